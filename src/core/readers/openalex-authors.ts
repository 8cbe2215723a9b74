import type { Affiliation, AuthorListOf, AuthorSlotRecord, Identifier } from '../model.ts';
import { affiliation, institutionId, withAffiliations } from '../text/affiliations.ts';
import { identifier } from '../text/identifiers.ts';
import { isTeamName } from '../text/names.ts';
import { firstMember, flagOf, items, member, spanOf, textOf, type JsonValue } from './json-value.ts';

/** Lists of answers are cut after this many names; a work that is asked for by itself has all. */
const CUT_AFTER = 100;
/** Stands for everyone whose record was deleted, so it is nobody's number. */
const NOBODY = 'A9999999999';
const BYLINE: Readonly<Record<string, number>> = { first: 0, middle: 1, last: 2 };

/** Reads the author list of a work; null where it has none. Items may be authorships or bare names. */
export function readAuthors(work: JsonValue): AuthorListOf<AuthorSlotRecord> | null {
  const list = firstMember(work, ['authorships', 'authors']);
  const read = inOrder(items(list)).flatMap((item) => {
    const slot = readSlot(item);
    return slot ? [{ slot, affiliations: readAffiliations(item) }] : [];
  });
  const slots = read.map(({ slot }, i) => ({ ...slot, position: i + 1 }));
  if (!list || slots.length === 0) return null;
  const stated = flagOf(member(work, 'is_authors_truncated'));
  const truncated = stated ?? slots.length === CUT_AFTER;
  return {
    raw: slots.map(({ name, printed }) => printed ?? name).join(', '),
    span: spanOf(list),
    slots: withAffiliations(
      slots,
      read.map(({ affiliations }) => affiliations),
    ),
    truncated,
    total: truncated ? null : slots.length,
    // Where the cut is only supposed, the list may just as well be whole.
    totalMin: slots.length + (stated ? 1 : 0),
  };
}

/** Identifiers of an author record or of the author of a slot. */
export function authorIds(author: JsonValue | null): Identifier[] {
  const openalex = identifier('openalex', textOf(firstMember(author, ['id', 'openalex_id'])) ?? '');
  const orcid = identifier('orcid', textOf(firstMember(author, ['orcid', 'ids.orcid'])) ?? '');
  return [openalex, orcid].flatMap((id) => (id && id.value !== NOBODY ? id : []));
}

function readSlot(item: JsonValue): Omit<AuthorSlotRecord, 'position'> | null {
  const named = firstMember(item, ['author.display_name', 'raw_author_name', 'display_name', 'name']) ?? item;
  const name = textOf(named)?.trim();
  if (name === undefined) return null;
  const printed = textOf(member(item, 'raw_author_name'))?.trim() ?? null;
  return {
    name,
    printed: printed === name ? null : printed,
    ids: authorIds(firstMember(item, ['author']) ?? item),
    span: spanOf(named),
    kind: isTeamName(name) ? 'team' : 'person',
  };
}

/** Institutions that OpenAlex has made out; the addresses as they are printed only where it has none. */
function readAffiliations(item: JsonValue): (Affiliation | null)[] {
  const institutions = items(member(item, 'institutions')).map((institution) =>
    affiliation(textOf(member(institution, 'display_name')) ?? '', [
      institutionId('ror', textOf(member(institution, 'ror')) ?? ''),
      institutionId('openalex', textOf(member(institution, 'id')) ?? ''),
    ]),
  );
  if (institutions.length > 0) return institutions;
  return items(member(item, 'raw_affiliation_strings')).map((text) => affiliation(textOf(text) ?? ''));
}

/** First, middle, last as the source marks them; an answer may list them otherwise. */
const inOrder = (list: readonly JsonValue[]) =>
  list
    .map((item) => ({ item, rank: BYLINE[textOf(member(item, 'author_position')) ?? ''] ?? 1 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
