import type {
  Affiliation,
  AuthorSlot,
  Category,
  CitationCount,
  PaperCategory,
  PaperDate,
  PaperVersion,
} from '../model.ts';
import { slotOf } from '../readers/bibliography-authors.ts';
import { resolveCodes } from '../taxonomy/resolve.ts';
import { categoryOf } from '../taxonomy/taxonomy.ts';
import { labelled } from '../text/labelled-identifier.ts';
import { isTeamName } from '../text/names.ts';
import { categoryLabels, IN_COLUMNS, MARK, NO_TYPE, type Note, writeNote } from '../text/notes.ts';
import type { WrittenPaper } from './written-papers.ts';
import { writtenName, writtenTitle } from './written-text.ts';

/** What formats of references have no field for, in words that their readers know. */
export function notesOf(written: WrittenPaper, fictional: boolean): readonly string[] {
  const { citations, type, isRetracted } = written.paper;
  return textsOf([
    ['Data', fictional ? ['fictional'] : []],
    ['Export Date', given(citations?.asOf)],
    ['Cited By', given(citations?.count)],
    ['Counted By', given(citations?.source)],
    [MARK, [type ?? NO_TYPE]],
    ['Retracted', flag(isRetracted)],
    ...moreNotes(written),
  ]);
}

/** What a table has no column for. */
export const notesBesideColumns = (written: WrittenPaper): readonly string[] =>
  textsOf([[MARK, [IN_COLUMNS]], ...moreNotes(written)]);

function moreNotes(written: WrittenPaper): readonly Note[] {
  const { paper, owners, categories } = written;
  const { citations, percentile, siteScore } = paper;
  return [
    ...yearNotes(citations),
    ...dateNotes(paper.date),
    ...authorNotes(paper.authors?.slots ?? []),
    ...affiliationNotes(paper.authors?.slots ?? []),
    ...categories,
    ['Tags', tagsToNote(written)],
    ['Percentile', percentile ? [String(percentile.value), percentile.source] : []],
    ['Site Score', siteScore ? [String(siteScore.value), siteScore.raw] : []],
    ...owners.map((owner): Note => ['Record Of', owner]),
    ...paper.versions.map((version): Note => ['Version', versionItems(version)]),
  ];
}

const textsOf = (notes: readonly Note[]): readonly string[] =>
  notes.filter(([, items]) => items.length > 0).map(writeNote);

const flag = (value: boolean | null): readonly string[] => (value === null ? [] : [value ? 'yes' : 'no']);

/** Words for a field of keywords: the tags of a paper, and the names or codes of its categories. */
export function keywordsOf({ paper, categories }: WrittenPaper): readonly string[] {
  const names = categories.map(([, [id = '', , , , name]]) => name || id);
  return [...new Set([...paper.tags.map(({ value }) => value), ...names])];
}

/** Keywords as one text: by commas, as most programs part them, unless one of them has a comma. */
export function keywordText(written: WrittenPaper): string {
  const words = keywordsOf(written);
  return words.join(words.some((word) => word.includes(',')) ? '; ' : ', ');
}

/** The tags, where keywords would not give them back; one empty value where there are none. */
function tagsToNote({ paper, categories }: WrittenPaper): readonly string[] {
  const labels = new Set(categories.flatMap(([, items]) => categoryLabels(items)));
  const own = paper.tags.map(({ value }) => value);
  const isClear =
    [...own, ...labels].every((word) => !/[,;|[\]]/.test(word)) &&
    own.every((tag, i) => !labels.has(tag) && own.indexOf(tag) === i);
  return isClear ? [] : orEmpty(own);
}

/** Notes of a category: its id, what is printed, and what the taxonomy does not tell of it. */
export function categoryNote(
  { id, printed, basis, reason }: PaperCategory,
  definition: Category | undefined,
): Note {
  const known = resolveCodes([printed]).get(printed)!;
  const isDefined = definition !== undefined && JSON.stringify(definition) !== JSON.stringify(categoryOf(id));
  const isKnown = known.id === id && known.basis === basis && !isDefined;
  const path = definition?.path.flatMap((step) => [step.id, step.name]) ?? [];
  if (isKnown) return ['Category', id === printed ? [id] : [id, printed]];
  return ['Category', [id, printed, basis, reason ?? '', definition?.name ?? id, ...path]];
}

