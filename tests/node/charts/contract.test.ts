import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../../src/charts/list.ts';
import { FRAME_PARTS, type Chart, type ChartInput, type Frame } from '../../../src/charts/types.ts';
import { EVERYTHING, type Selection } from '../../../src/core/analysis/selection.ts';
import type { ProfileDocument } from '../../../src/core/model.ts';
import { bounds, leaves, marks, overlap, textBox, texts, within } from '../../../src/scene/bounds.ts';
import { withoutGround } from '../../../src/scene/ground.ts';
import { renderSvg } from '../../../src/scene/svg.ts';
import { textured } from '../../../src/scene/texture.ts';
import { PRINT, THEMES } from '../../../src/scene/theme.ts';
import type { Scene } from '../../../src/scene/types.ts';
import { CASES } from './cases.ts';
import { makeDocument, paletteOf } from './documents.ts';

const WIDTHS = [300, 320, 700, 1400, 2400];
const SELECTIONS: readonly Selection[] = [
  EVERYTHING,
  { ...EVERYTHING, years: [2019, 2024] },
  { ...EVERYTHING, categories: ['cs.DC'] },
];
const COMPARED = ['cs.LG', 'cs.DC', 'rest'];

const SMALL = makeDocument({
  id: 'cy-diaz',
  name: 'Cy Díaz',
  papers: [
    { date: '2012', citations: 3 },
    { date: '2025-02', citations: 0, categories: ['cs.DC'] },
    { date: null },
  ],
});

/** Width, height and type size in px: 89 mm by 60 and 89 mm, 120 mm, a slide of 13.3 in, A4, a square; 5 to 12 pt. */
const SIZES = [
  [336.4, 226.8, 9.33],
  [336.4, 336.4, 6.67],
  [453.5, 250, 8],
  [1280, 720, 16],
  [793.7, 1122.5, 9.33],
  [500, 500, 10.67],
] as const;

type Options = Readonly<Record<string, string>>;

/** Above so many combinations of options some are drawn. */
const MOST_SETS = 20;

/** Every combination of a chart's options; of many, each choice alone and some that are spread over all. */
function optionSets({ options }: Chart): readonly Options[] {
  const all = options.reduce((product, { choices }) => product * choices.length, 1);
  // A combination by its number: its digits are the choices.
  const numbered = (number: number): Options => {
    let rest = number;
    return Object.fromEntries(
      options.map(({ id, choices }) => {
        const { value } = choices[rest % choices.length]!;
        rest = Math.floor(rest / choices.length);
        return [id, value];
      }),
    );
  };
  if (all <= MOST_SETS) return Array.from({ length: all }, (_, i) => numbered(i));
  const single = options.flatMap(({ id, choices }) => choices.map(({ value }) => ({ [id]: value })));
  const spread = Array.from({ length: 10 }, (_, i) =>
    numbered(Math.floor((i + 0.5) * all * 0.6180339887) % all),
  );
  return [...single, ...spread];
}

/** All sets of options, or where there are many the part of them that falls to one of several tests. */
function shareOf(chart: Chart, part: number, parts: number): readonly Options[] {
  const sets = optionSets(chart);
  return sets.length <= MOST_SETS ? sets : sets.filter((_, i) => i % parts === part);
}

function inputOf(
  document: ProfileDocument,
  options: Readonly<Record<string, string>> = {},
  selection = EVERYTHING,
): ChartInput {
  return {
    document,
    others: othersOf(document),
    selection,
    palette: paletteOf(document),
    options,
    compare: COMPARED,
    path: null,
    pins: {},
  };
}

/** Someone with the same papers, and someone with few; nobody has any beside an author without papers. */
function othersOf(document: ProfileDocument): readonly ProfileDocument[] {
  const same = { ...document, profile: { ...document.profile, id: 'bo-li', name: 'Bo Li' } };
  return document.papers.length ? [same, SMALL] : [same];
}

const frameOf = (width: number, changes: Partial<Frame> = {}): Frame => ({
  width,
  height: null,
  fontSize: 12,
  theme: THEMES.light,
  ...changes,
});

/** What is wrong with a scene, in words; nothing when it is sound. */
function faults(scene: Scene): readonly string[] {
  const paper = { x: 0, y: 0, width: scene.width, height: scene.height };
  const found: string[] = [];
  const text = JSON.stringify(scene, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value)
      ? `BAD ${value}`
      : value === undefined
        ? 'BAD undefined'
        : value,
  );
  if (/BAD |NaN|Infinity/.test(text))
    found.push(`not finite: ${/.{40}(?:BAD |NaN|Infinity).{20}/.exec(text)?.[0]}`);
  for (const shape of leaves(scene.shapes)) {
    const box = bounds(shape);
    if (box && !within(box, paper, 0.01))
      found.push(`outside: ${JSON.stringify(shape).slice(0, 160)} in ${scene.width}×${scene.height}`);
    if (
      (shape.type === 'rect' && (shape.width < 0 || shape.height < 0)) ||
      (shape.type === 'circle' && shape.r < 0)
    )
      found.push(`negative: ${JSON.stringify(shape).slice(0, 160)}`);
  }
  const labels = texts(scene);
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1))
      if (overlap(textBox(a), textBox(b))) found.push(`overlap: “${a.text}” and “${b.text}”`);
  });
  const ids = marks(scene).map(({ id }) => id);
  if (new Set(ids).size < ids.length) found.push(`mark twice: ${ids.find((id, i) => ids.indexOf(id) < i)}`);
  return found;
}

