import type { MarkRef, Shape } from '../../scene/types.ts';
import { margin, shortened } from '../frame.ts';
import { labelSize } from '../plot.ts';
import type { Frame } from '../types.ts';
import type { AuthorsData, Pair } from './data.ts';
import { pairDetails, pairText } from './words.ts';

const LINE_EM = 1.5;

const joined = ({ pairs }: AuthorsData) =>
  pairs.filter(({ papers, people }) => papers.length || people.length);

/** Height of the lines on what authors have in common, in px. */
export const togetherHeight = (data: AuthorsData, frame: Frame) =>
  (Math.max(1, joined(data).length) + 1.6) * LINE_EM * labelSize(frame);

/** A line for each two authors with a paper or a co-author in common; its mark holds the papers. */
export function togetherShapes(data: AuthorsData, y: number, frame: Frame): readonly Shape[] {
  const { theme, width } = frame;
  const size = labelSize(frame);
  const x = margin(frame);
  const room = width - 2 * x;
  const baseline = (index: number) => y + (index + 1.5) * LINE_EM * size;
  const heading = {
    type: 'text',
    x,
    y: baseline(0),
    text: 'In common',
    size,
    weight: 600,
    fill: theme.ink,
  } as const;
  const pairs = joined(data);
  const none = 'No paper and no co-author of one is found with another.';
  const lines = pairs.length
    ? pairs.map((pair, index) =>
        shortened(
          {
            type: 'text',
            x,
            y: baseline(index + 1),
            text: pairText(pair),
            size,
            fill: theme.ink,
            mark: markOf(pair),
          },
          room,
        ),
      )
    : [shortened({ type: 'text', x, y: baseline(1), text: none, size, fill: theme.muted }, room)];
  return [heading, ...lines].filter(({ text }) => text);
}

const markOf = (pair: Pair): MarkRef => ({
  id: `common:${pair.a.id}:${pair.b.id}`,
  kind: 'edge',
  papers: pair.papers,
  label: pairText(pair),
  details: pairDetails(pair),
});
