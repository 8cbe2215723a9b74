import type { ProfileDocument } from '../core/model.ts';

const NAMED = 3;

/**
 * `Source: a.txt, b.txt; as of 2026-11-20. Made with Oeuvre.` for the documents that hold the profile, with
 * `Fictional data.` in front where the data is made up.
 */
export function sourceLine(document: ProfileDocument): string {
  return document.fictional ? `Fictional data. ${named(document)}` : named(document);
}

function named(document: ProfileDocument): string {
  const own = new Set(document.profile.sources);
  const names = [...new Set(document.sources.filter(({ id }) => own.has(id)).map(({ name }) => name))].sort();
  const asOf = `as of ${document.asOf}. Made with Oeuvre.`;
  if (!names.length) return `Source not given; ${asOf}`;
  const listed =
    names.length > NAMED + 1 ? [...names.slice(0, NAMED), `and ${names.length - NAMED} more`] : names;
  return `${names.length > 1 ? 'Sources' : 'Source'}: ${listed.join(', ').replace(', and ', ' and ')}; ${asOf}`;
}