describe.each(CHARTS)('$id', (chart) => {
  describe.each(CASES)('$name', ({ name, document }) => {
    const large = document.papers.length > 1000;
    const widths = large ? [320, 1400] : WIDTHS;
    const selections = large ? SELECTIONS.slice(0, 2) : SELECTIONS;

    test.each(widths)('is sound at %i px', (width) => {
      for (const options of shareOf(chart, widths.indexOf(width), widths.length)) {
        for (const selection of selections) {
          const scene = chart.scene(inputOf(document, options, selection), frameOf(width));
          expect(faults(scene), `${JSON.stringify(options)} ${JSON.stringify(selection)}`).toEqual([]);
        }
      }
    });

    test('is sound with small and large type, and at a given height', () => {
      if (large) return;
      for (const options of shareOf(chart, name.length % 3, 3)) {
        const input = inputOf(document, options);
        expect(faults(chart.scene(input, frameOf(340, { fontSize: 7 })))).toEqual([]);
        expect(faults(chart.scene(input, frameOf(700, { fontSize: 14 })))).toEqual([]);
        const given = chart.scene(input, frameOf(700, { fontSize: 9, height: 420 }));
        expect(given.height).toBe(420);
        expect(faults(given)).toEqual([]);
      }
    });

    test('is sound in print and on any ground, with the same marks', () => {
      if (large) return;
      for (const options of shareOf(chart, name.length % 5, 5)) {
        const scene = chart.scene(inputOf(document, options), frameOf(340, { fontSize: 7, theme: PRINT }));
        for (const made of [
          textured(scene, PRINT),
          withoutGround(scene),
          textured(withoutGround(scene), PRINT),
        ]) {
          expect(faults(made)).toEqual([]);
          expect(marks(made)).toEqual(marks(scene));
          expect(texts(made)).toEqual(texts(scene));
        }
      }
    });

    test('is sound in the sizes of columns and pages', () => {
      if (large) return;
      for (const options of shareOf(chart, name.length % 7, 7)) {
        const input = inputOf(document, options);
        for (const [width, height, fontSize] of SIZES)
          expect(
            faults(chart.scene(input, frameOf(width, { height, fontSize }))),
            `${JSON.stringify(options)} ${width} × ${height}, ${fontSize}`,
          ).toEqual([]);
      }
    });

    test.each([...FRAME_PARTS.map((part) => [part]), [...FRAME_PARTS]])('is sound without %s', (...parts) => {
      if (large) return;
      for (const options of shareOf(chart, name.length % 9, 9)) {
        const input = inputOf({ ...document, fictional: true }, options);
        const whole = chart.scene(input, frameOf(340, { fontSize: 9 }));
        const scene = chart.scene(input, frameOf(340, { fontSize: 9, without: parts }));
        expect(faults(scene)).toEqual([]);
        expect(scene.title).toBe(whole.title);
        expect(texts(scene).filter(({ text }) => text.startsWith('Fictional data.'))).toHaveLength(1);
        const given = chart.scene(input, frameOf(340, { fontSize: 9, height: 300, without: parts }));
        expect(faults(given)).toEqual([]);
      }
    });

    test('is well-formed SVG with role, title and description', () => {
      const svg = renderSvg(chart.scene(inputOf(document), frameOf(700, { theme: THEMES.dark })));
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(svg).toMatch(/<title[^>]*>[^<]+<\/title>/);
      expect(svg).toMatch(/<desc[^>]*>[^<]+<\/desc>/);
      expect(unbalanced(svg)).toBeNull();
    });

    test('says in words what is missing, and only then', () => {
      const sentence = chart.missing(inputOf(document));
      if (name === 'empty') expect(sentence).toMatch(/Ana Gil/);
      if (sentence !== null) expect(sentence).toMatch(/^[A-Z].*\.$/);
    });

    test('has a table with as many cells as columns', () => {
      const { columns, rows } = chart.table(inputOf(document));
      for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    });
  });

  test('the same input gives the same scene, and the selection changes no mark id', () => {
    const { document } = CASES.find(({ name }) => name === 'several categories')!;
    const draw = (selection: Selection) => chart.scene(inputOf(document, {}, selection), frameOf(700));
    expect(draw(EVERYTHING)).toEqual(draw(EVERYTHING));
    const ids = (scene: Scene) =>
      marks(scene)
        .map(({ id }) => id)
        .sort();
    expect(ids(draw({ ...EVERYTHING, years: [2019, 2020] }))).toEqual(ids(draw(EVERYTHING)));
  });

  test('marks name only papers of the document', () => {
    const document = makeDocument({
      papers: [{ authors: ['Bo Li'] }, { categories: ['cs.DC'], date: '2025' }],
    });
    const known = new Set(
      [document, ...othersOf(document)].flatMap(({ papers }) => papers.map(({ id }) => id)),
    );
    const named = marks(chart.scene(inputOf(document), frameOf(700))).flatMap(({ papers }) => papers);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

/** The first tag that is closed wrongly or not at all; null for a balanced document. */
function unbalanced(svg: string): string | null {
  const open: string[] = [];
  for (const [tag, end, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (end && open.pop() !== name) return tag;
    if (!end && !self) open.push(name);
  }
  return open.at(-1) ?? null;
}
