import type { CitationCount, PaperDate, PaperRecord, PaperVersion, Sourced, Span } from '../model.ts';
import { readLabelled } from '../text/labelled-identifier.ts';
import { categoryLabels, IN_COLUMNS, MARK, NO_TYPE, type Notes, readNotes } from '../text/notes.ts';
import { affiliation, institutionId, withAffiliations } from '../text/affiliations.ts';
import { displayName } from '../text/names.ts';
import { dateOf, paperOf } from './bibliography.ts';
import { ownCategory } from './own-categories.ts';

/** A record with what the notes say that Oeuvre writes beside it; as it is where they are someone else's. */
export function withNotes(record: PaperRecord, notes: Notes, span: Span): PaperRecord {
  const type = notes.one(MARK);
  if (type === null) return record;
  const categories = notes.all('Category').map((items) => ownCategory(items, span).category);
  const percentile = notes.items('Percentile');
  const score = notes.items('Site Score');
  const versions = notes.all('Version').map((items) => versionOf(readNotes(items), record, span));
  const counted = [notes.one('Cited By'), notes.one('Counted By'), notes.one('Export Date')];
  return {
    ...record,
    ...(type === IN_COLUMNS
      ? { citations: record.citations && { ...record.citations, ...yearsIn(notes) } }
      : {
          type: type === NO_TYPE ? null : type,
          citations: countIn(counted, notes, span),
          isRetracted: flagIn(notes),
        }),
    date: dateIn(notes, record.date, span),
    venue: textOf(notes.one('Venue'), span) ?? record.venue,
    authors: record.authors && authorsIn(notes, record.authors),
    categories: categories.length > 0 ? categories : record.categories,
    tags: tagsIn(notes, record.tags, span),
    identifiers: withOthers(record.identifiers, idsIn(notes)),
    percentile: isNumber(percentile?.[0])
      ? { value: Number(percentile![0]), source: percentile![1] ?? '', span }
      : null,
    siteScore: isNumber(score?.[0])
      ? { value: Number(score![0]), raw: score![1] ?? score![0]!, span, basis: 'stated', reason: null }
      : null,
    ...(versions.length > 0 ? { versions } : {}),
  };
}

/** One record of a work that has several. */
function versionOf(notes: Notes, { head }: PaperRecord, span: Span): PaperVersion {
  const placed = (label: string) => {
    const text = notes.one(label);
    return text === null ? null : { text, span, raw: text };
  };
  const { title, venue, date } = paperOf({
    head: { text: head.value, span: head.span },
    title: placed('Title'),
    date: placed('Date'),
    venue: placed('Venue'),
  });
  return {
    head,
    title,
    venue,
    date: dateIn(notes, date, span),
    type: notes.one('Type'),
    identifiers: idsIn(notes),
    citations: countIn(notes.items('Count') ?? [], notes, span),
    isRetracted: flagIn(notes),
  };
}

function dateIn(notes: Notes, date: PaperDate, span: Span): PaperDate {
  const [basis, reason = null] = notes.items('Date Basis') ?? [];
  const printed = notes.one('Date As Printed');
  const known = date.iso === null && printed !== null ? dateOf({ text: '', span }) : date;
  return {
    ...known,
    raw: printed ?? known.raw,
    kind:
      oneOf(['first-posted', 'published', 'unknown'], notes.one('Date Kind')) ??
      (date.iso === null ? 'unknown' : known.kind),
    basis: oneOf(['stated', 'parsed', 'inferred', 'computed'], basis) ?? known.basis,
    reason: reason ?? known.reason,
    precision: oneOf(['month-day', 'none'], notes.one('Date Precision')) ?? known.precision,
    yearCandidates: (notes.items('Years That Fit') ?? []).filter(isNumber).map(Number),
  };
}

function countIn(
  [count, source, asOf]: readonly (string | null)[],
  notes: Notes,
  span: Span,
): CitationCount | null {
  if (!isNumber(count)) return null;
  return {
    count: Number(count),
    source: source ?? 'not stated',
    asOf: asOf ?? null,
    span,
    ...yearsIn(notes),
  };
}

function yearsIn(notes: Notes): Pick<CitationCount, 'byYear' | 'window'> {
  const years = (notes.items('Citations Per Year') ?? []).flatMap((item) => {
    const [, year, own] = /^(\d{4}) (\d+)$/.exec(item) ?? [];
    return year === undefined ? [] : [{ year: Number(year), count: Number(own) }];
  });
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(notes.one('Citation Window') ?? '') ?? [];
  return {
    byYear: notes.items('Citations Per Year') ? years : null,
    window: first === undefined ? null : { first: Number(first), last: Number(last) },
  };
}

/** What a list of names does not tell, by the place of the name in it. */
function authorsIn(notes: Notes, authors: NonNullable<PaperRecord['authors']>): PaperRecord['authors'] {
  const by = (label: string) =>
    new Map((notes.items(label) ?? []).map((item) => [parseInt(item, 10), item.replace(/^\d+ ?/, '')]));
  const [groups, people, shown, printed, ids] = [
    'Groups',
    'People',
    'Shown Names',
    'Printed Names',
    'Author IDs',
  ].map(by);
  const places = by('Author Affiliations');
  const affiliations = notes.all('Affiliation').map(([name = '', ...ids]) =>
    affiliation(
      name,
      ids.map((id) => institutionId(id.split(':', 1)[0]!, id.slice(id.indexOf(':') + 1))),
    ),
  );
  const own = authors.slots.map(({ position }) =>
    places
      .get(position)
      ?.split(' ')
      .map((place) => affiliations[Number(place) - 1] ?? null),
  );
  return {
    ...authors,
    slots: withAffiliations(authors.slots, own).map((slot) => {
      const place = slot.position;
      const kind = groups!.has(place) ? 'team' : people!.has(place) ? 'person' : slot.kind;
      const text = slot.printed ?? slot.name;
      const read = kind === 'team' ? text : displayName(text);
      const name = shown!.get(place) ?? read;
      return {
        ...slot,
        kind,
        name,
        printed: printed!.has(place) ? printed!.get(place) || null : text === read ? null : text,
        ids:
          ids!
            .get(place)
            ?.split(' ')
            .flatMap((id) => readLabelled(id) ?? []) ?? slot.ids,
      };
    }),
  };
}

/** Tags are keywords that are no category, unless a note has them. */
function tagsIn(notes: Notes, tags: PaperRecord['tags'], span: Span): PaperRecord['tags'] {
  const noted = notes.items('Tags');
  const labels = notes.all('Category').flatMap(categoryLabels);
  if (noted === null) return tags.filter(({ value }) => !labels.includes(value));
  return noted.flatMap((tag) => textOf(tag, span) ?? []);
}

const withOthers = (ids: PaperRecord['identifiers'], others: PaperRecord['identifiers']) => [
  ...ids,
  ...others.filter(({ kind, value }) => !ids.some((id) => id.kind === kind && id.value === value)),
];

const idsIn = (notes: Notes) => (notes.items('IDs') ?? []).flatMap((id) => readLabelled(id) ?? []);

const flagIn = (notes: Notes) => ({ yes: true, no: false })[notes.one('Retracted') ?? ''] ?? null;

const textOf = (text: string | null, span: Span): Sourced<string> | null =>
  text ? { value: text, raw: text, span, basis: 'stated', reason: null } : null;

const isNumber = (text: string | null | undefined): boolean => /^\d+(?:\.\d+)?$/.test(text ?? '');

const oneOf = <T extends string>(words: readonly T[], text: string | null | undefined): T | null =>
  words.find((word) => word === text) ?? null;
