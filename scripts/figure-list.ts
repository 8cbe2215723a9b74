import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { FIGURE_KEYS } from '../src/figures/settings.ts';

/** One figure that is asked for, in the words of the command line. */
export interface FigureOrder {
  readonly author?: readonly string[];
  readonly chart?: string;
  readonly out?: string;
  readonly view?: string;
  /** Settings by their key. */
  readonly [key: string]: string | readonly string[] | undefined;
}

const Text = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);
const Texts = v.pipe(
  v.union([Text, v.array(v.string())]),
  v.transform((value) => (Array.isArray(value) ? value : [value])),
);

const Order = v.strictObject({
  author: v.optional(Texts),
  chart: v.optional(v.string()),
  out: v.optional(v.string()),
  view: v.optional(v.string()),
  ...Object.fromEntries(
    FIGURE_KEYS.map(({ key }) => [
      key,
      v.optional(v.union([Text, v.pipe(v.array(v.string()), v.transform(String))])),
    ]),
  ),
});

const List = v.strictObject({
  defaults: v.optional(Order, {}),
  figures: v.pipe(v.array(Order), v.minLength(1)),
});

/**
 * The figures of a list, each with the list's defaults under it and `usual` under those; files are named from
 * the folder of the list.
 * @throws Error with the file, the place in it and what is wrong.
 */
export function readFigureList(path: string, usual: FigureOrder): readonly FigureOrder[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
  const read = v.safeParse(List, json);
  if (!read.success) {
    const [first] = read.issues;
    throw new Error(`${path}: ${v.getDotPath(first) ?? 'the file'}: ${first.message}`);
  }
  const { defaults, figures } = read.output;
  return figures.map((figure): FigureOrder => {
    const order: FigureOrder = { ...usual, ...defaults, ...figure };
    return order.out === undefined ? order : { ...order, out: resolve(dirname(path), order.out) };
  });
}
