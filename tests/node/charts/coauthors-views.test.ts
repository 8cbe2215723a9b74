import { describe, expect, it } from 'vitest';
import { coauthors } from '../../../src/charts/coauthors/index.ts';
import type { ProfileDocument } from '../../../src/core/model.ts';
import { bounds, leaves, texts } from '../../../src/scene/bounds.ts';
import { LIGHT } from '../../../src/scene/theme.ts';
import type { CircleShape, LineShape, RectShape, Scene } from '../../../src/scene/types.ts';
import { paperBy, recordOf } from '../analysis/coauthor-papers.ts';
import { makeDocument } from './documents.ts';
import { FRAME, idsOf, inputOf, shapeOf } from './input.ts';

type Changes = Parameters<typeof inputOf>[1];

const draw = (document: ProfileDocument, options: Record<string, string> = {}, changes: Changes = {}) =>
  coauthors.scene(inputOf(document, { ...changes, options }), FRAME);
const words = (scene: Scene) =>
  texts(scene)
    .map(({ text, full }) => full ?? text)
    .join(' ');

/** The worked example of the reference (formats, 3.5): {F,A,B}, {F,A}, {F,A,B,C}, {F}. */
const WORKED = recordOf(
  [
    paperBy('p1', ['F', 'A', 'B'], 'F'),
    paperBy('p2', ['F', 'A'], 'F'),
    paperBy('p3', ['F', 'A', 'B', 'C'], 'F'),
    paperBy('p4', ['F'], 'F'),
  ],
  'F',
);

describe('counting', () => {
  const width = (scene: Scene, id: string) => (shapeOf(scene, id) as LineShape).strokeWidth!;
  const area = (scene: Scene, id: string) => (shapeOf(scene, id) as CircleShape).r ** 2;

  it('in full draws widths as the square root of joint papers, areas as papers together', () => {
    const scene = draw(WORKED);
    expect(width(scene, 'edge:A|F') ** 2 / width(scene, 'edge:A|C') ** 2).toBeCloseTo(3, 6);
    expect(area(scene, 'person:A') / area(scene, 'person:C')).toBeCloseTo(3, 6);
    expect(area(scene, 'person:F') / area(scene, 'person:C')).toBeCloseTo(4, 6);
  });

  it('in fractions draws Newman’s strengths: FA 11/6, AB 5/6, FC 1/3, F 3', () => {
    const scene = draw(WORKED, { count: 'fractional' });
    expect(width(scene, 'edge:A|F') ** 2 / width(scene, 'edge:C|F') ** 2).toBeCloseTo(11 / 6 / (1 / 3), 6);
    expect(width(scene, 'edge:A|B') ** 2 / width(scene, 'edge:C|F') ** 2).toBeCloseTo(5 / 6 / (1 / 3), 6);
    expect(area(scene, 'person:A') / area(scene, 'person:C')).toBeCloseTo(11 / 6 / (1 / 3), 6);
    expect(area(scene, 'person:F') / area(scene, 'person:C')).toBeCloseTo(9, 6);
  });

  it('gives ties from cut lists only no strength: a mark of their own, and a note', () => {
    const cut = recordOf([...WORKED.papers, paperBy('p5', ['F', 'D'], 'F', { truncated: true })], 'F');
    const scene = draw(cut, { count: 'fractional' });
    expect(shapeOf(scene, 'edge:D|F')).toMatchObject({ dash: expect.any(Array) as unknown });
    expect(shapeOf(scene, 'person:D')).toMatchObject({ fill: LIGHT.background });
    expect(words(scene)).toContain('The strength of 1 of all 7 ties is unknown: cut lists only.');
    const { columns, rows } = coauthors.table(inputOf(cut));
    const at = columns.findIndex(({ id }) => id === 'newman');
    expect(Object.fromEntries(rows.map((row) => [row[0], row[at]]))).toEqual({
      A: 1.8333,
      B: 0.8333,
      C: 0.3333,
      D: null,
    });
  });
});

