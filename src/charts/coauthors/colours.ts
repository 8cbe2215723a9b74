import type { Theme } from '../../scene/theme.ts';
import type { LegendItem } from '../frame.ts';
import { yearRange } from '../words.ts';
import type { Person } from './network.ts';

/** How marks are coloured, and how the legend says it. */
export interface Colours {
  of(person: Person): string;
  readonly legend: readonly LegendItem[];
}

/** Colours by community, or by the year of the latest joint paper. */
export function coloursOf(by: string, people: readonly Person[], name: string, theme: Theme): Colours {
  const others = people.filter((person) => !person.isSubject);
  const { of, legend } = by === 'latest' ? byLatest(others, theme) : byCommunity(others, name, theme);
  return { of: (person) => (person.isSubject ? theme.ink : of(person)), legend };
}

function byCommunity(others: readonly Person[], name: string, theme: Theme): Colours {
  const numbers = others.map(({ community }) => community);
  const rest = numbers.some((number) => number !== null && number >= theme.hues.length);
  const alone = numbers.includes(null);
  const legend: LegendItem[] = [];
  const groups = new Set(numbers.filter((number) => number !== null)).size;
  if (groups) legend.push({ label: `colour: community (${groups})`, sample: 'dot', colour: theme.hues[0]! });
  const grey = [rest && 'smaller communities', alone && `tied to ${name} only`].filter(
    (text) => text !== false,
  );
  if (grey.length) legend.push({ label: grey.join(', or '), sample: 'dot', colour: theme.other });
  return {
    of: ({ community }) => (community === null ? undefined : theme.hues[community]) ?? theme.other,
    legend,
  };
}

/** The first steps of the ramp are too near the background for a small mark. */
const FAINT = 2;

function byLatest(others: readonly Person[], theme: Theme): Colours {
  const ramp = theme.ramp.slice(FAINT);
  const years = others.flatMap(({ years: range }) => range?.[1] ?? []);
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  const stepOf = (year: number) =>
    first === last ? ramp.length - 1 : Math.floor(((year - first) / (last - first + 1)) * ramp.length);
  const legend: LegendItem[] = [];
  ramp.forEach((colour, step) => {
    const covered = years.filter((year) => stepOf(year) === step);
    if (!covered.length) return;
    const range = yearRange(Math.min(...new Set(covered)), Math.max(...new Set(covered)));
    legend.push({ label: legend.length ? range : `latest joint paper ${range}`, sample: 'dot', colour });
  });
  if (others.some((person) => person.years === null))
    legend.push({ label: 'year unknown', sample: 'dot', colour: theme.other });
  return { of: (person) => (person.years === null ? theme.other : ramp[stepOf(person.years[1])]!), legend };
}
