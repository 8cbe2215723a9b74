import type { Affiliation } from '../model.ts';
import { affiliation } from '../text/affiliations.ts';
import { compatibleNames, nameFinder } from '../text/compatible-names.ts';
import { displayName } from '../text/names.ts';
import type { NamedAuthor } from './bibliography-authors.ts';
import { withComma } from './csv-authors.ts';
import type { Placed } from './bibliography.ts';

/** `[Tanaka, Mira; Adeyemi, Olu] Invented Univ, Sampletown.`: what is in no brackets is nobody's in particular. */
const BRACKETED = /\[([^[\]]*)\]([^[]*)/g;
/** A name and the address behind it: `Tanaka M., Invented Univ`, in older files `Tanaka, M., Invented Univ`. */
const NAMED = /^([^,]+(?:, (?:\p{Lu}\p{Ll}?\.[ -]?)+)?),\s*(.+)$/su;

/** Authors with the addresses that have their names in brackets before them, as Web of Science writes them. */
export function withBracketed(authors: readonly NamedAuthor[], text: string): readonly NamedAuthor[] {
  if (!text.includes('[')) return authors;
  const found = new Map<NamedAuthor, (Affiliation | null)[]>();
  const exact = new Map(authors.map((author) => [author.text, author]));
  const fitting = nameFinder(authors, ({ text }) => displayName(text));
  for (const [, names = '', address = ''] of text.matchAll(BRACKETED)) {
    const place = affiliation(address.replace(/[\s;.]+$/, ''));
    for (const name of names.split(';').map((part) => part.trim())) {
      const fits = exact.get(name) ?? fitting(displayName(name));
      const [author, ...others] = Array.isArray(fits) ? fits : [fits];
      if (author && others.length === 0) found.set(author, [...(found.get(author) ?? []), place]);
    }
  }
  return authors.map((author) => {
    const affiliations = found.get(author);
    return affiliations ? { ...author, affiliations } : author;
  });
}

/** Authors with what stands behind their names in a list of as many, as Scopus writes it. */
export function withNamed(authors: readonly NamedAuthor[], cell: Placed | null): readonly NamedAuthor[] {
  const items = cell?.text.split(/;\s*/).filter(Boolean) ?? [];
  if (items.length !== authors.length) return authors;
  return authors.map((author, i) => {
    const [, text, address] = NAMED.exec(items[i]!) ?? [];
    if (text === undefined || address === undefined) return author;
    const name = displayName(withComma({ ...author, text }).text);
    return compatibleNames(name, displayName(author.text))
      ? { ...author, affiliations: [affiliation(address)] }
      : author;
  });
}
