import type { Affiliation, AuthorListOf, AuthorSlotRecord, Identifier, Span } from '../model.ts';
import { withAffiliations } from '../text/affiliations.ts';
import { plainMarkup } from '../text/markup.ts';
import { displayName, isTeamName } from '../text/names.ts';
import type { Placed } from './bibliography.ts';

/** A name of a byline, as a format has it. */
export interface NamedAuthor extends Placed {
  readonly ids?: readonly (Identifier | null)[];
  /** Whether the format says what it is; else a name that looks like a team is one. */
  readonly kind?: AuthorSlotRecord['kind'];
  readonly affiliations?: readonly (Affiliation | null)[];
}

/** What lists leave at the ends of a name. */
const STRAY = /^[\s;,]+|[\s;,]+$/g;
/** What databases write where nobody is named. */
const NOBODY = /^(?:\[?anonymous\]?|\[no author.*)$/i;
/** What stands in a list in place of the names that were left out. */
const CUT = /^(?:(?:and\s+)?others|et\.?\s*al\.?|\.{3,}|…)$/i;
/** The same at the end of the last name. */
const CUT_AT_END = /[\s,;]*(?:\.{3}|…|\bet\.?\s*al\.?)\s*$/i;

/**
 * A byline: `Family, Given` is shown as `Given Family`; "others", "et al." and "..." mean that the list is cut.
 * Null where nobody is named. `span` is that of the whole list.
 */
export function bylineOf(
  names: readonly NamedAuthor[],
  span: Span,
  isCut = false,
): AuthorListOf<AuthorSlotRecord> | null {
  const clean = names.map((author) => ({ ...author, text: plainMarkup(author.text).replace(STRAY, '') }));
  const listed = clean
    .filter(({ text }) => text !== '' && !CUT.test(text) && !NOBODY.test(text))
    .map((author) => ({ ...author, text: author.text.replace(CUT_AT_END, '') }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const truncated = isCut || clean.some(({ text }) => CUT.test(text) || CUT_AT_END.test(text));
  if (listed.length === 0) return null;
  return {
    raw: listed.map(({ text }) => text).join('; '),
    span,
    slots: withAffiliations(
      listed.map((author, i) => ({ ...slotOf(author), position: i + 1 })),
      listed.map(({ affiliations }) => affiliations),
    ),
    truncated,
    total: truncated ? null : listed.length,
    totalMin: listed.length + (truncated ? 1 : 0),
  };
}

/** `Team, Llama`: a group whose last word somebody took for a family name. */
const TURNED_TEAM = /^(?:team|group|collaboration|consortium),/i;

/** A name as a slot of a byline, still without its place in the list. */
export function slotOf({ text, span, ids = [], kind }: NamedAuthor): Omit<AuthorSlotRecord, 'position'> {
  const isTeam = (kind ?? (isTeamName(text) ? 'team' : 'person')) === 'team';
  const name = isTeam && !TURNED_TEAM.test(text) ? text : displayName(text);
  return {
    name,
    printed: name === text ? null : text,
    ids: ids.flatMap((id) => id ?? []),
    span,
    kind: isTeam ? 'team' : 'person',
  };
}