describe('thresholds', () => {
  const left = (document: ProfileDocument, options: Record<string, string>) => {
    const scene = draw(document, options);
    return { scene, people: [...idsOf(scene, 'person')].sort(), ties: [...idsOf(scene, 'edge')].sort() };
  };

  it('of joint papers take out weaker ties and people, and count them', () => {
    const { scene, people, ties } = left(WORKED, { papers: '2' });
    expect(people).toEqual(['person:A', 'person:B', 'person:F']);
    expect(ties).toEqual(['edge:A|B', 'edge:A|F', 'edge:B|F']);
    expect(words(scene)).toContain('Hidden, fewer than 2 joint papers: 1 person and 3 ties.');
  });

  it('of strength know no strength of cut lists', () => {
    const cut = recordOf([...WORKED.papers, paperBy('p5', ['F', 'D'], 'F', { truncated: true })], 'F');
    const { scene, people, ties } = left(cut, { strength: '0.5' });
    expect(people).toEqual(['person:A', 'person:B', 'person:F']);
    expect(ties).toEqual(['edge:A|B', 'edge:A|F', 'edge:B|F']);
    expect(words(scene)).toContain(
      'Hidden, strength below 0.5 or unknown: 2 people and 4 ties, 1 of unknown strength.',
    );
  });

  it('of strength let six times a sixth pass for one', () => {
    const team = ['F', 'A', 'B', 'C', 'D', 'E', 'G'];
    const six = recordOf(
      [1, 2, 3, 4, 5, 6].map((k) => paperBy(`p${k}`, team, 'F')),
      'F',
    );
    expect(left(six, { strength: '1' }).ties).toHaveLength(21);
  });

  it('of a k-core do not count the subject', () => {
    // Without S: a clique of A, B, C, D; E is tied to A only.
    const papers = [paperBy('p', ['S', 'A', 'B', 'C', 'D'], 'S'), paperBy('q', ['S', 'A', 'E'], 'S')];
    const { scene, people } = left(recordOf(papers, 'S'), { core: '3' });
    expect(people).toEqual(['person:A', 'person:B', 'person:C', 'person:D', 'person:S']);
    expect(words(scene)).toContain(
      'not in the 3-core (at least 3 ties to others in it, without S): 1 person and 2 ties.',
    );
    expect(words(draw(recordOf(papers, 'S'), { core: '4' }))).toContain(
      'The thresholds hide every co-author.',
    );
  });

  it('leave the table whole', () => {
    const rows = (options: Record<string, string>) => coauthors.table(inputOf(WORKED, { options })).rows;
    expect(rows({ papers: '3', core: '5' })).toEqual(rows({}));
  });

  it('large papers add ties when asked to', () => {
    const names = Array.from({ length: 55 }, (_, i) => `N${i}`);
    const document = recordOf([paperBy('p', [...names, 'S'], 'S')], 'S');
    expect(idsOf(draw(document), 'edge')).toHaveLength(0);
    expect(idsOf(draw(document, { large: 'add', subject: 'hide' }), 'edge').length).toBeGreaterThan(1000);
    expect(words(draw(document, { large: 'add' }))).not.toContain('No ties are drawn');
  });
});

