import { describe, expect, test } from 'vitest';
import { furnish, hatch, shortened, type Furniture } from '../../../src/charts/frame.ts';
import { sourceLine } from '../../../src/charts/source.ts';
import type { Frame } from '../../../src/charts/types.ts';
import type { ProfileDocument, Source } from '../../../src/core/model.ts';
import { bounds, overlap, textBox, texts, within } from '../../../src/scene/bounds.ts';
import { LIGHT } from '../../../src/scene/theme.ts';

const frame = (width: number, fontSize = 12): Frame => ({ width, height: null, fontSize, theme: LIGHT });

const furniture: Furniture = {
  title: 'Publication timeline',
  subtitle: '6 of 8 papers · 2024–2026',
  legend: [
    { label: 'Machine Learning (cs.LG)', sample: 'swatch', colour: LIGHT.hues[0]! },
    { label: 'Computation and Language', sample: 'dot', colour: LIGHT.hues[1]! },
    { label: 'year inferred', sample: 'ring', colour: LIGHT.ink },
    { label: 'unfinished year', sample: 'hatch', colour: LIGHT.ink },
    { label: 'median', sample: 'line', colour: LIGHT.ink },
    { label: 'shown together', sample: 'dashed', colour: LIGHT.ink },
    { label: 'team', sample: 'diamond', colour: LIGHT.ink },
  ],
  notes: ['Counted in each category: sums can exceed 100 %.', '2 author lists are cut.'],
  source: 'Source: a.txt; as of 2026-11-20. Made with Oeuvre.',
};

const long = 'An extraordinarily long name that no frame can take on a single line '.repeat(4).trim();

describe.each([
  ['a figure of 183 mm', 692, 9.33, furniture],
  ['a panel', 900, 14, furniture],
  ['a phone', 320, 13, furniture],
  [
    'a column with long texts',
    336,
    9.33,
    { ...furniture, title: long, subtitle: long, notes: [long], source: long },
  ],
  [
    'long legends',
    300,
    12,
    { ...furniture, legend: furniture.legend.map((item) => ({ ...item, label: long })) },
  ],
  ['bare', 300, 12, { title: 'T', subtitle: '', legend: [], notes: [], source: 'S' }],
] as const)('furnish: %s', (_, width, fontSize, given) => {
  const { header, top, footer, footerHeight } = furnish(frame(width, fontSize), given);
  const head = { x: 0, y: 0, width, height: top };
  const foot = { x: 0, y: 500, width, height: footerHeight };

  test('header and footer stay in their room', () => {
    for (const shape of header) expect(within(bounds(shape)!, head)).toBe(true);
    for (const shape of footer(500)) expect(within(bounds(shape)!, foot)).toBe(true);
  });

  test('no two texts meet', () => {
    const boxes = texts({ shapes: [...header, ...footer(500)] }).map(textBox);
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
  });

  test('says everything, or carries the whole of what is shortened', () => {
    const said = texts({ shapes: [...header, ...footer(500)] })
      .map(({ full, text }) => full ?? text)
      .join(' ');
    for (const text of [
      given.title,
      given.subtitle,
      given.source,
      ...given.notes,
      ...given.legend.map(({ label }) => label),
    ])
      expect(said).toContain(text);
  });
});

test('without words, the plot keeps the margin on every edge', () => {
  const { header, top, footer, footerHeight } = furnish(
    { ...frame(300), without: ['title', 'subtitle', 'legend', 'notes', 'source'] },
    furniture,
  );
  expect([header, footer(500)]).toEqual([[], []]);
  expect([top, footerHeight]).toEqual([6, 6]);
});

test('a warning is printed once, with the source line or alone', () => {
  const warned = { ...furniture, source: 'Fictional data. Source: a.txt.', warning: 'Fictional data.' };
  const said = (without: Frame['without']) =>
    texts({ shapes: furnish({ ...frame(600), without: without ?? [] }, warned).footer(0) }).map(
      ({ text }) => text,
    );
  expect(said([])).toEqual([...furniture.notes, 'Fictional data. Source: a.txt.']);
  expect(said(['source', 'notes'])).toEqual(['Fictional data.']);
});

test('title and subtitle share a line where they fit', () => {
  const baselines = (width: number) =>
    texts({ shapes: furnish(frame(width), { ...furniture, legend: [] }).header }).map(({ y }) => y);
  expect(new Set(baselines(600)).size).toBe(1);
  expect(new Set(baselines(200)).size).toBeGreaterThan(1);
});

test('shortened keeps what was whole before', () => {
  const shape = {
    type: 'text',
    x: 0,
    y: 0,
    text: 'Abcdefgh',
    full: 'Abcdefghij',
    size: 10,
    fill: '#000000',
  } as const;
  expect(shortened(shape, 500)).toBe(shape);
  expect(shortened(shape, 30).full).toBe('Abcdefghij');
});

describe('hatch', () => {
  test('lines of 45° on a square: by hand', () => {
    expect(hatch(0, 0, 4, 4, 4)).toBe('M0,2L2,0M2,4L4,2');
  });

  test('stays in the rectangle', () => {
    const d = hatch(10, 20, 7, 33, 3);
    expect(within(bounds({ type: 'path', d })!, { x: 10, y: 20, width: 7, height: 33 }, 1e-9)).toBe(true);
  });

  test('is empty where there is no area', () => {
    expect(hatch(0, 0, 0, 5, 2)).toBe('');
    expect(hatch(0, 0, 5, 0, 2)).toBe('');
  });
});

describe('sourceLine', () => {
  const source = (id: string): Source => ({
    id,
    name: `${id}.txt`,
    sha256: '',
    bytes: 0,
    lines: 0,
    format: null,
    capturedOn: null,
    asOf: '2026-11-20',
  });
  const line = (own: string[], all = own) =>
    sourceLine({
      asOf: '2026-11-20',
      profile: { sources: own },
      sources: all.map(source),
    } as unknown as ProfileDocument);

  test.each([
    [['a'], 'Source: a.txt; as of 2026-11-20. Made with Oeuvre.'],
    [['a', 'b'], 'Sources: a.txt, b.txt; as of 2026-11-20. Made with Oeuvre.'],
    [
      ['a', 'b', 'c', 'd', 'e', 'f'],
      'Sources: a.txt, b.txt, c.txt and 3 more; as of 2026-11-20. Made with Oeuvre.',
    ],
    [[], 'Source not given; as of 2026-11-20. Made with Oeuvre.'],
  ])('%j', (own, expected) => {
    expect(line(own)).toBe(expected);
  });

  test('says first that made-up data is made up', () => {
    const document = { fictional: true, asOf: '2026-11-20', profile: { sources: [] }, sources: [] };
    expect(sourceLine(document as unknown as ProfileDocument)).toBe(
      'Fictional data. Source not given; as of 2026-11-20. Made with Oeuvre.',
    );
  });

  test('says how often people corrected the data', () => {
    const document = { asOf: '2026-11-20', profile: { sources: [] }, sources: [], corrections: [{}, {}] };
    expect(sourceLine(document as unknown as ProfileDocument)).toBe(
      'Source not given; as of 2026-11-20; 2 corrections applied. Made with Oeuvre.',
    );
  });

  test('names only the sources of the profile', () => {
    expect(line(['b'], ['a', 'b'])).toContain('Source: b.txt;');
  });
});
