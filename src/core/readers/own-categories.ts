import type { Category, PaperCategory, Span } from '../model.ts';
import { resolveCodes } from '../taxonomy/resolve.ts';
import { candidatesOf } from '../taxonomy/taxonomy.ts';
import type { Notes } from '../text/notes.ts';

const BASES = ['unique-code', 'full-code', 'alias', 'context', 'unresolved'] as const;

/** A category of a note: id, print, basis, reason, name and the way to it; what is left out the taxonomy tells. */
export function ownCategory(
  items: readonly string[],
  span: Span,
): { readonly category: PaperCategory; readonly definition: Category | null } {
  const [id = '', printed = id, given, reason, name, ...path] = items;
  const basis = BASES.find((word) => word === given);
  const known = resolveCodes([printed]).get(printed)!;
  if (basis === undefined) return { category: { ...known, id, span }, definition: null };
  const candidates = known.candidates.length > 0 ? candidatesOf(printed) : [id];
  const steps = path
    .filter((_, i) => i % 2 === 0)
    .map((step, i) => ({ id: step, name: path[i * 2 + 1] ?? step }));
  return {
    category: { id, printed, candidates, basis, reason: reason || null, span },
    definition: { id, name: name ?? id, path: steps },
  };
}

/** What the notes of a file say that its categories are, each once. */
export function ownDefinitions(notes: readonly Notes[], span: Span): Category[] {
  const all = notes.flatMap((one) =>
    one.all('Category').flatMap((items) => ownCategory(items, span).definition ?? []),
  );
  return [...new Map(all.map((category) => [category.id, category])).values()];
}
