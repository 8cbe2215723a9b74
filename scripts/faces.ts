import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { FACES, type Face, type FaceIndex } from '../src/figures/faces.ts';

const require = createRequire(import.meta.url);

const OPTIONS = { targetFormat: 'sfnt', preserveNameIds: [1, 2, 13, 14, 16, 17], noHinting: true } as const;

/** Parts of letters that the figure face has, or that another face draws better. */
const FOREIGN = /^(latin|latin-ext|greek-ext|cyrillic|cyrillic-ext|vietnamese)$/;

/** The packages hold several axes; the one of weight, or the regular weight, is the lightest. */
const PART_FILE = /^noto-sans-[a-z]+(?:-2)?-(.+)-(?:wght|400)-normal\.woff2$/;

/** The paths of all files that {@link faceFile} gives. */
export const FACE_FILES: readonly string[] = FACES.flatMap((face) => [
  `${face.id}/index.json`,
  ...[...partsOf(face).keys()].map((part) => `${face.id}/${part}.ttf`),
]);

/**
 * A file of the fallback faces: `sc/index.json` says which part holds which letters, `sc/4.ttf` is a part.
 * The packages hold variable WOFF2; figures need the regular weight as TTF, the same bytes everywhere.
 * @throws Error for a file that there is not.
 */
export function faceFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = MADE.get(path) ?? made(path);
  MADE.set(path, file);
  return file;
}

const MADE = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

async function made(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const [id, name = ''] = path.split('/');
  const face = FACES.find((candidate) => candidate.id === id);
  if (!face) throw new Error(`there is no face ${id}`);
  if (name === 'index.json') return new TextEncoder().encode(JSON.stringify(indexOf(face)));
  const file = partsOf(face).get(name.replace(/\.ttf$/, ''));
  if (!file) throw new Error(`the face ${face.id} has no file ${name}`);
  const font = readFileSync(file);
  const { characterSet, variationAxes } = create(font);
  const axes = variationAxes.wght ? { variationAxes: { wght: 400 } } : {};
  const text = characterSet.map((code) => String.fromCodePoint(code)).join('');
  return new Uint8Array(await subsetFont(font, text, { ...OPTIONS, ...axes }));
}

/** The file of each part by name. */
function partsOf(face: Face): ReadonlyMap<string, string> {
  const folder = join(dirname(require.resolve(`${face.package}/package.json`)), 'files');
  const parts = readdirSync(folder).flatMap((file): [string, string][] => {
    const part = PART_FILE.exec(file)?.[1];
    return part === undefined || FOREIGN.test(part) ? [] : [[part, join(folder, file)]];
  });
  return new Map(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the files really hold: the ranges that come with a package are wider. */
function indexOf(face: Face): FaceIndex {
  const parts = [...partsOf(face)].map(([part, file]) => {
    const letters = create(readFileSync(file)).characterSet.map((code) => String.fromCodePoint(code));
    const own = letters.filter((letter) => face.characters.test(letter));
    return [part, rangesOf(own.map((letter) => letter.codePointAt(0)!))] as const;
  });
  return Object.fromEntries(parts.filter(([, ranges]) => ranges.length));
}

function rangesOf(codes: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