/** How a date is to be read, where it is not a plain date of publication. */
function dateNotes({ iso, precision, kind, basis, reason, raw, yearCandidates }: PaperDate): readonly Note[] {
  const usual = iso === null ? 'none' : iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
  return [
    ['Date Kind', kind === (iso === null ? 'unknown' : 'published') ? [] : [kind]],
    ['Date As Printed', raw !== '' && (iso === null || basis !== 'stated') ? [raw] : []],
    ['Date Basis', basis === 'stated' && reason === null ? [] : [basis, ...given(reason)]],
    ['Date Precision', precision === usual ? [] : [precision]],
    ['Years That Fit', yearCandidates.map(String)],
  ];
}

const yearNotes = (citations: CitationCount | null): readonly Note[] => [
  // Of a list without a year one empty value is left: it is a list all the same.
  [
    'Citations Per Year',
    citations?.byYear ? orEmpty(citations.byYear.map(({ year, count }) => `${year} ${count}`)) : [],
  ],
  ['Citation Window', citations?.window ? [`${citations.window.first}-${citations.window.last}`] : []],
];

/** What a list of names does not tell: who is a group, how a name is shown, who is numbered what. */
function authorNotes(slots: readonly AuthorSlot[]): readonly Note[] {
  const list = (label: string, textOf: (slot: AuthorSlot) => string | null): Note => [
    label,
    slots.flatMap((slot, i) => {
      const text = textOf(slot);
      return text === null ? [] : [`${i + 1} ${text}`];
    }),
  ];
  const kindIsGuessed = (slot: AuthorSlot) => isTeamName(writtenName(slot)) === (slot.kind === 'team');
  const read = (slot: AuthorSlot) => slotOf({ ...slot, text: writtenName(slot), ids: [] });
  return [
    list('Groups', (slot) => (slot.kind === 'team' && !kindIsGuessed(slot) ? '' : null)),
    list('People', (slot) => (slot.kind === 'person' && !kindIsGuessed(slot) ? '' : null)),
    list('Shown Names', (slot) => (read(slot).name === slot.name ? null : slot.name)),
    list('Printed Names', (slot) => (read(slot).printed === slot.printed ? null : (slot.printed ?? ''))),
    list('Author IDs', ({ ids }) => (ids.length ? ids.map(labelled).join(' ') : null)),
  ];
}

/** Each affiliation once, then for each author the numbers of theirs, from 1. */
function affiliationNotes(slots: readonly AuthorSlot[]): readonly Note[] {
  const items = ({ name, ids }: Affiliation) => [name, ...ids.map(({ kind, value }) => `${kind}:${value}`)];
  const keys = new Map<Affiliation, string>();
  for (const own of slots.flatMap(({ affiliations }) => affiliations ?? []))
    keys.set(own, JSON.stringify(items(own)));
  const distinct = [...new Set(keys.values())];
  const places = new Map(distinct.map((key, i) => [key, i + 1]));
  return [
    ...distinct.map((key): Note => ['Affiliation', JSON.parse(key) as string[]]),
    [
      'Author Affiliations',
      slots.flatMap(({ affiliations }, i) =>
        affiliations ? [[i + 1, ...affiliations.map((own) => places.get(keys.get(own)!))].join(' ')] : [],
      ),
    ],
  ];
}

/** One record of a work that has several, as notes within a note. */
function versionItems(version: PaperVersion): readonly string[] {
  const { date, venue, type, identifiers, citations, isRetracted } = version;
  const count = citations && [String(citations.count), citations.source, ...given(citations.asOf)];
  const texts = textsOf([
    ['Title', given(writtenTitle(version))],
    ['Date', given(date.iso)],
    ...dateNotes(date),
    ['Venue', given(venue?.value)],
    ['Type', given(type)],
    ['IDs', identifiers.map(labelled)],
    ['Count', count ?? []],
    ...yearNotes(citations),
    ['Retracted', flag(isRetracted)],
  ]);
  return orEmpty(texts);
}

const orEmpty = (items: readonly string[]): readonly string[] => (items.length > 0 ? items : ['']);

const given = (value: string | number | null | undefined): readonly string[] =>
  value === null || value === undefined ? [] : [String(value)];
