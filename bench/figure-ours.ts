import { ENGINES } from '../scripts/figure-engines.ts';
import { extract } from '../src/core/dataset/extract.ts';
import type { Dataset } from '../src/core/model.ts';
import { DEFAULT_VIEW } from '../src/core/view.ts';
import { GENERATED, type Figure } from '../src/figures/figure.ts';
import { makeFigure } from '../src/figures/make.ts';
import { makePack } from '../src/figures/pack.ts';
import { bibliography, WRITERS } from './bibliography.ts';

/** A record of so many papers, through the same door as any file. */
export function record(size: number): Dataset {
  const bytes = new TextEncoder().encode(WRITERS['scopus-csv']!(bibliography(size)));
  return extract([{ name: 'bench.csv', bytes }], { asOf: null, today: '2026-11-21' });
}

/** A figure 183 mm wide. */
export const figureOf = (
  { profiles, palette }: Dataset,
  settings: Readonly<Record<string, string>>,
  chart = 'timeline',
): Figure => ({
  chart,
  documents: [profiles[0]!],
  palette,
  view: { ...DEFAULT_VIEW, options: { figure: settings } },
  texts: GENERATED,
});

export const ours = async (figure: Figure): Promise<Uint8Array> => (await makeFigure(figure, ENGINES)).bytes;

/** Twelve figures in three formats each, with texts and tables. */
export async function pack(dataset: Dataset): Promise<Uint8Array> {
  const figures = ['89', '120', '183'].flatMap((width) =>
    ['timeline', 'categories', 'coauthors', 'timeline'].map((chart) => figureOf(dataset, { width }, chart)),
  );
  return (await makePack(figures, { engines: ENGINES, version: 'bench' }))!.bytes;
}
