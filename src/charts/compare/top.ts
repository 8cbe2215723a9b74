import { textWidth } from '../../scene/text.ts';
import type { Shape } from '../../scene/types.ts';
import { shortened } from '../frame.ts';
import type { Place } from '../grid.ts';
import { paperMark } from '../paper-mark.ts';
import { labelSize } from '../plot.ts';
import type { ChartInput, Frame } from '../types.ts';
import { isoText, numberText } from '../words.ts';
import type { Compared, CompareData } from './data.ts';

/** Height of a line, in em. */
export const TOP_LINE_EM = 1.45;

/** The most cited papers of a category by title, or its latest where no count is known; each is a mark. */
export function topShapes(
  { id, top, cited }: Compared,
  { x, y, width }: Pick<Place, 'x' | 'y' | 'width'>,
  { document }: ChartInput,
  { shown }: CompareData,
  frame: Frame,
): readonly Shape[] {
  if (!top.length) return [];
  const { theme } = frame;
  const size = labelSize(frame);
  const counts = new Map(cited.map(({ paper, count }) => [paper.id, numberText(count)]));
  const values = top.map(
    (paper) =>
      counts.get(paper.id) ?? (paper.date.iso === null ? 'undated' : isoText(paper.date.iso.slice(0, 4))),
  );
  const column = values.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
  const line = (index: number) => y + (index + 0.8) * TOP_LINE_EM * size;
  const heading = {
    type: 'text',
    x,
    y: line(0),
    text: cited.length ? 'Most cited' : 'Latest',
    size,
    fill: theme.muted,
  } as const;
  const papers = top.flatMap((paper, index): Shape[] => {
    const baseline = line(index + 1);
    const fill = shown.has(paper.id) ? theme.ink : theme.muted;
    const left = x + column + size * 0.6;
    const mark = { ...paperMark(paper, document), id: `top:${id}:${paper.id}` };
    const title = shortened(
      { type: 'text', x: left, y: baseline, text: paper.title.value, size, fill, mark },
      x + width - left,
    );
    const value = { x: x + column, y: baseline, text: values[index]!, size, fill: theme.muted } as const;
    return [{ type: 'text', ...value, anchor: 'end' }, ...(title.text ? [title] : [])];
  });
  return [heading, ...papers];
}
