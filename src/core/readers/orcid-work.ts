import type { Identifier, IdentifierKind, PaperDate, PaperRecord } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { bylineOf } from './bibliography-authors.ts';
import { dateOf, paperOf } from './bibliography.ts';
import { placedAt, writtenAt } from './json-records.ts';
import { items, member, numberOf, spanOf, type JsonValue } from './json-value.ts';

/** What the registry calls the kinds of identifier that papers are known by. */
const KINDS: Readonly<Record<string, IdentifierKind>> = {
  doi: 'doi',
  arxiv: 'arxiv',
  pmid: 'pmid',
  pmc: 'pmcid',
  eid: 'scopus',
  wosuid: 'wos',
  bibcode: 'ads',
};

/**
 * Makes the record of one work out of what several sources say of it: the one that its owner prefers, which
 * has the highest index, with the identifiers of all.
 */
export function readOrcidWork(summaries: readonly JsonValue[]): PaperRecord {
  const [work, ...others] = summaries.toSorted((a, b) => indexOf(b) - indexOf(a)) as [
    JsonValue,
    ...JsonValue[],
  ];
  const contributors = member(work, 'contributors', 'contributor');
  return paperOf({
    head: placedAt(work, 'put-code', 'title.title.value') ?? { text: '', span: spanOf(work) },
    title: placedAt(work, 'title.title.value'),
    date: readDate(work),
    venue: placedAt(work, 'journal-title.value'),
    abstract: placedAt(work, 'short-description'),
    type: writtenAt(work, 'type') || null,
    authors: contributors && bylineOf(items(contributors).flatMap(readContributor), spanOf(contributors)),
    identifiers: [work, ...others].flatMap(ownIdentifiers),
  });
}

const indexOf = (summary: JsonValue) => numberOf(member(summary, 'display-index')) ?? -1;

/** Parts that are not known are null, at any level. */
function readDate(work: JsonValue): PaperDate | null {
  const date = member(work, 'publication-date');
  const parts = ['year', 'month', 'day'].map((part) => writtenAt(date, `${part}.value`));
  const known = parts.slice(0, parts.includes('') ? parts.indexOf('') : 3);
  return date && known.length > 0 ? dateOf({ text: known.join('-'), span: spanOf(date) }) : null;
}

/** Only what is of the work itself: `part-of` is its container, `version-of` another work, `funded-by` a grant. */
function ownIdentifiers(summary: JsonValue): (Identifier | null)[] {
  return items(member(summary, 'external-ids', 'external-id'))
    .filter((id) => writtenAt(id, 'external-id-relationship').toLowerCase() === 'self')
    .flatMap((id) => {
      const name = writtenAt(id, 'external-id-type').toLowerCase();
      const kind = Object.hasOwn(KINDS, name) ? KINDS[name]! : null;
      const text = writtenAt(id, 'external-id-normalized.value', 'external-id-value');
      return kind === 'doi' ? identifiersOfDoi(text) : kind ? [identifier(kind, text)] : [];
    });
}

function readContributor(contributor: JsonValue) {
  const role = writtenAt(contributor, 'contributor-attributes.contributor-role');
  const name = placedAt(contributor, 'credit-name.value');
  const isAuthor = role === '' || /author|writing/i.test(role);
  return name && isAuthor
    ? [{ ...name, ids: [identifier('orcid', writtenAt(contributor, 'contributor-orcid.path'))] }]
    : [];
}
