import { EVERYTHING, type Selection } from './analysis/selection.ts';

/** What a link restores: the selection, the options of each chart, the categories that are compared, a path, pins. */
export interface View {
  readonly selection: Selection;
  /** Chart id → option id → value. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly compare: readonly string[];
  /** Two people between whom the co-author graph shows the shortest path; it filters nothing. */
  readonly path: readonly [string, string] | null;
  /** People who were moved by hand: their place in the graph, as shares of its width and height. */
  readonly pins: Readonly<Record<string, readonly [number, number]>>;
}

export const DEFAULT_VIEW: View = { selection: EVERYTHING, options: {}, compare: [], path: null, pins: {} };

/**
 * Writes a view as the query of a hash route, without `?`; the default view is the empty string.
 * Keys: years=2024-2026, category=ID (repeated), with=PERSON (repeated), q=TEXT, paper=ID,
 * compare=ID (repeated), path=PERSON,PERSON, pin=PERSON,X,Y (repeated), CHART.OPTION=VALUE.
 */
export function encodeView({ selection, options, compare, path, pins }: View): string {
  const pairs: [string, string][] = [];
  if (selection.years) pairs.push(['years', selection.years.join('-')]);
  for (const id of selection.categories) pairs.push(['category', id]);
  for (const id of selection.people) pairs.push(['with', id]);
  if (selection.text) pairs.push(['q', selection.text]);
  if (selection.paper) pairs.push(['paper', selection.paper]);
  for (const id of compare) pairs.push(['compare', id]);
  if (path) pairs.push(['path', path.join(',')]);
  for (const id of Object.keys(pins).sort()) pairs.push(['pin', [id, ...pins[id]!.map(share)].join(',')]);
  for (const chart of Object.keys(options).sort())
    for (const option of Object.keys(options[chart]!).sort())
      pairs.push([`${chart}.${option}`, options[chart]![option]!]);
  return pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
}

/** Reads the query of a hash route. What it does not know or cannot read, it leaves out. */
export function decodeView(query: string): View {
  const options = new Map<string, Map<string, string>>();
  const categories = new Set<string>();
  const people = new Set<string>();
  const compare = new Set<string>();
  let { years, text, paper } = EVERYTHING;
  let path: View['path'] = null;
  const pins = new Map<string, readonly [number, number]>();
  for (const pair of query.replace(/^[#?]/, '').split('&')) {
    const [key = '', value = ''] = pair.split(/=(.*)/s, 2).map(decode);
    const [chart, option] = key.split('.', 2);
    if (key === 'years') years = decodeYears(value);
    else if (key === 'category') categories.add(value);
    else if (key === 'with') people.add(value);
    else if (key === 'q') text = value;
    else if (key === 'paper') paper = value;
    else if (key === 'compare') compare.add(value);
    else if (key === 'path') path = decodePath(value);
    else if (key === 'pin') decodePin(value).forEach(([id, place]) => pins.set(id, place));
    else if (chart && option) options.set(chart, new Map(options.get(chart)).set(option, value));
  }
  return {
    selection: { years, categories: [...categories], people: [...people], text, paper },
    options: Object.fromEntries([...options].map(([chart, values]) => [chart, Object.fromEntries(values)])),
    compare: [...compare],
    path,
    pins: Object.fromEntries(pins),
  };
}

/** Two people; ids of people have no comma. */
function decodePath(value: string): View['path'] {
  const [from, to, ...more] = value.split(',');
  return from && to && from !== to && !more.length ? [from, to] : null;
}

/** A person and two shares from 0 to 1; nothing where it is none. */
function decodePin(value: string): readonly (readonly [string, readonly [number, number]])[] {
  const match = /^([^,]+),([01](?:\.\d+)?),([01](?:\.\d+)?)$/.exec(value);
  const [x, y] = [Number(match?.[2]), Number(match?.[3])];
  return match && x <= 1 && y <= 1 ? [[match[1]!, [share(x), share(y)]]] : [];
}

/** A thousandth of the plot is finer than a hand; read as it is written, so that a figure reopens as it was. */
const share = (value: number) => Math.round(value * 1000) / 1000;

function decodeYears(value: string): Selection['years'] {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(value);
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first <= last ? [first, last] : [last, first];
}

/** Lone surrogates are dropped: encodeURIComponent throws on them. */
const encode = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
