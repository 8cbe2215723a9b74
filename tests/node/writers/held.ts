import { extract } from '../../../src/core/dataset/extract.ts';
import type { Dataset, Paper, PaperDate, PaperVersion, ProfileDocument } from '../../../src/core/model.ts';
import { WRITERS } from '../../../src/core/writers/list.ts';
import { onOneLine } from '../../../src/core/writers/written-text.ts';

/** Formats of papers; JSON holds the whole dataset. */
export const FORMATS = ['bibtex', 'ris', 'csl', 'csv'];

export const write = (format: string, dataset: Dataset): string =>
  WRITERS.find(({ id }) => id === format)!.write(dataset);

/** A dataset out of one text, as it would be read of a file. */
export const read = (text: string, fictional = false): Dataset =>
  extract([{ name: 'export.txt', bytes: new TextEncoder().encode(text) }], {
    asOf: '2026-11-20',
    today: '2026-11-20',
    fictional,
  });

/** What is shown of a date: where it stood, and how, once it is told, is not held. */
const dateHeld = ({ iso, precision, kind, basis, reason, yearCandidates, raw }: PaperDate) => ({
  iso,
  precision,
  kind,
  basis,
  reason: reason && onOneLine(reason),
  yearCandidates,
  raw: iso === null ? onOneLine(raw) : '',
});

const idsHeld = (ids: Paper['identifiers']) => ids.map(({ kind, value }) => `${kind} ${value}`).sort();

const versionHeld = ({ title, date, venue, type, identifiers, citations, isRetracted }: PaperVersion) => ({
  title: title.raw === '' ? null : onOneLine(title.value),
  date: dateHeld(date),
  venue: venue && onOneLine(venue.value),
  type,
  identifiers: idsHeld(identifiers),
  citations: citations && { ...citations, span: null },
  isRetracted,
});

/**
 * Everything that every format holds of a paper. What is left out here is lost: places in the source and its print
 * (`head`, `raw`, `span`), blanks beside blanks and line ends, the order and repeats of tags.
 */
export const heldOf = (paper: Paper) => ({
  ...versionHeld(paper),
  abstract: paper.abstract && onOneLine(paper.abstract.value),
  authors: paper.authors && {
    slots: paper.authors.slots.map(({ name, printed, kind, ids, position, affiliations }) => ({
      name,
      printed,
      kind,
      position,
      ids: idsHeld(ids),
      affiliations,
    })),
    truncated: paper.authors.truncated,
    total: paper.authors.total,
    totalMin: paper.authors.totalMin,
  },
  categories: paper.categories.map(({ id, printed, basis, candidates }) => ({
    id,
    printed,
    basis,
    candidates,
  })),
  tags: [...new Set(paper.tags.map(({ value }) => onOneLine(value)))].sort(),
  percentile: paper.percentile && [paper.percentile.value, paper.percentile.source],
  siteScore: paper.siteScore && [paper.siteScore.value, paper.siteScore.raw],
  versions: paper.versions.map(versionHeld),
});

/** What is held of an author: who it is, and which papers, each with the author's place in it. */
export const profileHeld = ({ profile, papers, people, categories }: ProfileDocument) => ({
  // The id of one of several of a name is made of the place where it was read.
  id: profile.id.replace(/-[0-9a-f]{6}$/, ''),
  name: profile.name,
  ids: idsHeld(people.find(({ id }) => id === profile.subject)!.ids),
  papers: papers.map((paper) => [paper.id, paper.subjectPosition, paper.subjectEvidence]),
  people: people.map(({ id, name, kind, ids }) => ({ id, name, kind, ids: idsHeld(ids) })),
  categories,
});
