import bidiFactory from 'bidi-js';

/** A part of a text that one face draws. */
export interface Run {
  readonly text: string;
  /** Where the figure face lacks the letters: the font that has them. */
  readonly font: RunFont | null;
}

export interface RunFont {
  readonly id: string;
  readonly rightToLeft: boolean;
  /** Whether its letters stand in another order or number than they are written in. */
  readonly reorders: boolean;
}

/** Divides a text into runs; the figure face is the first choice. */
export type Split = (text: string) => readonly Run[];

const bidi = bidiFactory();

/**
 * The runs of a text from left to right as they stand on a line, for engines that shape words and know no lines
 * (Unicode Standard Annex 9). The line itself runs from left to right, as in an SVG.
 */
export function inVisualOrder(text: string, split: Split): readonly Run[] {
  const runs = split(text);
  if (!runs.some(({ font }) => font?.rightToLeft)) return runs;
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
  const parts = byLevel(runs, levels);
  for (let level = Math.max(...levels); level > 0; level--) reverseStretches(parts, level);
  return parts.map(({ run, level }) => (level % 2 && !run.font?.rightToLeft ? turned(run) : run));
}

interface Part {
  readonly run: Run;
  readonly level: number;
}

function byLevel(runs: readonly Run[], levels: Uint8Array): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { text, font } of runs) {
    for (let start = at, i = at; i < at + text.length; i++) {
      if (i + 1 < at + text.length && levels[i + 1] === levels[start]) continue;
      parts.push({ run: { text: text.slice(start - at, i + 1 - at), font }, level: levels[start]! });
      start = i + 1;
    }
    at += text.length;
  }
  return parts;
}

/** Rule L2: turns round what stands at a level or above it. */
function reverseStretches(parts: Part[], level: number): void {
  for (let start = 0; start < parts.length; start++) {
    if (parts[start]!.level < level) continue;
    let end = start;
    while (end < parts.length && parts[end]!.level >= level) end += 1;
    parts.splice(start, end - start, ...parts.slice(start, end).reverse());
    start = end;
  }
}

/** Blanks, commas and brackets between right-to-left letters: the engine would set them from left to right. */
const turned = ({ text, font }: Run): Run => ({
  text: [...text]
    .reverse()
    .map((character) => bidi.getMirroredCharacter(character) ?? character)
    .join(''),
  font,
});
