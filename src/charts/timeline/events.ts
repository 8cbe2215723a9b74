import type { Claim } from '../../core/model.ts';
import type { Box } from '../../scene/bounds.ts';
import type { Theme } from '../../scene/theme.ts';
import type { Shape } from '../../scene/types.ts';
import type { YearPlot } from '../plot.ts';
import type { TimelineData } from './data.ts';
import { labelShape, placeShortened } from './short-label.ts';

/** Height of the line of events, in em of labels. */
export const EVENTS_EM = 1.7;

/** What the sources say of one year beside papers. */
export interface Event {
  readonly year: number;
  readonly names: readonly string[];
}

/** Awards with a year, by year, as far as the axis reaches; one award that several sources name stands once. */
export function eventsOf({ awards, timeline }: Pick<TimelineData, 'awards' | 'timeline'>): readonly Event[] {
  const [first, last] = [timeline.years[0]?.year, timeline.years.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  const within = awards.filter(({ year }) => year >= first && year <= last);
  const years = [...new Set(within.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    names: [...new Set(within.filter((award) => award.year === year).map(({ name }) => name))],
  }));
}

export interface Award {
  readonly year: number;
  readonly name: string;
}

/** The awards among claims that have a year. */
export const awardsOf = (claims: readonly Claim[]): readonly Award[] =>
  claims.flatMap(({ kind, value, year }) =>
    kind === 'award' && year !== null ? [{ year, name: value }] : [],
  );

/** A tick for each event on a line at `y`, with its label beside it where there is room. */
export function eventShapes(
  events: readonly Event[],
  { scale, x1 }: YearPlot,
  y: number,
  { size, theme }: { size: number; theme: Theme },
): readonly Shape[] {
  if (!scale) return [];
  const half = size * 0.28;
  const taken: Box[] = events.map(({ year }) => {
    return { x: scale.x(year + 0.5) - half, y: y - 2 * half, width: 2 * half, height: 2 * half };
  });
  const strip = { x: scale.x0, y: y - size * 1.3, width: x1 - scale.x0, height: size * 1.7 };
  return events.flatMap(({ year, names }): Shape[] => {
    const x = scale.x(year + 0.5);
    const text = names.join('; ');
    const mark = {
      id: `event:${year}`,
      kind: 'year',
      papers: [],
      years: [year, year],
      label: `${year}: ${text}`,
    } as const;
    const d = `M${x - half},${y - 2 * half}L${x + half},${y - 2 * half}L${x},${y}Z`;
    const tick: Shape = { type: 'path', d, at: [x, y - half], fill: theme.ink, mark };
    const at = { id: mark.id, x, y: y - half, radius: half, size };
    const label = placeShortened(at, text, [Infinity, 16 * size, 7 * size], taken, strip);
    if (!label) return [tick];
    taken.push(label.box);
    return [tick, labelShape(label, text, theme.muted)];
  });
}
