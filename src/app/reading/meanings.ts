import type { Meaning } from '../../core/readers/csv-columns.ts';

/** What a column can mean, as a person chooses it, the most common first. */
export const MEANING_LABELS: Readonly<Record<Meaning, string>> = {
  title: 'Title',
  authors: 'Authors',
  year: 'Year',
  date: 'Date',
  venue: 'Journal or venue',
  citations: 'Citations',
  citedOn: 'Day of the citation count',
  countedBy: 'Who counted the citations',
  type: 'Kind of work',
  abstract: 'Abstract',
  keywords: 'Keywords',
  retracted: 'Retracted (true or false)',
  url: 'Web address',
  doi: 'DOI',
  arxiv: 'arXiv id',
  pmid: 'PubMed id',
  pmcid: 'PubMed Central id',
  openalex: 'OpenAlex id',
  scopus: 'Scopus EID',
  wos: 'Web of Science id',
  s2: 'Semantic Scholar id',
  dblp: 'DBLP key',
  ads: 'ADS bibcode',
  lens: 'Lens id',
  dimensions: 'Dimensions id',
  mag: 'Microsoft Academic id',
};

/** Columns after one of them was given a meaning: no two mean the same. */
export const withMeaning = (
  meanings: readonly (Meaning | null)[],
  column: number,
  meaning: Meaning | null,
): readonly (Meaning | null)[] =>
  meanings.map((other, i) => (i === column ? meaning : other === meaning ? null : other));
