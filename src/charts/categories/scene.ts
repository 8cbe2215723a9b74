import type { Scene } from '../../scene/types.ts';
import { furnish, type LegendItem } from '../frame.ts';
import { sentenceScene, tooLow } from '../nothing.ts';
import { withoutPapers } from '../papers.ts';
import { axisHeight, labelSize } from '../plot.ts';
import { sourceWords } from '../source.ts';
import { subtitle } from '../summary.ts';
import type { ChartInput, Frame } from '../types.ts';
import { barRows, isChosen, leastRowHeight, rowHeight } from './bars.ts';
import type { CategoriesData } from './data.ts';
import { HEAT_ROW_EM, heatLegend, heatPlot, heatShapes, LEAST_HEAT_ROW_EM } from './heat.ts';
import { levelNote } from './levels.ts';
import { description, ruleNote } from './words.ts';

export const TITLE = 'Categories';

/** Fewest rows, where there are more, of a chart worth printing. */
const LEAST_ROWS = 3;

/**
 * Categories as bars, or with `perYear` as a heatmap over the years. Where the height is short, more of them are
 * taken together: `dataOf` counts with at most so many rows.
 */
export function categoriesScene(
  input: ChartInput,
  dataOf: (most?: number) => CategoriesData,
  frame: Frame,
  perYear: boolean,
): Scene {
  const nothing = withoutPapers(input);
  if (nothing) return sentenceScene(TITLE, nothing, input, frame);
  const least = perYear ? LEAST_HEAT_ROW_EM * frame.fontSize : leastRowHeight(frame);
  const scene = (data: CategoriesData): Scene => {
    const { drawn, room } = compose(input, data, frame, perYear);
    const rows = data.rows.length;
    if (room === null || room >= rows * least - 1e-6) return drawn;
    const fewest = Math.min(rows, LEAST_ROWS);
    const low = tooLow(TITLE, fewest * least - room, input, frame);
    return low ?? scene(dataOf(Math.max(fewest, Math.min(rows - 1, Math.floor(room / least)))));
  };
  return scene(dataOf());
}

function compose(
  input: ChartInput,
  data: CategoriesData,
  frame: Frame,
  perYear: boolean,
): { readonly drawn: Scene; readonly room: number | null } {
  const around = furnish(frame, {
    title: TITLE,
    subtitle: subtitle(input),
    legend: legend(input, data, frame, perYear),
    notes: [ruleNote(data, !perYear), levelNote(input.document, data.level)].filter((note) => note !== null),
    ...sourceWords(input.document),
  });
  const axis = perYear ? axisHeight(labelSize(frame), data.unfinished) + 2 : frame.fontSize * 0.4;
  const room = frame.height === null ? null : frame.height - around.top - around.footerHeight - axis;
  const natural = perYear ? HEAT_ROW_EM * frame.fontSize : rowHeight(frame);
  const row = room === null ? natural : Math.max(0, room) / data.rows.length;
  const base = around.top + row * data.rows.length;
  const height = frame.height ?? Math.ceil(base + axis + around.footerHeight);
  const plot = perYear ? heatPlot(input, data, frame) : null;
  const shapes = plot
    ? heatShapes(input, data, plot, frame, around.top, row)
    : barRows(input, data, frame, around.top, row);
  const scale = plot?.scale;
  const drawn: Scene = {
    width: frame.width,
    height,
    background: frame.theme.background,
    title: `${TITLE} of ${input.document.profile.name}`,
    description: description(input, data, perYear),
    words: around.words,
    shapes: [
      ...around.header,
      { type: 'group', name: perYear ? 'categories by year' : 'categories', children: shapes },
      ...around.footer(height - around.footerHeight),
    ],
    brush: scale
      ? {
          x: scale.x0,
          y: around.top,
          width: scale.x1 - scale.x0,
          height: base + axis - around.top,
          bands: scale.bands,
        }
      : null,
  };
  return { drawn, room };
}

function legend(
  input: ChartInput,
  data: CategoriesData,
  { theme }: Frame,
  perYear: boolean,
): readonly LegendItem[] {
  const items: LegendItem[] = perYear ? [...heatLegend(data, theme)] : [];
  if (perYear && data.unfinished)
    items.push({ label: 'year not over', sample: 'hatch', colour: theme.muted });
  if (data.rows.some(({ categories }) => isChosen(categories, input)))
    items.push({ label: 'chosen for comparison', sample: 'diamond', colour: theme.accent });
  if (!perYear && data.shown.filtering)
    items.push({ label: 'not selected', sample: 'swatch', colour: theme.ghost });
  return items;
}
