import { expect, test } from 'vitest';
import { compareCategories, REST } from '../../../src/core/analysis/comparison.ts';
import { makeDocument, personId } from '../charts/documents.ts';

const { papers } = makeDocument({
  network: false,
  papers: [
    { date: '2019', categories: ['cs.LG'], authors: ['Bo', 'Cy', 'Di'] },
    { date: '2021-03-02', categories: ['cs.LG', 'cs.DC'], authors: ['Bo', 'Ed'], cut: true },
    { date: '2021-07', categories: ['cs.DC'], authors: ['Fi'] },
    { date: null, categories: ['cs.DC'], authors: ['Cy'] },
    { date: '2023', categories: ['cs.CV'], authors: ['Bo', 'Fi'] },
  ],
});
const compared = compareCategories(papers, ['cs.LG', 'cs.DC', 'cs.CV']);

test('a paper stands in each of its categories', () => {
  expect(compared.map((category) => category.papers.length)).toEqual([2, 3, 1]);
});

test('co-authors are shared by all, by some, or stand only here', () => {
  // LG: Bo Cy Di Ed; DC: Bo Ed Fi Cy; CV: Bo Fi
  expect(compared.map(({ coauthors }) => [coauthors.all, coauthors.some, coauthors.own])).toEqual(
    [
      [['Bo'], ['Cy', 'Ed'], ['Di']],
      [['Bo'], ['Cy', 'Ed', 'Fi'], []],
      [['Bo'], ['Fi'], []],
    ].map((parts) => parts.map((names) => names.map(personId))),
  );
});

test('first and latest paper are dated as precisely as their source; undated ones are neither', () => {
  expect(compared.map(({ first, latest }) => [first?.iso, latest?.iso])).toEqual([
    ['2019', '2021-03-02'],
    ['2021-03-02', '2021-07'],
    ['2023', '2023'],
  ]);
});

test('the latest of a day and the year around it is the year', () => {
  const { papers: both } = makeDocument({
    papers: [{ date: '2024' }, { date: '2024-05-09' }],
    network: false,
  });
  const [only] = compareCategories(both, ['cs.LG']);
  expect([only!.first?.iso, only!.latest?.iso]).toEqual(['2024', '2024']);
});

test('a category without papers is compared as empty', () => {
  const [none] = compareCategories(papers, ['math.CO', 'cs.LG']);
  expect(none).toMatchObject({ papers: [], years: [], first: null, latest: null });
});

test('the rest is what stands in none of the others, with or without a category', () => {
  const { papers: all } = makeDocument({
    network: false,
    papers: [{ categories: ['cs.LG', 'cs.CV'] }, { categories: ['cs.DC'] }, { categories: [] }],
  });
  const sizes = (...ids: string[]) => compareCategories(all, ids).map((part) => part.papers.length);
  expect(sizes('cs.LG', REST)).toEqual([1, 2]);
  expect(sizes(REST, 'cs.LG', 'cs.DC')).toEqual([1, 1, 1]);
});
