import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../../src/charts/list.ts';
import type { Bio, Issue, ProfileDocument, StatedFact, StatedKind } from '../../../src/core/model.ts';
import { DEFAULT_VIEW, type View } from '../../../src/core/view.ts';
import { figureCsv } from '../../../src/figures/csv.ts';
import {
  figureScene,
  figureSvg,
  GENERATED,
  prepare,
  type Figure,
  type FigureTexts,
} from '../../../src/figures/figure.ts';
import { RULES, type Rule } from '../../../src/figures/funders.ts';
import { applyRule, ruled } from '../../../src/figures/ruled.ts';
import { wordsMarkdown } from '../../../src/figures/words.ts';
import { rich } from '../charts/cases.ts';
import { makeDocument, paletteOf } from '../charts/documents.ts';

/** Numbers that nothing else gives by chance. */
const INDEX = 7717;
const TOTAL = 88818;
const SCORE = 91.734;
const COUNT = 65521;

const document = withNumbers(
  makeDocument(
    rich(24, (i) => ({ citations: COUNT + i, byYear: { 2025: COUNT }, percentile: 90 + 0.00137 * (i + 1) })),
  ),
);
const other = withNumbers(makeDocument({ ...rich(12), name: 'Bo Li', id: 'bo-li' }));
const palette = paletteOf(document);

function withNumbers(plain: ProfileDocument): ProfileDocument {
  const [line] = plain.profile.names;
  const fact = (kind: StatedKind, value: number): StatedFact => ({
    kind,
    label: kind,
    unit: '',
    number: { ...line!, value, raw: String(value) },
  });
  const stated = [
    fact('h-index', INDEX),
    fact('i10-index', INDEX),
    fact('novelty', INDEX),
    fact('papers', TOTAL),
    fact('citations', TOTAL),
  ];
  const about = [
    `Her h‑index is ${INDEX}.`,
    `More than ${TOTAL} papers in total.`,
    `Cited by many: ${COUNT} citations.`,
    'She likes trees.',
  ].map((value) => ({ ...line!, value, raw: value }));
  const bio: Bio = { role: null, about, claims: [] };
  const issue = (code: string, message: string): Issue => ({
    code,
    severity: 'info',
    file: 'a.txt',
    span: null,
    excerpt: null,
    message,
    hint: null,
  });
  return {
    ...plain,
    profile: { ...plain.profile, stated, bios: [...plain.profile.bios, bio] },
    papers: plain.papers.map((paper) => ({
      ...paper,
      siteScore: { ...line!, value: SCORE, raw: String(SCORE) },
      head: { ...paper.head, raw: `${paper.head.raw} ${SCORE}` },
    })),
    issues: [
      issue('STATED_H_EXCEEDS_LISTED', `stated ${INDEX}`),
      issue('COUNT_MISMATCH', `papers: stated ${TOTAL}`),
      issue('SITE_SCORE_UNDEFINED', `leading score ${SCORE}`),
      issue('ENTRY_WITHOUT_ABSTRACT', 'no abstract'),
    ],
  };
}

function figureOf(chart: string, rule: string, options: View['options'] = {}, changes: Partial<Figure> = {}) {
  const view: View = {
    ...DEFAULT_VIEW,
    compare: palette.slice(0, 2),
    options: { ...options, figure: { rule } },
  };
  return { chart, documents: [document, other], palette, view, texts: GENERATED, ...changes } as Figure;
}

/** Everything that may leave of a figure, as text. */
function textsOf(figure: Figure): string {
  const prepared = prepare(figure);
  const { input, settings, texts } = prepared;
  return [
    JSON.stringify({ input, settings, texts }),
    JSON.stringify(ruled(figure)),
    figureSvg(figureScene(prepared), prepared.chart),
    JSON.stringify(figureScene(prepared)),
    figureCsv(prepared),
    wordsMarkdown(prepared, '1.2.3'),
  ].join('\n');
}

