import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../../src/charts/list.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import type { Dataset, ProfileDocument } from '../../../src/core/model.ts';
import { decodeView } from '../../../src/core/view.ts';
import { GENERATED, prepare, type Figure, type FigureTexts } from '../../../src/figures/figure.ts';
import { wordsMarkdown, wordsOf } from '../../../src/figures/words.ts';
import { readInputs } from '../../../scripts/inputs.ts';
import { demoFiles } from '../../../scripts/demo/files.ts';
import { CASES, rich } from '../charts/cases.ts';
import { makeDocument, paletteOf } from '../charts/documents.ts';

const AS_OF = '2026-11-20';
const seeds = dataset(false);
const demo = dataset(true);

function dataset(fictional: boolean): Dataset {
  const { files, settings } = readInputs(['seeds']);
  const made = demoFiles({ authors: 3, papers: 20, seed: 1, asOf: AS_OF }).map(({ name, text }) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  return extract(fictional ? made : files, { asOf: AS_OF, today: AS_OF, settings, fictional });
}

const yangrui = seeds.profiles.find(({ profile }) => profile.id === 'yangrui-chen')!;
const fanMo = seeds.profiles.find(({ profile }) => profile.id === 'fan-mo')!;

function figureOf(
  chart: string,
  documents: readonly ProfileDocument[],
  query = '',
  texts: FigureTexts = GENERATED,
): Figure {
  const palette = paletteOf(documents[0]!);
  const view = decodeView(query);
  const compare = view.compare.length ? view.compare : palette.slice(0, 2);
  return { chart, documents, palette, view: { ...view, compare }, texts } as Figure;
}

const words = (...args: Parameters<typeof figureOf>) => wordsOf(prepare(figureOf(...args)), '1.2.3');

/** Counted here, without the program's own analyses. */
const countOf = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length;

describe('captions of the seeds', () => {
  // Counted by hand in seeds/002: 8 papers, one of a year that is not printed, no citations, 8 cut lists.
  test('timeline', () => {
    const { caption, methods } = words('timeline', [yangrui]);
    expect(caption).toMatch(/^Publication timeline of Yangrui Chen, 2019–2026\. n = 8 papers, all that/);
    expect(caption).toContain(
      'cs.LG Machine Learning (4), cs.DC Distributed, Parallel, and Cluster Computing (2)',
    );
    expect(caption).toContain('Hatched: 2026, to 20 Nov.');
    expect(caption).toContain('The year of 1 paper is inferred, not printed.');
    expect(caption).toContain('The sources give no citation counts.');
    expect(caption).toMatch(/Source: 002_aee06866c4fcc426\.txt; as of 2026-11-20\. Made with Oeuvre\.$/);
    expect(methods).toContain('8 papers were read from 002_aee06866c4fcc426.txt (Profile page');
    expect(methods).toContain('day of first posting');
    expect(methods).toMatch(/Made with Oeuvre 1\.2\.3\.$/);
  });

  test('a selection is told in n, in words and in the methods', () => {
    const { caption, methods } = words('timeline', [yangrui], 'years=2024-2026&q=model');
    const n = countOf(
      yangrui.papers,
      ({ date, title, abstract, authors }) =>
        Number(date.iso?.slice(0, 4)) >= 2024 &&
        [title.value, abstract?.value, ...(authors?.slots ?? []).map(({ name }) => name)]
          .join(' ')
          .toLowerCase()
          .includes('model'),
    );
    expect(n).toBeGreaterThan(0);
    expect(caption).toContain(`n = ${n} of 8 papers: those of 2024–2026 and with the words “model”.`);
    expect(caption).toContain('Grey: not selected.');
    expect(methods).toContain('Selected were those of 2024–2026 and with the words “model”.');
  });

  test('categories: names with numbers and shares, and the counting rule', () => {
    const { caption, altText, methods } = words('categories', [yangrui]);
    expect(caption).toContain('cs.LG Machine Learning (4; 50 %)');
    expect(caption).toContain('sums can exceed 100 %');
    expect(altText).toMatch(/^Bar chart\. 8 papers by Yangrui Chen in 4 categories/);
    expect(methods).toContain('A paper counts 1 in each of its categories.');
    const split = words('categories', [yangrui], 'categories.count=split&categories.view=years');
    expect(split.methods).toContain('A paper with k categories counts 1/k in each.');
    expect(split.altText).toMatch(/^Heat map\./);
  });

  test('co-authors: people, ties, cut lists, methods with references', () => {
    const { caption, methods } = words('coauthors', [yangrui]);
    const names = new Set(
      yangrui.papers.flatMap(({ authors }) =>
        authors!.slots.filter(({ isSubject }) => !isSubject).map(({ person }) => person),
      ),
    );
    const teams = countOf(
      [...names],
      (id) => yangrui.people.find((person) => person.id === id)!.kind === 'team',
    );
    expect(caption).toContain(`n = ${names.size - teams} people and ${teams} team with`);
    expect(caption).toContain('Lower bound: 8 of 8 author lists are cut after 3 names.');
    expect(methods).toContain('Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008)');
    expect(methods).toContain('Papers with more than 50 authors add no ties.');
    const least = words('coauthors', [yangrui], 'coauthors.papers=2&coauthors.core=3').methods;
    expect(least).toContain(
      'Drawn are people and ties with at least 2 joint papers and membership of the 3-core.',
    );
  });

  test('comparisons: who and what, n each, a record without papers', () => {
    expect(words('compare', [yangrui]).caption).toMatch(
      /^Papers of Yangrui Chen compared by category: cs\.LG and cs\.DC, 2019–2026\./,
    );
    expect(words('authors', [yangrui, fanMo]).caption).toContain(
      'n: Yangrui Chen 8 papers and Fan Mo no publication data.',
    );
  });
});

describe('captions of made-up data', () => {
  test.each(
    demo.profiles.filter(({ papers }) => papers.length).map((each) => [each.profile.name, each] as const),
  )('%s: what is missing is counted, and that it is made up is said', (_, document) => {
    const { caption, altText, methods } = words('timeline', [document]);
    const undated = countOf(document.papers, ({ date }) => date.iso === null);
    const uncounted = countOf(document.papers, ({ citations }) => citations === null);
    expect(caption).toContain(`n = ${document.papers.length} papers`);
    if (undated) expect(caption).toMatch(new RegExp(`\\b${undated} papers? ha(s|ve) no known year\\.`));
    else expect(caption).not.toContain('no known year');
    if (uncounted && uncounted < document.papers.length)
      expect(caption).toContain(
        `No citation count is given for ${uncounted} of ${document.papers.length} papers.`,
      );
    expect(caption).toContain('Fictional data.');
    expect(altText).toMatch(/^Fictional data\. /);
    expect(methods).toMatch(/^The data are made up\. /);
  });
});

describe.each(CHARTS.map(({ id }) => id))('words of %s', (chart) => {
  test.each(CASES.map(({ name, document }) => [name, document] as const))(
    '%s: whole, short, without repetition',
    (_, document) => {
      const other = makeDocument({ ...rich(6), name: 'Bo Li', id: 'bo-li' });
      const prepared = prepare(figureOf(chart, chart === 'authors' ? [document, other] : [document]));
      if (prepared.chart.missing(prepared.input) !== null) return;
      const { caption, altText, methods } = wordsOf(prepared, '1.2.3');
      expect(altText.length).toBeLessThanOrEqual(700);
      for (const text of [caption, altText, methods]) {
        expect(text).not.toMatch(/undefined|NaN|null|\[object|  |\.\.|\b1 papers\b|\b1 people\b/);
        expect(text).toMatch(/[.”…]$/);
      }
      const sentences = caption.split(/(?<=\.) (?=\p{Lu})/u);
      expect(sentences.length).toBe(new Set(sentences).size);
    },
  );
});

test('what a person wrote stands in place of what is generated', () => {
  const texts = { caption: 'Mine *here*.', altText: 'Also mine.', methods: null };
  const prepared = prepare(figureOf('timeline', [yangrui], '', texts));
  expect(wordsOf(prepared, '1.2.3')).toMatchObject({ caption: 'Mine *here*.', altText: 'Also mine.' });
  expect(wordsMarkdown(prepared, '1.2.3')).toMatch(
    /^Mine \\\*here\\\*\.\n\n\*Alt text\.\* Also mine\.\n\n\*Methods\.\* 8 papers/,
  );
});

test('Markdown has the title in bold', () => {
  expect(wordsMarkdown(prepare(figureOf('timeline', [yangrui])), '1.2.3')).toMatch(
    /^\*\*Publication timeline of Yangrui Chen, 2019–2026\.\*\* n = 8 papers/,
  );
});
