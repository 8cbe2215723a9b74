import { describe, expect, it } from 'vitest';
import { coauthors } from '../../../src/charts/coauthors/index.ts';
import type { ChartInput, Frame } from '../../../src/charts/types.ts';
import { EVERYTHING, matcher, type Selection } from '../../../src/core/analysis/selection.ts';
import type { ProfileDocument } from '../../../src/core/model.ts';
import { bounds, leaves, marks, overlap, textBox, texts, within } from '../../../src/scene/bounds.ts';
import { DARK, LIGHT } from '../../../src/scene/theme.ts';
import type { LineShape, Scene } from '../../../src/scene/types.ts';
import { paperBy, papersWith, recordOf } from '../analysis/coauthor-papers.ts';

const inputOf = (
  document: ProfileDocument,
  selection: Partial<Selection> = {},
  options: Record<string, string> = {},
): ChartInput => ({
  document,
  others: [],
  selection: { ...EVERYTHING, ...selection },
  palette: [],
  options,
  compare: [],
  path: null,
  pins: {},
});

const FRAME: Frame = { width: 600, height: null, fontSize: 11, theme: LIGHT };

const sceneOf = (input: ChartInput, frame: Partial<Frame> = {}) =>
  coauthors.scene(input, { ...FRAME, ...frame });
const shapeOf = (scene: Scene, id: string) => leaves(scene.shapes).find(({ mark }) => mark?.id === id);
const words = (scene: Scene) => texts(scene).map(({ text, full }) => full ?? text);
const notes = (scene: Scene) => words(scene).join(' ');

/** The authors that the shared profile dump prints: eight lists, all cut after three names. */
const CUT = { truncated: true, teams: ['Seed'] };
const SEED = recordOf(
  (
    [
      ['a', 'Weiqi Feng, Yangrui Chen, Shaoyu Wang', 2024],
      ['b', 'Seed, Baisheng Li, Banggu Wu', 2025],
      ['c', 'Chunyu Xue, Yangrui Chen, Jianyu Jiang', 2026],
      ['d', 'Ziheng Jiang, Haibin Lin, Yinmin Zhong', 2024],
      ['e', 'Dong Guo, Faming Wu, Feida Zhu', 2025],
      ['f', 'Juntao Zhao, Qi Lu, Wei Jia', 2025],
      ['g', 'Tianfeng Liu, Yangrui Chen, Dan Li', 2021],
      ['h', 'Yanghua Peng, Yixin Bao, Yangrui Chen', 2019],
    ] as const
  ).map(([id, names, year]) => paperBy(id, names.split(', '), 'Yangrui Chen', { ...CUT, year })),
  'Yangrui Chen',
);

const LARGE = recordOf(papersWith(400, 'Subject'), 'Subject');

describe.each([
  ['one person', recordOf(papersWith(1, 'Subject'), 'Subject')],
  ['five people', recordOf(papersWith(5, 'Subject'), 'Subject')],
  ['the eight papers', SEED],
  ['60 people', recordOf(papersWith(60, 'Subject'), 'Subject')],
  ['400 people', LARGE],
  ['nothing', recordOf([], 'Subject')],
  ['no author lists', recordOf([paperBy('p', [], 'Subject')], 'Subject')],
])('a scene of %s', (_, document) => {
  const sizes = [
    [300, 11],
    [600, 7],
    [1000, 14],
    [2000, 12],
  ] as const;

  it.each(sizes)('%d px wide with %d px text lies in its frame, without overlaps', (width, fontSize) => {
    for (const theme of [LIGHT, DARK]) {
      const scene = sceneOf(inputOf(document), { width, fontSize, theme });
      const frame = { x: 0, y: 0, width, height: scene.height };
      for (const shape of leaves(scene.shapes)) {
        const box = bounds(shape)!;
        expect(Object.values(box).every(Number.isFinite)).toBe(true);
        expect(within(box, frame, 0.5), JSON.stringify(shape)).toBe(true);
      }
      const labels = texts(scene).map((text) => [text.text, textBox(text)] as const);
      labels.forEach(([text, box], i) => {
        const met = labels.slice(i + 1).find(([, other]) => overlap(box, other));
        expect(met, `${text} meets ${met?.[0]}`).toBeUndefined();
      });
    }
  });

  it('has unique marks and is the same each time', () => {
    const scene = sceneOf(inputOf(document));
    const ids = marks(scene).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sceneOf(inputOf(structuredClone(document)))).toEqual(scene);
    expect(ids.length === 0).toBe(coauthors.missing(inputOf(document)) !== null);
  });
});

