import type { AuthorListOf, AuthorSlotRecord, PaperDate, PaperRecord } from '../model.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { nameParts } from '../text/name-parts.ts';
import { distinctIdentifiers } from '../text/person-ids.ts';
import type { FiledRecord } from './papers.ts';

/** Formats by how far their titles and venues are trusted; those that are not named stand in the middle. */
const PRECEDENCE = [
  'crossref',
  'pubmed',
  'nbib',
  'dblp',
  'arxiv',
  'openalex',
  'semantic-scholar',
  'scopus',
  'wos',
  '*',
  'scholar',
  'publish-or-perish',
  'profile-dump',
];

const PREPRINT = /preprint|posted-content|informal|^unpb$/i;

/** An author's own codes say more about a paper than topics that a machine gave it. */
const ARXIV_CODE = /^[a-z-]+(?:\.[A-Za-z-]{2,})?$/;

/**
 * One record out of the records of a work: title and venue of the surest source, the earliest date, the longest
 * list of authors that is not cut, all identifiers; `citations` are those of `countedBy` where it has some (the
 * larger of two, never their sum: a citing paper may cite both).
 */
export function mergeWork(records: readonly FiledRecord[], countedBy: string | null): FiledRecord {
  const ranked = [...records].sort((a, b) => rank(a) - rank(b));
  const [first] = ranked;
  const own = ranked.map(({ record }) => record);
  const has = <K extends keyof PaperRecord>(name: K) =>
    own.find((record) => record[name] !== null)?.[name] ?? null;
  return {
    ...first!,
    record: {
      ...first!.record,
      title: own.find(({ title }) => title.raw !== '')?.title ?? first!.record.title,
      date: earliest(own.map(({ date }) => date)),
      authors: bestByline(own.flatMap(({ authors }) => authors ?? [])),
      abstract: has('abstract'),
      venue: has('venue'),
      type: has('type'),
      siteScore: has('siteScore'),
      percentile: has('percentile'),
      categories: categoriesOf(own),
      tags: own.flatMap(({ tags }) => tags),
      citations: own
        .flatMap(({ citations }) => (citations?.source === countedBy ? (citations ?? []) : []))
        .reduce<PaperRecord['citations']>(
          (most, next) => (most && most.count >= next.count ? most : next),
          null,
        ),
      identifiers: distinctIdentifiers(own.flatMap(({ identifiers }) => identifiers)),
      isRetracted: own.some(({ isRetracted }) => isRetracted) || has('isRetracted'),
    },
  };
}

/** The source that counts the citations of most works: within one author, sources are never mixed. */
export function countingSource(works: readonly (readonly FiledRecord[])[]): string | null {
  const tallies = new Map<string, { papers: number; asOf: string }>();
  for (const records of works) {
    const counts = new Map(
      records.flatMap(({ record: { citations } }) => (citations ? [[citations.source, citations]] : [])),
    );
    for (const [source, { asOf }] of counts) {
      const known = tallies.get(source) ?? { papers: 0, asOf: '' };
      tallies.set(source, {
        papers: known.papers + 1,
        asOf: known.asOf > (asOf ?? '') ? known.asOf : (asOf ?? ''),
      });
    }
  }
  const [best] = [...tallies].sort(
    ([a, x], [b, y]) => y.papers - x.papers || (x.asOf < y.asOf ? 1 : x.asOf > y.asOf ? -1 : a < b ? -1 : 1),
  );
  return best?.[0] ?? null;
}

/** Within one format what was published goes before its preprint. */
function rank({ format, record }: FiledRecord): number {
  const place = PRECEDENCE.findIndex((name) => format?.startsWith(name));
  return (place === -1 ? PRECEDENCE.indexOf('*') : place) + (PREPRINT.test(record.type ?? '') ? 0.5 : 0);
}

/** The earliest year, told as precisely as any source tells it. */
function earliest(dates: readonly PaperDate[]): PaperDate {
  const known = dates.filter(({ iso }) => iso !== null);
  const year = known.map(({ iso }) => iso!.slice(0, 4)).sort()[0];
  const inYear = known.filter(({ iso }) => iso!.startsWith(year!));
  const [best = dates[0]!] = inYear.sort(
    (a, b) =>
      Number(a.basis === 'inferred') - Number(b.basis === 'inferred') ||
      b.iso!.length - a.iso!.length ||
      (a.iso! < b.iso! ? -1 : 1),
  );
  return best;
}

function categoriesOf(records: readonly PaperRecord[]): PaperRecord['categories'] {
  const lists = records.map(({ categories }) => categories).filter(({ length }) => length > 0);
  return lists.find((list) => list.every(({ id }) => ARXIV_CODE.test(id))) ?? lists[0] ?? [];
}

/**
 * The longest list that is not cut, its slots with the identifiers and affiliations that other lists of equal length
 * give to compatible names in the same places (rule N5). A name in another script is but told (N12).
 */
function bestByline(lists: readonly AuthorListOf<AuthorSlotRecord>[]): AuthorListOf<AuthorSlotRecord> | null {
  const [best, ...others] = [...lists].sort(
    (a, b) => Number(a.truncated) - Number(b.truncated) || b.slots.length - a.slots.length,
  );
  if (!best) return null;
  const aligned = others.filter(
    ({ slots, truncated }) =>
      !truncated &&
      !best.truncated &&
      slots.length === best.slots.length &&
      slots.every(({ name }, i) => fits(name, best.slots[i]!.name)),
  );
  if (aligned.length === 0) return best;
  const slots = best.slots.map((slot, i) =>
    mergeSlots(
      slot,
      aligned.map((list) => list.slots[i]!),
    ),
  );
  return { ...best, slots };
}

const fits = (a: string, b: string) => compatibleNames(a, b) || inTwoScripts(a, b);
const inTwoScripts = (a: string, b: string) => nameParts(a).script !== nameParts(b).script;

function mergeSlots(slot: AuthorSlotRecord, others: readonly AuthorSlotRecord[]): AuthorSlotRecord {
  const same = [slot, ...others.filter(({ name }) => compatibleNames(name, slot.name))];
  const foreign = others.find(({ name }) => inTwoScripts(name, slot.name));
  const longest = same.reduce((a, b) => (b.name.length > a.name.length ? b : a));
  const given = same.flatMap(({ affiliations }) => (affiliations ? [affiliations] : []));
  const affiliations = given.find((list) => list.some(({ ids }) => ids.length > 0)) ?? given[0];
  return {
    ...slot,
    name: longest.name,
    printed: longest === slot ? slot.printed : (slot.printed ?? slot.name),
    ids: distinctIdentifiers(same.flatMap(({ ids }) => ids)),
    ...(affiliations ? { affiliations } : {}),
    ...(foreign ? { otherScript: foreign.name } : {}),
  };
}
