import { describe, expect, test } from 'vitest';
import { timeline } from '../../../src/charts/timeline/index.ts';
import { capacity, dodge, heightFor, stepOf } from '../../../src/charts/timeline/dodge.ts';
import { leaves, marks, texts } from '../../../src/scene/bounds.ts';
import type { CircleShape, RectShape, Scene } from '../../../src/scene/types.ts';
import { THEMES } from '../../../src/scene/theme.ts';
import { makeDocument, type PaperSketch } from './documents.ts';
import { FRAME, idsOf, inputOf, shapeOf } from './input.ts';

const LIGHT = THEMES.light;
const draw = (...args: Parameters<typeof inputOf>) => timeline.scene(inputOf(...args), FRAME);
const words = (scene: Scene) => texts(scene).map(({ text }) => text);

describe('marks', () => {
  test('a day is a dot in the middle of its day', () => {
    // 2024 is a leap year: 2 July begins on day 183 of 366, half a day before the middle of the year is over.
    const scene = draw([{ date: '2024-07-02' }, { date: '2020' }]);
    const [, x0, x1] = scene.brush!.bands.find(([year]) => year === 2024)!;
    const dot = shapeOf(scene, 'paper:w00000') as CircleShape;
    expect(dot.type).toBe('circle');
    expect(dot.cx).toBeCloseTo(x0 + (x1 - x0) * (183.5 / 366), 6);
  });

  test('a year is a bar over its band, a month a bar over the month', () => {
    const scene = draw([{ date: '2024' }, { date: '2025-02' }]);
    const bands = scene.brush!.bands;
    const [year, month] = ['paper:w00000', 'paper:w00001'].map((id) => shapeOf(scene, id) as RectShape);
    expect([year!.x, year!.x + year!.width].map(Math.round)).toEqual(
      bands[0]!.slice(1).map((x, i) => Math.round(x + (i ? -0.5 : 0.5))),
    );
    const [, x0, x1] = bands[1]!;
    expect(month!.x + month!.width / 2).toBeCloseTo(x0 + (x1 - x0) * (45 / 365), 6);
    expect(month!.width).toBeLessThan((x1 - x0) / 10);
  });

  test('an inferred year is hollow and stands in the legend', () => {
    const scene = draw([{ inferred: true }, { date: '2025-01-01' }]);
    expect(shapeOf(scene, 'paper:w00000')).toMatchObject({ fill: LIGHT.background, stroke: LIGHT.hues[0] });
    expect(shapeOf(scene, 'paper:w00001')).toMatchObject({ fill: LIGHT.hues[0] });
    expect(words(scene)).toContain('year inferred');
    expect(words(draw([{}]))).not.toContain('year inferred');
  });

  test('papers of one day stand apart in their lane', () => {
    const scene = draw(Array.from({ length: 5 }, () => ({ date: '2024-05-09' })));
    const dots = idsOf(scene, 'paper').map((id) => shapeOf(scene, id) as CircleShape);
    for (const [i, a] of dots.entries())
      for (const b of dots.slice(i + 1))
        expect(Math.hypot(a.cx - b.cx, a.cy - b.cy)).toBeGreaterThan(a.r + b.r);
  });

  test('a paper with several categories stands once, in the lane of its first, and is split', () => {
    const scene = draw([{ categories: ['cs.DC', 'cs.LG'] }, { date: '2025-01-01' }, { date: '2025-02-01' }]);
    expect(idsOf(scene, 'paper')).toHaveLength(3);
    expect(shapeOf(scene, 'category:cs.DC').mark.papers).toEqual(['w00000']);
    const parts = leaves(scene.shapes).filter(
      (shape) => shape.type === 'path' && shape.fill === LIGHT.hues[0],
    );
    expect(parts).toHaveLength(1);
  });

  test('marks follow by date, undated last, whatever is selected', () => {
    const papers = [{ date: null }, { date: '2025-01-01', categories: ['cs.CV'] }, { date: '2020-01-01' }];
    const order = ['paper:w00002', 'paper:w00001', 'paper:w00000'];
    expect(idsOf(draw(papers), 'paper')).toEqual(order);
    expect(idsOf(draw(papers, { selection: { years: [2025, 2025] } }), 'paper')).toEqual(order);
  });

  test('papers outside the selection are ghosts at the same place', () => {
    const papers = [{ date: '2020-05-01' }, { date: '2025-01-01' }];
    const [all, some] = [draw(papers), draw(papers, { selection: { years: [2025, 2025] } })];
    const at = (scene: Scene) => (shapeOf(scene, 'paper:w00000') as CircleShape).cx;
    expect(shapeOf(some, 'paper:w00000')).toMatchObject({ fill: LIGHT.ghost });
    expect(shapeOf(some, 'paper:w00001')).toMatchObject({ fill: LIGHT.hues[0] });
    expect(at(some)).toBe(at(all));
  });

  test('the paper that is looked at has a ring in the accent', () => {
    const ring = (paper: string | null) =>
      leaves(draw([{}], { selection: { paper } }).shapes).filter(
        (shape) => shape.type === 'circle' && shape.stroke === LIGHT.accent,
      );
    expect(ring(null)).toHaveLength(0);
    expect(ring('w00000')).toHaveLength(1);
  });

  test('a mark tells title, date, category, authors and place in the source', () => {
    const { mark } = shapeOf(draw([{ title: 'On Rings', authors: ['Bo Li'], cut: true }]), 'paper:w00000');
    expect(mark.label).toBe('On Rings, 9 May 2024 (cs.LG)');
    expect(mark.details).toEqual(['Ana Gil, Bo Li et al.', 'first posted 9 May 2024', 'profile.txt, line 1']);
  });
});