describe('the eight papers', () => {
  const scene = sceneOf(inputOf(SEED));

  it('show all 21 names at 600 px', () => {
    for (const { name } of SEED.people) expect(words(scene)).toContain(name);
    expect(texts(scene).find(({ text, x }) => text === 'Yangrui Chen' && x > 100)?.weight).toBe(600);
  });

  it('say that they are a lower bound', () => {
    expect(notes(scene)).toContain('Lower bound: 8 of 8 author lists are cut after 3 names.');
    expect(coauthors.description(inputOf(SEED))).toContain('19 people and 1 team on 8 papers, 2019–2026');
  });

  it('draw every tie dashed, with a legend entry', () => {
    const ties = leaves(scene.shapes).filter((shape): shape is LineShape => shape.mark?.kind === 'edge');
    expect(ties).toHaveLength(36);
    expect(ties.every(({ dash }) => dash !== undefined)).toBe(true);
    expect(words(scene)).toContain('tie from cut lists only');
    expect(words(scene)).not.toContain('tie from a complete author list');
  });

  it('draw the team as a square on its corner, with a legend entry', () => {
    expect(shapeOf(scene, 'person:Seed')?.type).toBe('path');
    expect(shapeOf(scene, 'person:Dan Li')?.type).toBe('circle');
    expect(words(scene)).toContain('team');
  });

  it('draw areas in proportion to papers, and a team as large as a person', () => {
    const radius = (id: string) => {
      const shape = shapeOf(scene, id);
      return shape?.type === 'circle' ? shape.r : NaN;
    };
    expect(radius('person:Yangrui Chen') ** 2 / radius('person:Dan Li') ** 2).toBeCloseTo(8, 6);
    const team = shapeOf(scene, 'person:Seed');
    const half = (bounds({ ...team!, stroke: undefined } as never)!.width ?? NaN) / 2;
    expect((2 * half ** 2) / (Math.PI * radius('person:Dan Li') ** 2)).toBeCloseTo(1, 6);
  });

  it('lay people over ties, and names over both', () => {
    const order = leaves(scene.shapes).map(({ mark }) => mark?.kind);
    expect(order.lastIndexOf('edge')).toBeLessThan(order.indexOf('person'));
    const last = leaves(scene.shapes).findLastIndex(({ mark }) => mark?.kind === 'person');
    const name = leaves(scene.shapes).findIndex((shape) => shape.type === 'text' && shape.text === 'Dan Li');
    expect(name).toBeGreaterThan(last);
  });

  it('give every community its own hue', () => {
    const fills = [
      'Weiqi Feng',
      'Seed',
      'Chunyu Xue',
      'Ziheng Jiang',
      'Dong Guo',
      'Qi Lu',
      'Dan Li',
      'Yixin Bao',
    ].map((name) => {
      const shape = shapeOf(scene, `person:${name}`);
      return shape && 'fill' in shape ? shape.fill : null;
    });
    expect(new Set(fills)).toEqual(new Set(LIGHT.hues));
    expect(words(scene)).toContain('colour: community (8)');
  });

  it('lead from every mark that can be chosen to the papers behind it', () => {
    const chosen = marks(scene).filter(({ people }) => people?.length);
    expect(chosen).toHaveLength(36 + 20);
    for (const { people, papers } of chosen) {
      const match = matcher({ ...EVERYTHING, people: people! });
      expect(SEED.papers.filter(match).map(({ id }) => id)).toEqual([...papers].sort());
    }
  });

  it('have one table row a co-author', () => {
    const { columns, rows } = coauthors.table(inputOf(SEED));
    expect(rows).toHaveLength(20);
    const row = rows.find(([name]) => name === 'Seed')!;
    const cell = (id: string) => row[columns.findIndex((column) => column.id === id)];
    expect(['kind', 'papers', 'first', 'latest', 'complete', 'together'].map(cell)).toEqual([
      'team',
      1,
      2025,
      2025,
      0,
      3,
    ]);
  });
});

