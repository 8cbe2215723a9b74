import { spreadOf } from '../../core/analysis/cited.ts';
import type { Theme } from '../../scene/theme.ts';
import { textWidth } from '../../scene/text.ts';
import type { Shape } from '../../scene/types.ts';
import { shortened } from '../frame.ts';
import type { Place } from '../grid.ts';
import { paperMark } from '../paper-mark.ts';
import { hairline, labelSize } from '../plot.ts';
import { swarm } from '../swarm.ts';
import type { ChartInput, Frame } from '../types.ts';
import { count, numberText } from '../words.ts';
import { codeOf, selects, type Compared, type CompareData } from './data.ts';
import { citationsText } from './words.ts';

/** Most papers that are drawn one by one; above, a box stands for them. */
const STRIP = 20;

/** Heights of the line of words, the strip and its axis, in em. */
const WORDS_EM = 1.7;
const STRIP_EM = 2.4;
const AXIS_EM = 1.7;

/** Height of the part on citations, in px: a line of words where no count is known. */
export const citationsHeight = ({ mostCited }: CompareData, size: number) =>
  (WORDS_EM + (mostCited === null ? 0 : STRIP_EM + AXIS_EM)) * size;

type Strip = Pick<Place, 'x' | 'y' | 'width'>;

/** The citations of a category's papers under their words: a strip of all papers, or a box; on one scale in all panels. */
export function citationShapes(
  compared: Compared,
  { x, y, width }: Strip,
  colour: string,
  input: ChartInput,
  data: CompareData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const text = citationsText(compared, data);
  const words = shortened({ type: 'text', x, y: y + size * 1.2, text, size, fill: theme.muted }, width);
  const lines = words.text ? [words] : [];
  if (data.mostCited === null) return lines;
  const radius = size * 0.32;
  const scale = logScale(data.mostCited, x + radius + 1, x + width - radius - 1);
  const middle = y + (WORDS_EM + STRIP_EM / 2) * size;
  const marks =
    compared.cited.length > STRIP
      ? boxShapes(compared, scale, middle, size, colour, data, theme)
      : dotShapes(compared, scale, middle, radius, colour, input, data, frame);
  return [
    ...lines,
    ...axis(data.mostCited, scale, y + (WORDS_EM + STRIP_EM) * size, x, x + width, size, theme),
    ...marks,
  ];
}

/** log(1 + citations): counts are skewed, and 0 has a place. */
function logScale(most: number, x0: number, x1: number): (citations: number) => number {
  const end = Math.log1p(Math.max(1, most));
  return (citations) => x0 + (Math.log1p(citations) / end) * (x1 - x0);
}

/** Ticks at 0, 1, 10, 100 … with room for their labels. */
function axis(
  most: number,
  scale: (citations: number) => number,
  y: number,
  left: number,
  right: number,
  size: number,
  theme: Theme,
): readonly Shape[] {
  const ticks = [
    0,
    ...Array.from({ length: 7 }, (_, power) => 10 ** power).filter((tick) => tick <= Math.max(1, most)),
  ];
  let end = -Infinity;
  const labels = ticks.flatMap((tick): Shape[] => {
    const text = numberText(tick, 0);
    const half = textWidth(text, size) / 2;
    const x = Math.min(Math.max(scale(tick), left + half), right - half);
    const line = hairline(scale(tick), y, scale(tick), y + size * 0.3, theme.muted);
    if (x - half < end + size * 0.5) return [line];
    end = x + half;
    return [line, { type: 'text', x, y: y + size * 1.25, text, size, fill: theme.muted, anchor: 'middle' }];
  });
  return [hairline(left, y, right, y, theme.rule), ...labels];
}

function dotShapes(
  { id, cited, selected }: Compared,
  scale: (citations: number) => number,
  middle: number,
  radius: number,
  colour: string,
  { document }: ChartInput,
  { shown }: CompareData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const places = cited.map(({ count: citations }) => scale(citations));
  const lanes = swarm(places, radius * 2);
  const most = lanes.reduce((far, lane) => Math.max(far, Math.abs(lane)), 0);
  const step = Math.min(radius * 2, (STRIP_EM * size * 0.5 - radius) / Math.max(1, most));
  const spread = spreadOf(
    cited.filter(({ paper }) => selected.papers.includes(paper)).map((item) => item.count),
  );
  const reach = STRIP_EM * size * 0.5;
  const line: readonly Shape[] = spread
    ? [
        {
          type: 'line',
          x1: scale(spread.median),
          y1: middle - reach,
          x2: scale(spread.median),
          y2: middle + reach,
          stroke: theme.ink,
          strokeWidth: 1,
        },
      ]
    : [];
  const dots = cited.map(({ paper }, index): Shape => {
    const mark = paperMark(paper, document);
    return {
      type: 'circle',
      cx: places[index]!,
      cy: middle + lanes[index]! * step,
      r: radius,
      fill: shown.has(paper.id) ? colour : theme.ghost,
      stroke: theme.background,
      strokeWidth: 0.75,
      mark: { ...mark, id: `citations:${id}:${paper.id}` },
    };
  });
  return [...line, ...dots];
}

function boxShapes(
  compared: Compared,
  scale: (citations: number) => number,
  middle: number,
  size: number,
  colour: string,
  { shown }: CompareData,
  theme: Theme,
): readonly Shape[] {
  const { id, cited } = compared;
  const chosen = cited.filter(({ paper }) => shown.has(paper.id));
  const [all, selected] = [cited, chosen].map((items) => spreadOf(items.map((item) => item.count)));
  if (!all) return [];
  const half = size * 0.75;
  const box = { y: middle - half, height: 2 * half } as const;
  const range = (from: number, to: number) => ({ x: scale(from), width: scale(to) - scale(from) });
  const drawn: Shape[] = selected
    ? [
        hairline(scale(selected.least), middle, scale(selected.most), middle, theme.ink),
        { type: 'rect', ...box, ...range(selected.lower, selected.upper), fill: colour },
        ...[selected.least, selected.most].map((end) =>
          hairline(scale(end), middle - half / 2, scale(end), middle + half / 2, theme.ink),
        ),
        {
          type: 'line',
          x1: scale(selected.median),
          y1: box.y,
          x2: scale(selected.median),
          y2: box.y + box.height,
          stroke: theme.background,
          strokeWidth: 2.5,
        },
        {
          type: 'line',
          x1: scale(selected.median),
          y1: box.y,
          x2: scale(selected.median),
          y2: box.y + box.height,
          stroke: theme.ink,
          strokeWidth: 1,
        },
      ]
    : [];
  return [
    { type: 'rect', ...box, ...range(all.lower, all.upper), fill: theme.ghost },
    ...drawn,
    {
      type: 'rect',
      ...box,
      ...range(all.least, all.most),
      fill: theme.background,
      fillOpacity: 0,
      mark: {
        id: `citations:${id}`,
        kind: 'category',
        papers: cited.map(({ paper }) => paper.id),
        ...selects(compared),
        label: `${codeOf(compared)}, citations of ${count(cited.length, 'paper')}: median ${numberText(all.median)}, middle half ${numberText(all.lower)} to ${numberText(all.upper)}, all ${numberText(all.least)} to ${numberText(all.most)}`,
      },
    },
  ];
}