describe('bars', () => {
  test('every year has a bar or a zero; the unfinished one says until when', () => {
    const shown = words(draw([{ date: '2023' }, { date: '2025' }, { date: '2026-01-01' }]));
    expect(shown.filter((text) => text === '0')).toHaveLength(1);
    expect(shown).toContain('to 20 Nov');
    expect(idsOf(draw([{ date: '2023' }, { date: '2025' }]), 'year')).toEqual(['year:2023', 'year:2025']);
  });

  test('while filtering, labels count the selected of all', () => {
    const papers = [{ date: '2026-01-01' }, { date: '2026-02-01', categories: ['cs.CV'] }];
    expect(words(draw(papers, { selection: { categories: ['cs.CV'] } }))).toContain('1/2');
  });

  test('undated papers stand in a gutter of their own and select no year', () => {
    const scene = draw([{ date: null }, { date: null }, { date: '2026' }]);
    const { mark } = shapeOf(scene, 'year:undated');
    expect(mark.papers).toHaveLength(2);
    expect(mark.years).toBeUndefined();
    expect(words(scene)).toContain('undated');
  });
});

test('many papers become columns of counts, and the chart says so', () => {
  const papers = Array.from({ length: 3000 }, (_, i) => ({
    date: `${2000 + (i % 20)}-${String(1 + (i % 12)).padStart(2, '0')}-01`,
  }));
  const scene = draw(papers);
  expect(idsOf(scene, 'paper')).toEqual([]);
  const cells = marks(scene).filter(({ kind }) => kind === 'cell');
  expect(cells.flatMap((cell) => cell.papers)).toHaveLength(3000);
  expect(leaves(scene.shapes).length).toBeLessThan(1000);
  expect(words(scene).join(' ')).toMatch(/Single marks would merge/);
});

test('the table counts what the bars show, by lane', () => {
  const papers = [
    { date: '2024' },
    { date: '2024', categories: ['cs.CV'] },
    { date: '2026' },
    { date: null },
  ];
  const { columns, rows } = timeline.table(inputOf(papers, { selection: { categories: ['cs.LG'] } }));
  expect(columns.map(({ label }) => label)).toEqual([
    'Year',
    'Selected papers',
    'All papers',
    'cs.LG Machine Learning',
    'cs.CV Computer Vision and Pattern Recognition',
  ]);
  expect(rows).toEqual([
    ['2024', 1, 2, 1, 0],
    ['2025', 0, 0, 0, 0],
    ['2026 (to 20 Nov)', 1, 1, 1, 0],
    ['undated', 1, 1, 1, 0],
  ]);
});

test('the description reads as sentences', () => {
  expect(
    timeline.description(
      inputOf([{ date: '2023-01-01' }, { date: '2025-01-01', inferred: true }, { date: null }]),
    ),
  ).toBe(
    'Timeline of 3 papers by Ana Gil, 2023–2025, as of 20 Nov 2026. Most papers a year: 1, in 2023 and 2025. ' +
      'No papers in 2024 and 2026. 2026 is not over. By first category: cs.LG Machine Learning 3. ' +
      'The year of 1 paper is inferred. 1 paper has no known year.',
  );
});

test('without papers it says so, with the name', () => {
  expect(timeline.missing(inputOf([]))).toBe('No publication data in the sources read for Ana Gil.');
  expect(timeline.missing(inputOf([{ date: null }]))).toBeNull();
});

test('rows of a lane: the lowest that is free, none beyond the room', () => {
  const extents = [
    { from: 0, to: 10 },
    { from: 5, to: 15 },
    { from: 10, to: 20 },
  ];
  expect(dodge(extents, 2)).toEqual([0, 1, 0]);
  expect(dodge(extents, 1)).toBeNull();
  expect([0, 1, 2, 3, 4].map((row) => stepOf(row) + 0)).toEqual([0, 1, -1, 2, -2]);
  expect([heightFor(1, 10), heightFor(2, 10), heightFor(3, 10)]).toEqual([10, 30, 30]);
  expect([capacity(9, 10), capacity(29, 10), capacity(30, 10)]).toEqual([1, 1, 3]);
});