describe('a selection', () => {
  const scene = sceneOf(inputOf(SEED, { years: [2024, 2024] }));

  it('leaves the rest as ghosts', () => {
    expect(shapeOf(scene, 'person:Weiqi Feng')).not.toMatchObject({ fill: LIGHT.ghost });
    expect(shapeOf(scene, 'person:Dan Li')).toMatchObject({ fill: LIGHT.ghost });
    expect(shapeOf(scene, 'edge:Dan Li|Tianfeng Liu')).toMatchObject({ stroke: LIGHT.ghost });
  });

  it('moves no one and changes no mark', () => {
    const all = sceneOf(inputOf(SEED));
    const byId = (of: Scene) => [...marks(of)].sort((p, q) => (p.id < q.id ? -1 : 1));
    expect(byId(scene)).toEqual(byId(all));
    for (const { id } of marks(all)) expect(bounds(shapeOf(scene, id)!)).toEqual(bounds(shapeOf(all, id)!));
  });

  it('is counted in the table', () => {
    const { columns, rows } = coauthors.table(inputOf(SEED, { years: [2024, 2024] }));
    const at = columns.findIndex(({ id }) => id === 'selected');
    expect(rows.reduce((sum, row) => sum + Number(row[at]), 0)).toBe(5);
  });

  it('of two people rings both and draws their tie in the accent', () => {
    const chosen = sceneOf(inputOf(SEED, { people: ['Weiqi Feng', 'Shaoyu Wang'] }));
    const accents = leaves(chosen.shapes).filter(
      (shape) => 'stroke' in shape && shape.stroke === LIGHT.accent,
    );
    expect(accents.map(({ type }) => type)).toEqual(['line', 'circle', 'circle']);
  });
});

describe('options', () => {
  const persons = (scene: Scene) => marks(scene).filter(({ kind }) => kind === 'person').length;

  it('show the subject below 60 people, or as told', () => {
    expect(persons(sceneOf(inputOf(SEED)))).toBe(21);
    const hidden = sceneOf(inputOf(SEED, {}, { subject: 'hide' }));
    expect(persons(hidden)).toBe(20);
    expect(notes(hidden)).toContain('Yangrui Chen, who is on every paper, is not drawn.');
    expect(marks(sceneOf(inputOf(LARGE))).some(({ id }) => id === 'person:Subject')).toBe(false);
    const shown = sceneOf(inputOf(LARGE, {}, { subject: 'show' }));
    expect(marks(shown).some(({ id }) => id === 'person:Subject')).toBe(true);
  });

  it('colour by the latest joint paper, darker for later', () => {
    const scene = sceneOf(inputOf(SEED, {}, { colour: 'latest' }));
    expect(shapeOf(scene, 'person:Chunyu Xue')).toMatchObject({ fill: LIGHT.ramp.at(-1) });
    expect(shapeOf(scene, 'person:Yixin Bao')).not.toMatchObject({ fill: LIGHT.ramp.at(-1) });
    expect(words(scene)).toContain('latest joint paper 2019');
  });
});

describe('limits', () => {
  it('draw the strongest ties of a large graph, and say so', () => {
    const names = Array.from({ length: 120 }, (_, i) => `N${String(i).padStart(3, '0')}`);
    const papers = [0, 1, 2, 3].flatMap((k) =>
      Array.from({ length: 12 }, (_, i) =>
        paperBy(
          `p${k}-${i}`,
          [...new Set(Array.from({ length: 30 }, (_, j) => names[(i * 10 + j * (k + 1)) % 120]!)), 'S'],
          'S',
        ),
      ),
    );
    const scene = sceneOf(inputOf(recordOf(papers, 'S')), { width: 900 });
    const drawn = marks(scene).filter(({ kind }) => kind === 'edge').length;
    expect(marks(scene).length).toBe(1500);
    expect(notes(scene)).toMatch(/Showing the strongest 1,380 of [\d,]+ ties\./);
    expect(drawn).toBe(1380);
  });

  it('more than 50 authors draw people without ties', () => {
    const names = Array.from({ length: 55 }, (_, i) => `N${i}`);
    const scene = sceneOf(inputOf(recordOf([paperBy('p', [...names, 'S'], 'S')], 'S')));
    expect(marks(scene).every(({ kind }) => kind === 'person')).toBe(true);
    expect(notes(scene)).toContain(
      'No ties are drawn from 1 paper with more than 50 authors; it counts for people.',
    );
  });

  it('people who are missing in the layout are drawn all the same', () => {
    const scene = sceneOf(
      inputOf({
        ...SEED,
        network: { nodes: SEED.network.nodes.slice(0, 5), modularity: null, stability: null },
      }),
    );
    expect(marks(scene).filter(({ kind }) => kind === 'person')).toHaveLength(21);
  });
});

describe('nothing to show', () => {
  const missing = (document: ProfileDocument) => coauthors.missing(inputOf(document));

  it('is told apart: no papers, no lists, no one else', () => {
    expect(missing(recordOf([], 'Fan Mo'))).toBe(
      'No publication data in the sources read for Fan Mo, so no co-authors.',
    );
    expect(missing(recordOf([paperBy('p', [], 'Fan Mo')], 'Fan Mo'))).toContain('No author list');
    expect(missing(recordOf([paperBy('p', ['Fan Mo'], 'Fan Mo')], 'Fan Mo'))).toContain('name no one else');
    expect(missing(SEED)).toBeNull();
  });
});