const spelled = (value: number) => [String(value), String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1,')];

function forbiddenNumbers({ forbids }: Rule): readonly string[] {
  return [
    ...(forbids.indices ? spelled(INDEX) : []),
    ...(forbids.totals ? spelled(TOTAL) : []),
    ...(forbids.citations
      ? [
          String(SCORE),
          ...Array.from({ length: 24 }, (_, i) => spelled(COUNT + i)).flat(),
          ...Array.from({ length: 24 }, (_, i) => String(90 + 0.00137 * (i + 1))),
        ]
      : []),
  ];
}

/** Whether a text gives a number as such: coordinates may hold its digits. */
const gives = (text: string, number: string) =>
  new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?!\\d)`).test(text);

/** Every choice of every option of a chart, one at a time. */
const choicesOf = ({ id, options }: (typeof CHARTS)[number]): readonly View['options'][] => [
  {},
  ...options.flatMap((declared) => declared.choices.map(({ value }) => ({ [id]: { [declared.id]: value } }))),
];

test('without a rule the numbers are there: the test would see them', () => {
  const text = textsOf(figureOf('timeline', 'none', { timeline: { y: 'citations' } }));
  for (const number of [INDEX, TOTAL, SCORE, COUNT]) expect(gives(text, String(number))).toBe(true);
});

describe.each(RULES)('$id', (rule) => {
  test.each(CHARTS.map((chart) => ({ id: chart.id, chart })))(
    'no forbidden number is in anything made of $id',
    ({ chart }) => {
      for (const options of choicesOf(chart)) {
        const text = textsOf(figureOf(chart.id, rule.id, options));
        expect(forbiddenNumbers(rule).filter((number) => gives(text, number))).toEqual([]);
        expect(text.includes('She likes trees.')).toBe(true);
      }
    },
  );

  test('applied twice is as applied once, and changes no figure without it', () => {
    const figure = figureOf('timeline', rule.id, { timeline: { layer: 'h', y: 'citations' } });
    const once = ruled(figure);
    expect(ruled(JSON.parse(JSON.stringify(once)) as Figure)).toEqual(once);
    const plain = figureOf('timeline', 'none');
    expect(ruled(plain)).toBe(plain);
  });

  test('the line h(t) falls back and is named in a notice; words say the rule', () => {
    const prepared = prepare(figureOf('timeline', rule.id, { timeline: { layer: 'h' } }));
    expect(prepared.input.options.layer).toBeUndefined();
    expect(prepared.notices.join()).toContain('timeline.layer=h was set back');
    expect(prepared.chart.table(prepared.input).columns.map(({ label }) => label)).not.toContain('h');
    const words = wordsMarkdown(prepared, '1.2.3');
    expect(words).toContain(`Prepared under the rules of ${rule.name}`);
    expect(words).toContain('as read on 21 Nov 2026');
  });

  test('words of a person that give a forbidden number give way; others stay', () => {
    const texts: FigureTexts = {
      caption: 'My record. With an h-index of 41 I lead the field.',
      altText: 'Bars of 24 papers',
      methods: 'Journal impact factor 9.2, on average',
    };
    const applied = applyRule(figureOf('timeline', rule.id, {}, { texts }));
    expect(applied.figure.texts).toEqual({ caption: null, altText: 'Bars of 24 papers', methods: null });
    expect(applied.notices.filter((notice) => notice.includes('the generated one'))).toHaveLength(2);
  });

  test('names its sources and when they were read', () => {
    expect(rule.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const { url } of rule.sources) expect(url).toMatch(/^https:\/\/[a-z.]+\/\S*$/);
  });
});

describe('papers of the last ten years', () => {
  const yearsFor = (years: readonly [number, number] | null) => {
    const figure = figureOf('timeline', 'nhmrc');
    const view = { ...figure.view, selection: { ...figure.view.selection, years } };
    return prepare({ ...figure, view }).input.selection.years;
  };

  // As of 2026-11-20 the ten calendar years are 2017 to 2026.
  test.each([
    [null, [2017, 2026]],
    [
      [2010, 2020],
      [2017, 2020],
    ],
    [
      [2020, 2022],
      [2020, 2022],
    ],
    [
      [2001, 2009],
      [2017, 2026],
    ],
    [
      [2024, 2031],
      [2024, 2026],
    ],
  ] as const)('%j becomes %j', (before, after) => expect(yearsFor(before)).toEqual(after));

  test('other rules leave the years alone', () => {
    expect(prepare(figureOf('timeline', 'hrb')).input.selection.years).toBeNull();
  });
});