describe('citations', () => {
  const options = { y: 'citations' };
  const cited = (...counts: readonly (number | undefined)[]) =>
    counts.map((citations, i) => ({
      date: `${2015 + i}-06-01`,
      ...(citations === undefined ? {} : { citations }),
    }));
  const at = (scene: Scene, id: string) => shapeOf(scene, id) as CircleShape;

  test('stand on a scale of log(1 + n), with round ticks', () => {
    // log(1 + 0), log(1 + 9) and log(1 + 99) are equally far apart.
    const scene = draw(cited(0, 9, 99), { options });
    const [none, some, many] = ['w00000', 'w00001', 'w00002'].map((id) => at(scene, `paper:${id}`).cy);
    expect(none! - some!).toBeCloseTo(some! - many!, 6);
    expect(words(scene)).toEqual(expect.arrayContaining(['citations', '0', '1', '3', '10', '30']));
  });

  test('are the area of a mark, down to a least size', () => {
    const scene = draw(cited(100, 25, 0), { options });
    const [large, half, least] = ['w00000', 'w00001', 'w00002'].map((id) => at(scene, `paper:${id}`).r);
    expect(half! / large!).toBeCloseTo(0.5, 6);
    expect(least! / large!).toBeCloseTo(0.36, 6);
    expect(words(scene)).toEqual(expect.arrayContaining(['20', '100 citations']));
  });

  test('that are not given stand under the scale, with corners, and are counted', () => {
    const scene = draw(cited(4, undefined), { options });
    const given = at(scene, 'paper:w00000');
    const missing = leaves(scene.shapes).find(({ mark }) => mark?.id === 'paper:w00001')!;
    expect(missing.type === 'path' && missing.at![1]).toBeGreaterThan(given.cy);
    expect(shapeOf(scene, 'not-given').mark.papers).toEqual(['w00001']);
    expect(words(scene).join(' ')).toContain('1 paper without a citation count stands under “not given”.');
  });

  test('of another source are not mixed in', () => {
    const papers = [...cited(4, 5), { citations: 900, source: 'Other' }];
    const scene = draw(papers, { options });
    expect(shapeOf(scene, 'not-given').mark.papers).toEqual(['w00002']);
    expect(words(scene)).not.toContain('300');
    expect(words(scene).join(' ')).toContain('citation count of another source');
  });

  test('of the same day and number stand apart', () => {
    const papers = Array.from({ length: 6 }, () => ({ date: '2024-05-09', citations: 3 }));
    const scene = draw(papers, { options });
    const dots = idsOf(scene, 'paper').map((id) => at(scene, id));
    for (const [i, a] of dots.entries())
      for (const b of dots.slice(i + 1))
        expect(Math.hypot(a.cx - b.cx, a.cy - b.cy)).toBeGreaterThan(a.r + b.r);
  });

  test('that no source gives leave the lanes, and the chart says why', () => {
    const scene = draw([{}, {}], { options });
    expect(shapeOf(scene, 'category:cs.LG').mark.papers).toHaveLength(2);
    expect(words(scene).join(' ')).toContain(
      'No source read gives citation counts: papers stand by category.',
    );
  });
});

describe('percentiles', () => {
  const options = { y: 'percentile' };
  const papers = [10, 20, 90].map((percentile) => ({ date: '2020-05-01', percentile }));

  test('have the median of a year with three papers, and that of all', () => {
    const scene = draw([...papers, { date: '2022-01-01', percentile: 60 }], { options });
    expect(words(scene)).toContain('median 40');
    const { columns, rows } = timeline.table(
      inputOf([...papers, { date: '2022-01-01', percentile: 60 }], { options }),
    );
    const column = columns.findIndex(({ id }) => id === 'median');
    expect(rows.map((row) => row[column])).toEqual([20, null, null, null, null, null, null]);
  });

  test('of this year and the last are hollow: they still move', () => {
    const recent = { date: '2025-02-01', percentile: 50 };
    const scene = draw([...papers, recent, { date: '2024-12-31', percentile: 50 }], { options });
    expect(shapeOf(scene, 'paper:w00003')).toMatchObject({ fill: LIGHT.background });
    expect(shapeOf(scene, 'paper:w00004')).toMatchObject({ fill: LIGHT.hues[0] });
  });
});

