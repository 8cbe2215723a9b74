import { layoutNetwork } from '../analysis/network.ts';
import type {
  Category,
  Issue,
  Paper,
  PaperCategory,
  ProfileDocument,
  ProfileRecord,
  Source,
  StatedFact,
} from '../model.ts';
import { categoryOf } from '../taxonomy/taxonomy.ts';
import { buildPapers, type FiledRecord, worksOf } from './papers.ts';
import { collectPeople } from './people.ts';
import { distinctIdentifiers } from '../text/person-ids.ts';
import { personId } from './person-id.ts';

/** A profile of one source, and the issues that belong to it. */
export interface FiledProfile {
  readonly record: ProfileRecord;
  readonly source: Source;
  readonly issues: readonly Issue[];
  /** Equal for profiles that are of one person by all documents together, or because somebody said so of all. */
  readonly together?: string;
}

/** How profiles that were read as one belong together: the ids that they have by themselves, and why they are one. */
export interface Union {
  readonly parts: readonly string[];
  readonly evidence: string;
}

/** A profile with what tells the newer of two documents, as text that sorts. */
export interface DatedProfile extends FiledProfile {
  readonly newness: string;
}

/** Builds the document of one profile from one or several records that describe the same person. */
export function buildDocument(
  id: string,
  filed: readonly DatedProfile[],
  fictional: boolean,
  union: Union | null = null,
): ProfileDocument {
  const records = filed.map(({ record }) => record);
  const name = nameOf(records);
  const ids = distinctIdentifiers(records.flatMap((record) => record.ids));
  const subject = personId(name, 'person', ids);
  const { works, issues: matches } = worksOf(
    filed.flatMap(({ record, source: { name: file, format }, newness }) =>
      record.papers.map((paper) => ({ record: paper, file, format, newness, ...ownerOf(record, name) })),
    ),
  );
  const names = records.flatMap((record) => [record.name.value, ...(record.aliases ?? [])]);
  const people = collectPeople(
    { id: subject, name, names, ids, evidence: union?.evidence ?? null },
    works.map(({ record }) => record),
  );
  const { papers, issues } = buildPapers(works, people);
  const sources = distinct(filed.map(({ source }) => source));
  const everyone = people.list();
  return {
    schema: 1,
    fictional,
    asOf: sources
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1)!,
    profile: {
      id,
      name,
      subject,
      names: records.map((record) => record.name),
      sources: sources.map((source) => source.id),
      ...(union && { parts: union.parts }),
      badge: records.find(({ badge }) => badge)?.badge ?? null,
      stated: currentFacts(filed),
      bios: records.flatMap(({ bio }) => bio ?? []),
      talks: records.flatMap(({ talks }) => talks),
    },
    papers,
    people: everyone,
    categories: usedCategories(papers, records),
    network: layoutNetwork(papers, everyone, subject),
    sources,
    issues: [...filed.flatMap((profile) => profile.issues), ...matches, ...issues, ...people.homonyms()],
  };
}

/** The author whose record a source says it is; nothing where that was concluded from bylines. */
const ownerOf = ({ name: { span }, ids }: ProfileRecord, name: string): Pick<FiledRecord, 'owner'> =>
  ids.length ? { owner: { name, printed: null, ids, span, position: 1, kind: 'person' } } : {};

/** What a person is called: by the first source that gives a name, not a number in its place. */
export const nameOf = (records: readonly ProfileRecord[]): string =>
  (records.find(({ name }) => name.basis === 'stated') ?? records[0]!).name.value;

/** What the newest document of each format states: an older state of the same page is no second opinion. */
function currentFacts(filed: readonly DatedProfile[]): readonly StatedFact[] {
  const newest = (profile: DatedProfile) =>
    filed.every((other) => other.source.format !== profile.source.format || other.newness <= profile.newness);
  return filed.filter(newest).flatMap(({ record }) => record.stated);
}

function usedCategories(papers: readonly Paper[], records: readonly ProfileRecord[]): Category[] {
  const used: PaperCategory[] = [
    ...papers.flatMap(({ categories }) => categories),
    ...records.flatMap(({ badge }) => badge ?? []),
  ];
  const own = new Map(records.flatMap(({ categories }) => categories.map((known) => [known.id, known])));
  return [...new Set(used.map(({ id }) => id))].sort().map((id) => own.get(id) ?? categoryOf(id));
}

const distinct = (sources: readonly Source[]) =>
  [...new Map(sources.map((source) => [source.id, source])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
