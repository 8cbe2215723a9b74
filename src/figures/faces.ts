/**
 * Faces for the letters that the figure face lacks. Their files are not part of the page: a figure loads the
 * parts that hold its letters. One weight is enough for names among words.
 */
export interface Face {
  readonly id: string;
  /** npm package of its files. */
  readonly package: string;
  /** Its scripts. Whether a letter is really there, its index says. */
  readonly characters: RegExp;
  readonly rightToLeft?: boolean;
  /** Whether its letters stand in another order or number than they are written in. */
  readonly reorders?: boolean;
}

const variable = (script: string) => `@fontsource-variable/noto-sans-${script}`;

/** Han with kana, bopomofo, their punctuation and full-width forms. No face for one country has all of them. */
const HAN = /[\u2e80-\u3130\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{323af}]/u;
const HANGUL = /[\u1100-\u11ff\u3131-\u318f\ua960-\ua97f\uac00-\ud7ff]/u;

/** In the order in which they are asked. */
export const FACES: readonly Face[] = [
  { id: 'sc', package: variable('sc'), characters: HAN },
  { id: 'hk', package: variable('hk'), characters: HAN },
  { id: 'jp', package: variable('jp'), characters: HAN },
  { id: 'kr', package: variable('kr'), characters: HANGUL },
  {
    id: 'hebrew',
    package: variable('hebrew'),
    characters: /\p{Script=Hebrew}/u,
    rightToLeft: true,
  },
  {
    id: 'arabic',
    package: variable('arabic'),
    characters: /\p{Script=Arabic}|[\u060c\u061b\u061f]/u,
    rightToLeft: true,
  },
  {
    id: 'devanagari',
    package: variable('devanagari'),
    characters: /\p{Script=Devanagari}|[\u0964\u0965]/u,
    reorders: true,
  },
  {
    id: 'bengali',
    package: variable('bengali'),
    characters: /\p{Script=Bengali}/u,
    reorders: true,
  },
  {
    id: 'tamil',
    package: variable('tamil'),
    characters: /\p{Script=Tamil}/u,
    reorders: true,
  },
  {
    id: 'thai',
    package: variable('thai'),
    characters: /\p{Script=Thai}|\u0e3f/u,
    reorders: true,
  },
  {
    id: 'armenian',
    package: variable('armenian'),
    characters: /\p{Script=Armenian}/u,
  },
  {
    id: 'georgian',
    package: variable('georgian'),
    characters: /\p{Script=Georgian}/u,
  },
  {
    id: 'symbols',
    package: '@fontsource/noto-sans-symbols-2',
    characters: /[\p{S}\p{No}]/u,
  },
];

/** The letters of each part as first and last code points: `{"4": [[127785, 127797], …]}`. */
export type FaceIndex = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** The part that has a letter. */
export function partWith(index: FaceIndex, letter: string): string | undefined {
  const code = letter.codePointAt(0)!;
  return Object.keys(index).find((part) =>
    index[part]!.some(([first, last]) => code >= first && code <= last),
  );
}