describe('byline positions', () => {
  const options = { y: 'role', stack: 'role' };

  test('are lanes and parts of the bars; a cut list is not known', () => {
    const papers = [
      {},
      { authors: ['Zoe Zhu', 'Bo Li'] },
      { authors: ['Zoe Zhu', 'Bo Li'], place: 3 },
      { authors: ['Bo Li'], cut: true },
    ];
    const lanes = marks(draw(papers, { options })).filter(({ kind }) => kind === 'category');
    expect(lanes.map(({ id, papers: of }) => [id, of.length])).toEqual([
      ['role:first', 1],
      ['role:last', 1],
      ['role:solo', 1],
      ['role:unknown', 1],
    ]);
    const { columns } = timeline.table(inputOf(papers, { options }));
    expect(columns.map(({ label }) => label)).toEqual([
      'Year',
      'Papers',
      'First',
      'Last',
      'Solo',
      'Not known',
    ]);
  });

  test('of mostly alphabetical lists are not interpreted', () => {
    const scene = draw([{ authors: ['Bo Li', 'Al Zhu'] }, {}], { options });
    expect(shapeOf(scene, 'category:cs.LG').mark.papers).toHaveLength(2);
    expect(words(scene).join(' ')).toContain(
      'Most bylines are alphabetical (1 of 1 complete ones with three names or more), so that a position says nothing: papers stand and bars are stacked by category.',
    );
  });
});

describe('the line', () => {
  const papers: readonly PaperSketch[] = [
    { date: '2023', citations: 3, byYear: { 2023: 1, 2025: 2 } },
    { date: '2025', citations: 1, byYear: { 2026: 1 } },
    { date: null },
  ];
  const column = (layer: string) => {
    const { columns, rows } = timeline.table(inputOf(papers, { options: { layer } }));
    return rows.map((row) => row[columns.findIndex(({ id }) => id === 'line')]);
  };

  test('counts papers so far, citations of a year, or h at its end', () => {
    expect(column('cumulative')).toEqual([1, 1, 2, 2, null]);
    expect(column('citations')).toEqual([1, 0, 2, 1, null]);
    expect(column('h')).toEqual([1, 1, 1, 1, null]);
  });

  test('is left out where no source gives citations by year, and the chart says so', () => {
    const scene = draw([{ citations: 4 }], { options: { layer: 'h' } });
    expect(words(scene).join(' ')).toContain('No source read gives citations by year: the line is left out.');
  });

  test('tells from when on counts reach', () => {
    const scene = draw([{ date: '2010', citations: 30, byYear: { 2019: 4 } }], { options: { layer: 'h' } });
    expect(words(scene).join(' ')).toContain('Counts by year begin in 2019');
  });
});

test('career years count from the first paper; the brush keeps calendar years', () => {
  const scene = draw([{ date: '2021-05-01' }, { date: '2024-01-01' }], { options: { axis: 'career' } });
  expect(words(scene)).toEqual(expect.arrayContaining(['0', '1', '2', '3', '4', '5', 'to 20 Nov 2026']));
  expect(words(scene)).not.toContain('2024');
  expect(scene.brush!.bands.map(([year]) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
});

describe('labels', () => {
  const papers = [
    { title: 'Often cited', date: '2018-01-01', citations: 90 },
    { title: 'Rarely cited', date: '2022-01-01', citations: 2 },
    { title: 'Never cited', date: '2025-01-01', citations: 0 },
  ];
  const titles = (scene: Scene) => words(scene).filter((text) => text.endsWith('cited'));

  test('name the most cited papers where the frame is wide, only the chosen one where it is narrow', () => {
    expect(titles(draw(papers))).toEqual(['Often cited', 'Rarely cited']);
    const narrow = { ...FRAME, width: 400 };
    expect(titles(timeline.scene(inputOf(papers), narrow))).toEqual([]);
    const chosen = inputOf(papers, { selection: { paper: 'w00002' } });
    expect(titles(timeline.scene(chosen, narrow))).toEqual(['Never cited']);
  });

  test('name only the chosen paper, or none', () => {
    const selection = { paper: 'w00001' };
    expect(titles(draw(papers, { selection, options: { labels: 'chosen' } }))).toEqual(['Rarely cited']);
    expect(titles(draw(papers, { selection, options: { labels: 'none' } }))).toEqual([]);
  });

  test('name the latest papers where no count is given', () => {
    const plain = papers.map(({ title, date }) => ({ title, date }));
    expect(titles(draw(plain))).toHaveLength(3);
    expect(words(draw(plain)).join(' ')).toContain('Labels: the latest papers');
  });
});

test('an award of a year stands over the bars; one before the axis is told below', () => {
  const document = makeDocument({
    papers: [{ date: '2020' }],
    awards: [
      [2022, 'Turing Award'],
      [1990, 'School Prize'],
    ],
  });
  const scene = draw(document);
  expect(shapeOf(scene, 'event:2022').mark.label).toBe('2022: Turing Award');
  expect(words(scene)).toContain('Turing Award');
  expect(words(scene).join(' ')).toContain('Not on the axis: School Prize (1990).');
});