describe('a path', () => {
  // A–B twice, B–C, A–D, D–C; everyone with S. A to C: two ties either way, B is the stronger.
  const papers = [
    paperBy('p1', ['S', 'A', 'B'], 'S'),
    paperBy('p2', ['S', 'A', 'B'], 'S'),
    paperBy('p3', ['S', 'B', 'C'], 'S'),
    paperBy('p4', ['S', 'A', 'D'], 'S'),
    paperBy('p5', ['S', 'C', 'D'], 'S'),
    paperBy('p6', ['S', 'E'], 'S'),
  ];
  const document = recordOf(papers, 'S');
  const path = ['A', 'C'] as const;
  const sentence = 'Shortest path: A – B (2 papers), B – C (1 paper).';

  it('is in the accent over ghosts, and in words in the note, the table and the description', () => {
    const scene = draw(document, {}, { path });
    for (const id of ['edge:A|B', 'edge:B|C'])
      expect(shapeOf(scene, id)).toMatchObject({ stroke: LIGHT.accent });
    expect(shapeOf(scene, 'edge:A|D')).toMatchObject({ stroke: LIGHT.ghost });
    expect(shapeOf(scene, 'person:B')).not.toMatchObject({ fill: LIGHT.ghost });
    expect(shapeOf(scene, 'person:D')).toMatchObject({ fill: LIGHT.ghost });
    expect(words(scene)).toContain(sentence);
    expect(scene.description).toContain(sentence);
    const { caption, columns, rows } = coauthors.table(inputOf(document, { path }));
    expect(caption).toContain(`${sentence} A and B: “Title of p1” and “Title of p2”; B and C: “Title of p3”`);
    const at = columns.findIndex(({ id }) => id === 'path');
    expect(Object.fromEntries(rows.map((row) => [row[0], row[at]]))).toEqual({
      A: 1,
      B: 2,
      C: 3,
      D: null,
      E: null,
    });
  });

  it('leads through the subject only where nothing else does, and says so', () => {
    const scene = draw(document, { subject: 'hide' }, { path: ['A', 'E'] });
    // A is on three papers, each of them with S.
    expect(words(scene)).toContain(
      'Shortest path: A – S (3 papers), S – E (1 paper). Through S only: no other co-authors join them.',
    );
    expect(idsOf(scene, 'person')).toContain('person:S');
  });

  it('is drawn against all thresholds', () => {
    const scene = draw(document, { papers: '10' }, { path });
    expect([...idsOf(scene, 'edge')].sort()).toEqual(['edge:A|B', 'edge:B|C']);
  });

  it('that does not exist, or names a stranger, is said to be none', () => {
    const names = Array.from({ length: 60 }, (_, i) => `N${String(i).padStart(2, '0')}`);
    const large = recordOf([paperBy('p', [...names, 'S'], 'S')], 'S');
    expect(words(draw(large, {}, { path: ['N01', 'N02'] }))).toContain('No path between N01 and N02');
    const scene = draw(document, {}, { path: ['A', 'nobody'] });
    expect(words(scene)).toContain('No path: nobody not found among the co-authors.');
    expect(shapeOf(scene, 'person:A')).not.toMatchObject({ fill: LIGHT.ghost });
  });
});

