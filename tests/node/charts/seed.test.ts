import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHARTS } from '../../../src/charts/list.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import { EVERYTHING } from '../../../src/core/analysis/selection.ts';
import { renderSvg } from '../../../src/scene/svg.ts';
import { textured } from '../../../src/scene/texture.ts';
import { THEMES, type Theme } from '../../../src/scene/theme.ts';
import type { Scene } from '../../../src/scene/types.ts';
import { rich } from './cases.ts';
import { makeDocument, paletteOf } from './documents.ts';
import { timeline } from '../../../src/charts/timeline/index.ts';

const NAME = '002_aee06866c4fcc426.txt';
const bytes = readFileSync(new URL(`../../../seeds/${NAME}`, import.meta.url));
const dataset = extract([{ name: NAME, bytes }], { asOf: '2026-11-20', today: '2026-11-20' });
const document = dataset.profiles[0]!;
const input = {
  document,
  others: [],
  selection: EVERYTHING,
  palette: dataset.palette,
  options: {},
  compare: ['cs.LG', 'cs.DC', 'cs.CL'],
  path: null,
  pins: {},
};

test('papers per year are those printed in the source', () => {
  // Read off the dates of the eight entries; the one of 9 May prints no year and fits only 2026.
  expect(timeline.table(input).rows.map((row) => row.slice(0, 2))).toEqual([
    ['2019', 1],
    ['2020', 0],
    ['2021', 1],
    ['2022', 0],
    ['2023', 0],
    ['2024', 2],
    ['2025', 3],
    ['2026 (to 20 Nov)', 1],
  ]);
});

/** Someone to stand beside the author of the seed. */
const SECOND = makeDocument({
  name: 'Mira Tanaka',
  id: 'mira-tanaka',
  papers: ['2020', '2021-05-04', '2024-02-01', '2024-09-30', '2026-01'].map((date, i) => ({
    date,
    categories: [i % 2 ? 'cs.DC' : 'cs.LG'],
    citations: 3 * i,
    authors: ['Weiqi Feng', 'Dan Li'],
  })),
});

/** What the seed has no data for. */
const WITHOUT_DATA = ['citations', 'percentile', 'role'];

const views = CHARTS.flatMap((chart) => {
  const option = chart.options.find(({ id }) => id === (chart.id === 'timeline' ? 'y' : 'view'));
  return (option?.choices ?? [{ value: '' }])
    .filter(({ value }) => !WITHOUT_DATA.includes(value))
    .map(({ value }) => ({ chart, id: option?.id ?? '', value }));
}).flatMap((view) =>
  Object.values(THEMES).map((theme) => ({
    ...view,
    theme,
    name: `${view.chart.id}${view.value && `-${view.value}`}-${theme.id}`,
  })),
);

/** As a figure prints it. */
const inFigure = (scene: Scene, theme: Theme) => (theme.id === 'print' ? textured(scene, theme) : scene);

test.each(views)('$name looks as it did', async ({ chart, id, value, theme, name }) => {
  const scene = chart.scene(
    { ...input, others: chart.id === 'authors' ? [SECOND] : [], options: value ? { [id]: value } : {} },
    { width: 760, height: null, fontSize: 12, theme },
  );
  await expect(renderSvg(inFigure(scene, theme))).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

test('a selection looks as it did', async () => {
  const selection = { ...EVERYTHING, years: [2024, 2025] as const, paper: document.papers.at(-1)!.id };
  const scene = timeline.scene(
    { ...input, selection },
    { width: 420, height: null, fontSize: 12, theme: THEMES.light },
  );
  await expect(renderSvg(scene)).toMatchFileSnapshot('snapshots/timeline-selected-light.svg');
});

test.each([
  ['citations', { y: 'citations', layer: 'h' }],
  ['percentile', { y: 'percentile', layer: 'citations' }],
  ['role', { y: 'role', stack: 'role', layer: 'cumulative', axis: 'career' }],
])('a rich source by %s looks as it did', async (name, options) => {
  const whole = makeDocument(rich(80));
  for (const theme of Object.values(THEMES)) {
    const scene = timeline.scene(
      { ...input, document: whole, palette: paletteOf(whole), options },
      { width: 760, height: null, fontSize: 12, theme },
    );
    await expect(renderSvg(inFigure(scene, theme))).toMatchFileSnapshot(
      `snapshots/timeline-${name}-${theme.id}.svg`,
    );
  }
});
