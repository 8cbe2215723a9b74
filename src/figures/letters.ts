import { strFromU8 } from 'fflate';
import type { Run, RunFont, Split } from '../scene/runs.ts';
import { cleanText, isInFigureFace, isWeightless, missingCharacters } from '../scene/text.ts';
import type { Scene, Shape } from '../scene/types.ts';
import { FACES, partWith, type Face, type FaceIndex } from './faces.ts';

/** Gives a file of the fallback faces by its path, such as `sc/index.json` and `sc/4.ttf`; null where it is not to be had. */
export type FaceFiles = (path: string) => Promise<Uint8Array | null>;

/** A font beside the figure face. */
export interface LetterFont {
  /** As in {@link Run}. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What the texts of a figure need beside the figure face. */
export interface Letters {
  readonly fonts: readonly LetterFont[];
  readonly split: Split;
  /** Letters that no face has. */
  readonly missing: readonly string[];
}

/** The text that a scene prints. */
export const sceneTexts = ({ shapes }: Scene): readonly string[] => shapes.flatMap(textsOf);

const textsOf = (shape: Shape): readonly string[] =>
  shape.type === 'group' ? shape.children.flatMap(textsOf) : shape.type === 'text' ? [shape.text] : [];

/** Finds and loads the fonts for the letters that the figure face lacks; for most figures, none. */
export async function lettersFor(texts: readonly string[], files: FaceFiles): Promise<Letters> {
  const left = new Set(missingCharacters(texts.join('\n')));
  const fontOf = new Map<string, RunFont>();
  const fonts = new Map<string, Uint8Array>();
  for (const face of FACES) {
    const wanted = [...left].filter((letter) => face.characters.test(letter));
    if (!wanted.length) continue;
    const list = await files(`${face.id}/index.json`);
    const index = list && (JSON.parse(strFromU8(list)) as FaceIndex);
    for (const letter of wanted) {
      const part = index && partWith(index, letter);
      const id = `${face.id}/${part}`;
      const bytes = part ? (fonts.get(id) ?? (await files(`${id}.ttf`))) : null;
      if (!bytes) continue;
      fonts.set(id, bytes);
      fontOf.set(letter, font(face, id));
      left.delete(letter);
    }
  }
  const loaded = [...fonts.keys()].sort().map((id) => ({ id, bytes: fonts.get(id)! }));
  return { fonts: loaded, split: splitBy(fontOf), missing: [...left] };
}

const font = ({ rightToLeft = false, reorders = false }: Face, id: string): RunFont => ({
  id,
  rightToLeft,
  reorders,
});

/** Marks and joiners stay with the letter before them, blanks with the words they part: joined, those are shaped. */
const splitBy =
  (fontOf: ReadonlyMap<string, RunFont>): Split =>
  (text) => {
    const runs: Run[] = [];
    const characters = [...cleanText(text)];
    characters.forEach((character, i) => {
      const last = runs.at(-1);
      const own = isInFigureFace(character) ? null : (fontOf.get(character) ?? null);
      const next = fontOf.get(characters[i + 1] ?? '') ?? null;
      const joins = character === ' ' && last?.font?.id === next?.id && isShaped(next);
      const chosen = last && (joins || isWeightless(character)) ? last.font : own;
      if (last && last.font?.id === chosen?.id)
        runs[runs.length - 1] = { ...last, text: last.text + character };
      else runs.push({ text: character, font: chosen });
    });
    return runs;
  };

const isShaped = (font: RunFont | null) => font !== null && (font.rightToLeft || font.reorders);