describe('lanes', () => {
  const document = makeDocument({
    papers: [
      { date: '2016-01-01', authors: ['Bo'] },
      { date: '2018-07-02', authors: ['Cy', 'Bo'] },
      { date: '2020', authors: ['Bo'] },
      { date: '2024-03-01', authors: ['Cy'] },
      { date: '2024-03-02', authors: ['Cy'] },
      { date: '2014-03-02', authors: ['Di'] },
      { date: null, authors: ['Di'] },
    ],
  });
  const view = { view: 'lanes' };

  it('have a mark for each paper at its date, on the axis of the timeline', () => {
    const scene = draw(document, view);
    const middle = (id: string) => {
      const { x, width } = shapeOf(scene, id) as RectShape;
      return x + width / 2;
    };
    const year = (position: number) => {
      const [, from] = scene.brush!.bands.find(([start]) => start === Math.floor(position))!;
      const [, left, right] = scene.brush!.bands[0]!;
      return from + (position % 1) * (right - left);
    };
    // 2 July is day 183 of 365: half of 2018 is over at its noon.
    expect(middle('cell:p-Bo:w00001')).toBeCloseTo(year(2018.5), 6);
    expect(middle('cell:p-Bo:w00002')).toBeCloseTo(year(2020.5), 6);
    const { width } = bounds(shapeOf(scene, 'cell:p-Bo:w00002'))!;
    expect(width).toBeGreaterThan(year(2021) - year(2020) - 1);
    expect(scene.brush!.bands.map(([start]) => start).slice(0, 2)).toEqual([2014, 2015]);
  });

  it('share a mark where papers cannot be told apart, and say so', () => {
    const scene = draw(document, view);
    const shared = shapeOf(scene, 'cell:p-Cy:w00003') as RectShape;
    expect(shared.mark?.papers).toEqual(['w00003', 'w00004']);
    expect(shared.height).toBeGreaterThan((shapeOf(scene, 'cell:p-Cy:w00001') as RectShape).height);
    expect(words(scene)).toContain('share a mark');
  });

  it('count undated papers beside the years', () => {
    const shape = shapeOf(draw(document, view), 'cell:p-Di:w00006');
    expect(shape).toMatchObject({ type: 'text', text: '1' });
  });

  it.each([
    ['first', ['p-Di', 'p-Bo', 'p-Cy']],
    ['last', ['p-Cy', 'p-Bo', 'p-Di']],
    ['strength', ['p-Bo', 'p-Cy', 'p-Di']],
  ])('stand in the order of %s', (sort, ids) => {
    const scene = draw(document, { ...view, sort });
    expect(idsOf(scene, 'person')).toEqual(ids.map((id) => `person:${id}`));
  });

  it('leave ghosts of what is not selected', () => {
    const scene = draw(document, view, { selection: { years: [2024, 2024] } });
    expect(shapeOf(scene, 'cell:p-Cy:w00003')).not.toMatchObject({ fill: LIGHT.ghost });
    for (const id of ['cell:p-Cy:w00001', 'cell:p-Bo:w00000'])
      expect(shapeOf(scene, id)).toMatchObject({ fill: LIGHT.ghost });
    expect(words(scene)).toContain('2/3');
  });

  it('that do not fit are counted', () => {
    const many = makeDocument({
      papers: Array.from({ length: 90 }, (_, i) => ({ authors: [`Person ${i % 50}`] })),
    });
    const scene = coauthors.scene(inputOf(many, { options: view }), { ...FRAME, height: 300 });
    const shown = idsOf(scene, 'person').length;
    expect(shown).toBeGreaterThan(5);
    expect(words(scene)).toContain(
      `Showing ${shown} of 50 co-authors, those with most papers; ${50 - shown} more are not drawn.`,
    );
  });
});

describe('the matrix', () => {
  const view = { view: 'matrix' };

  it('has each pair once, under the diagonal, with its joint papers', () => {
    const scene = draw(WORKED, view);
    expect([...idsOf(scene, 'edge')].sort()).toEqual([
      'edge:A|B',
      'edge:A|C',
      'edge:A|F',
      'edge:B|C',
      'edge:B|F',
      'edge:C|F',
    ]);
    const printed = (id: string) => {
      const { x, y, width, height } = shapeOf(scene, id) as RectShape;
      return texts(scene).find(
        (text) => text.x > x && text.x < x + width && text.y > y && text.y < y + height,
      )?.text;
    };
    expect(['edge:A|F', 'edge:A|B', 'edge:B|C'].map(printed)).toEqual(['3', '2', '1']);
    // C comes last: its row holds all its ties, each in the column of the other.
    const box = (id: string) => shapeOf(scene, id) as RectShape;
    for (const other of ['A', 'B', 'F']) {
      const cell = box(other === 'F' ? 'edge:C|F' : `edge:${other}|C`);
      expect(Math.abs(cell.y - box('person:C').y)).toBeLessThan(1);
      expect(Math.abs(cell.x - box(`person:${other}`).x)).toBeLessThan(1);
    }
  });

  it('keeps communities together', () => {
    const pairs = ['A B', 'C D', 'A B', 'C D', 'E G'].map((names, i) =>
      paperBy(`p${i}`, [...names.split(' '), 'S'], 'S'),
    );
    const scene = draw(recordOf(pairs, 'S'), view);
    expect(
      idsOf(scene, 'person')
        .map((id) => id.slice(7))
        .join(''),
    ).toBe('SABCDEG');
  });

  it('says how many people have no room', () => {
    const many = makeDocument({
      papers: Array.from({ length: 90 }, (_, i) => ({ authors: [`Person ${i % 70}`] })),
    });
    const scene = draw(many, view);
    const shown = idsOf(scene, 'person').length;
    expect(words(scene)).toContain(`Showing ${shown} of 70 people`);
    expect(leaves(scene.shapes).length).toBeGreaterThan(shown);
  });
});
