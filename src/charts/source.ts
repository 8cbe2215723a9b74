import type { ProfileDocument } from '../core/model.ts';
import type { Words } from '../scene/types.ts';

const NAMED = 3;

const WARNING = 'Fictional data.';

/** The source line of a figure, and the warning in it that no setting leaves out. */
export function sourceWords(
  document: ProfileDocument,
  others: readonly ProfileDocument[] = [],
): Pick<Words, 'source' | 'warning'> {
  const isFictional = [document, ...others].some(({ fictional }) => fictional);
  return { source: sourceLine(document, others), ...(isFictional ? { warning: WARNING } : {}) };
}

/**
 * `Source: a.txt, b.txt; as of 2026-11-20; 3 corrections applied. Made with Oeuvre.` for the documents that hold the
 * profiles, with
 * `Fictional data.` in front where the data is made up.
 */
export function sourceLine(document: ProfileDocument, others: readonly ProfileDocument[] = []): string {
  const documents = [document, ...others];
  const line = named(documents);
  return documents.some(({ fictional }) => fictional) ? `${WARNING} ${line}` : line;
}

function named(documents: readonly ProfileDocument[]): string {
  const used = documents.flatMap(({ profile, sources }) => {
    const own = new Set(profile.sources);
    return sources.filter(({ id }) => own.has(id)).map(({ name }) => name);
  });
  const names = [...new Set(used)].sort();
  const days = [...new Set(documents.map(({ asOf: day }) => day))].sort();
  const asOf = `as of ${days.join(' and ')}${correctedWords(documents)}. Made with Oeuvre.`;
  if (!names.length) return `Source not given; ${asOf}`;
  const listed =
    names.length > NAMED + 1 ? [...names.slice(0, NAMED), `and ${names.length - NAMED} more`] : names;
  return `${names.length > 1 ? 'Sources' : 'Source'}: ${listed.join(', ').replace(', and ', ' and ')}; ${asOf}`;
}

/** Whoever sees a figure knows that people changed what the sources say, and how often. */
function correctedWords(documents: readonly ProfileDocument[]): string {
  const count = documents.reduce((sum, { corrections }) => sum + (corrections?.length ?? 0), 0);
  return count === 0 ? '' : `; ${count} ${count === 1 ? 'correction' : 'corrections'} applied`;
}
