import type { AuthorSlotRecord, IdentifierKind } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { isGeneric, isTelling, shortTitles, titleKey } from '../text/title-key.ts';
import type { FiledRecord } from './papers.ts';
import { sameAuthors } from './same-authors.ts';
import { areNear, sameNumbers, shareOfWords } from './same-title.ts';

/** What two records are compared by. */
export interface WorkFacts {
  /** `doi 10.5555/x`, … */
  readonly ids: readonly string[];
  readonly title: string;
  /** Keys of the title without what stands in brackets or behind a colon. */
  readonly shortTitles: readonly string[];
  readonly isTelling: boolean;
  readonly year: number | null;
  /** In the order of the byline; where none is given, the one in whose record it stands. */
  readonly authors: readonly AuthorSlotRecord[];
  readonly hasByline: boolean;
  readonly kind: 'paper' | 'data' | 'software' | 'notice';
}

/** Years between a preprint and its publication that are still one work (rule 3 of paper matching). */
const YEARS_APART = 2;
/** The same where titles are not equal, or say little. */
const YEARS_CLOSE = 1;
/** An identifier of records whose titles have less in common may be that of the volume in which they stand. */
const LEAST_SHARED = 0.5;

const KINDS: readonly (readonly [WorkFacts['kind'], RegExp])[] = [
  ['data', /data ?-?set|^data$/i],
  ['software', /software|computer program|^comp$/i],
  ['notice', /errat|corrig|correction|retract|^comment|reply|editorial/i],
];

/** What repositories write behind the DOI of a work for one version of it: `10.6084/m9.figshare.9000001.v2`. */
const VERSION = /[._/-]v\d{1,2}$/;

/** Identifiers that number people as well, or groups of works, are left out by those who give them. */
export function workFacts({ record, owner }: Pick<FiledRecord, 'record' | 'owner'>): WorkFacts {
  const { identifiers, title, date, authors, type } = record;
  const key = title.raw === '' ? '' : titleKey(title.value);
  return {
    ids: [
      ...new Set(
        identifiers.map(
          ({ kind, value }) => `${kind} ${kind === 'doi' ? value.replace(VERSION, '') : value}`,
        ),
      ),
    ],
    title: key,
    shortTitles: title.raw === '' ? [] : shortTitles(title.value),
    isTelling: isTelling(key),
    year: yearOf(date),
    authors: authors?.slots ?? (owner ? [owner] : []),
    hasByline: authors !== null,
    kind: KINDS.find(([, pattern]) => pattern.test(type ?? ''))?.[0] ?? 'paper',
  };
}

/**
 * Whether two records are of one work. An equal identifier says so (rule 1), and so does an equal title of the same
 * authors within two years (rule 3). What is not known neither agrees nor contradicts: it leaves the decision to a
 * person, as does a title that is nearly equal (rule 4), longer by a subtitle, or short. Anything else stays apart.
 */
export function compareWorks(a: WorkFacts, b: WorkFacts): 'same' | 'suggest' | 'no' {
  if (a.ids.some((id) => b.ids.includes(id))) return areStrangers(a, b) ? 'suggest' : 'same';
  if (!mayBeOne(a, b) || a.title === '' || isGeneric(a.title) || isGeneric(b.title)) return 'no';
  const closeness = compareTitles(a, b);
  const authors = closeness === 'no' ? 'different' : compareAuthors(a, b);
  if (authors === 'different') return 'no';
  const apart = a.year === null || b.year === null ? null : Math.abs(a.year - b.year);
  if (closeness === 'equal') return authors === 'same' && apart !== null ? 'same' : 'suggest';
  if (authors === 'unsure') return 'no';
  return closeness === 'near' || (apart !== null && apart <= YEARS_CLOSE) ? 'suggest' : 'no';
}

/** Two who list a work without its authors may both be. */
function compareAuthors(a: WorkFacts, b: WorkFacts): ReturnType<typeof sameAuthors> {
  const verdict = sameAuthors(a.authors, b.authors);
  return verdict === 'different' && !a.hasByline && !b.hasByline ? 'unsure' : verdict;
}

function compareTitles(a: WorkFacts, b: WorkFacts): 'equal' | 'near' | 'short' | 'no' {
  if (a.title === b.title) return a.isTelling ? 'equal' : 'short';
  if (!a.isTelling || !b.isTelling || !sameNumbers(a.title, b.title)) return 'no';
  if (areNear(a.title, b.title)) return 'near';
  return isShortFor(a, b) ? 'short' : 'no';
}

/** Whether neither the years, nor the authors, nor the kinds of two records speak against one work. */
export const agree = (a: WorkFacts, b: WorkFacts): boolean =>
  mayBeOne(a, b) && compareAuthors(a, b) !== 'different';

function mayBeOne(a: WorkFacts, b: WorkFacts): boolean {
  if (a.kind !== b.kind) return false;
  return a.year === null || b.year === null || Math.abs(a.year - b.year) <= YEARS_APART;
}

/** Two papers of one number that have neither title nor authors in common. */
const areStrangers = (a: WorkFacts, b: WorkFacts) =>
  a.title !== b.title &&
  a.title !== '' &&
  b.title !== '' &&
  compareAuthors(a, b) === 'different' &&
  shareOfWords(a.title, b.title) < LEAST_SHARED;

/** Whether one title is the other without its subtitle or what stands in brackets. */
const isShortFor = (a: WorkFacts, b: WorkFacts) =>
  a.shortTitles.includes(b.title) || b.shortTitles.includes(a.title);

/** Kinds of identifiers by which a source numbers its own records: within it, two numbers are two records. */
export const RECORD_NUMBERS: readonly IdentifierKind[] = [
  'openalex',
  'scopus',
  'wos',
  's2',
  'pmid',
  'ads',
  'lens',
  'dimensions',
  'dblp',
];
