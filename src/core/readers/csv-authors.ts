import type { Identifier } from '../model.ts';
import { nameFinder } from '../text/compatible-names.ts';
import { decodeEntities } from '../text/markup.ts';
import { splitNames } from '../text/names.ts';
import type { NamedAuthor } from './bibliography-authors.ts';
import type { Placed } from './bibliography.ts';

/** What databases write where a work has no author. */
const NOBODY = /^\[no author|^\[?anonymous\]?$/i;
/** A family name and initials behind it: `Chen Y.`, `Liu Y.-H.`, `de Oliveira Filho ASB`. */
const FAMILY_FIRST =
  /^(?<family>\p{L}[\p{L}\p{M}'’ʼ -]*?\p{L}) (?<given>(?:\p{Lu}\p{Ll}{0,2}\.[ -]?)+|(?!I{2,3}$|IV$)\p{Lu}(?:-?\p{Lu}){0,3})(?<suffix> (?:Jr|Sr|2nd|3rd|II|III|IV)\.?)?$/u;

/** Given names as nothing but initials: `M.`, `Y.-H.`. */
const INITIALS = /^(?:\p{Lu}\.?[ -]?)+$/u;

/** Names between separators, each with its place. */
export function namesBetween({ text, span }: Placed, separator: string | RegExp): Placed[] {
  return text
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NOBODY.test(name))
    .map((name) => ({ text: name, span }));
}

/** `Chen Y.` as `Chen, Y.`: with a comma the family name is told from the given one. */
export function withComma<Name extends Placed>(name: Name): Name {
  const parts = FAMILY_FIRST.exec(name.text)?.groups;
  if (!parts) return name;
  const suffix = parts['suffix'] ? `,${parts['suffix']}` : '';
  return { ...name, text: `${parts['family']}${suffix}, ${parts['given']!.trim()}` };
}

/** Names with the identifiers of a list beside them; none where the lists are of different lengths. */
export function withIds(
  names: readonly Placed[],
  ids: readonly (readonly (Identifier | null)[])[],
): readonly NamedAuthor[] {
  return names.length === ids.length ? names.map((name, i) => ({ ...name, ids: ids[i]! })) : names;
}

/** Binds `Name/ID` pairs to names: only where exactly one name fits, and no name gets two of a kind. */
export function bindIds(
  names: readonly NamedAuthor[],
  pairs: Placed | null,
  toId: (text: string) => Identifier | null,
): readonly NamedAuthor[] {
  if (!pairs) return names;
  const fitting = nameFinder(names, ({ text }) => text);
  const found = new Map<NamedAuthor, Identifier[]>();
  for (const pair of pairs.text.split(';')) {
    const [, name, text] = /^(.+)\/(\S+)$/.exec(pair.trim()) ?? [];
    const id = toId(text ?? '');
    const [author, ...others] = name && id ? fitting(name) : [];
    if (author && others.length === 0) found.set(author, [...(found.get(author) ?? []), id!]);
  }
  return names.map((author) => {
    const own = found.get(author) ?? [];
    return own.length === 1 ? { ...author, ids: [...(author.ids ?? []), own[0]!] } : author;
  });
}

/** The texts of a list as programs print it, `['Tanaka, Mira', 'Adeyemi, Olu']`; null for anything else. */
export function listLiteral(text: string): string[] | null {
  const list = /^\[\s*(['"])(.*)\1\s*\]$/s.exec(text)?.[2];
  return list?.split(/['"]\s*,\s*['"]/) ?? null;
}

/** Names of a cell whose separator is not known: a list literal, `;`, `|`, lines, "and", or commas. */
export function guessNames({ text, span }: Placed): Placed[] {
  // An entity ends in what may part names.
  const cell = { text: decodeEntities(text), span };
  const list = listLiteral(cell.text);
  if (list) return list.map((text) => withComma({ text, span: cell.span }));
  const separator = [';', '|', '\n'].find((mark) => cell.text.includes(mark));
  if (separator !== undefined) return namesBetween(cell, separator).map(withComma);
  const parts = cell.text.split(/,?\s+(?:and|&)\s+/);
  const turned = parts.map(turnedNames);
  const names = turned.every((list) => list !== null) ? turned.flat() : null;
  if (names) return names.map((name) => withComma({ text: name, span: cell.span }));
  return splitNames(cell.text).map(({ name }) => withComma({ text: name, span: cell.span }));
}

/** The names of `Tanaka, Mira` and of `Tanaka, M., Adeyemi, O.`; null where commas part whole names. */
function turnedNames(text: string): string[] | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length === 1) return FAMILY_FIRST.test(text) ? [text] : null;
  const isPairs = parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || INITIALS.test(part));
  if (isPairs) return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : []));
  const isOne = parts.length === 2 && !parts.every((part) => part.includes(' '));
  return isOne && !parts.some((part) => FAMILY_FIRST.test(part)) ? [text] : null;
}
