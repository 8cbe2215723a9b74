import type { AuthorListOf, AuthorSlotRecord, Sourced } from '../model.ts';
import { isTeamName, looksLikeName, splitNames } from '../text/names.ts';
import { sourcedIn, spanIn, type Row } from './lines.ts';

const AUTHORS = /^(?<names>.+?)(?<cut>,? +et al\.?)?(?: · (?<tag>.+))?$/u;

/** An author line: the list, and a label for the whole line that belongs to no one author. */
export interface AuthorLine {
  readonly authors: AuthorListOf<AuthorSlotRecord>;
  readonly tag: Sourced<string> | null;
}

/** How surely a line is a list of authors, by its shape: "et al." or several names; one name alone. */
export function authorShape(text: string): 'list' | 'name' | 'none' {
  const { names = '', cut } = AUTHORS.exec(text)?.groups ?? {};
  if (cut !== undefined) return 'list';
  const parts = splitNames(names);
  if (parts.length === 0 || !parts.every(({ name }) => looksLikeName(name))) return 'none';
  return parts.length > 1 ? 'list' : 'name';
}

/** Reads `Seed, Baisheng Li, Banggu Wu et al. · pku`. The number of authors is known only of a whole list. */
export function parseAuthorLine(row: Row, source: string): AuthorLine {
  const { names = row.text, cut, tag } = AUTHORS.exec(row.text)?.groups ?? {};
  const slots = splitNames(names).map(({ name, start, end }, i) => ({
    name,
    printed: null,
    ids: [],
    span: spanIn(row, source, start, end),
    position: i + 1,
    kind: isTeamName(name) ? ('team' as const) : ('person' as const),
  }));
  const truncated = cut !== undefined;
  return {
    authors: {
      raw: row.raw,
      span: spanIn(row, source),
      slots,
      truncated,
      total: truncated ? null : slots.length,
      totalMin: slots.length + (truncated ? 1 : 0),
    },
    tag: tag === undefined ? null : sourcedIn(row, source, { start: row.text.length - tag.length }),
  };
}
