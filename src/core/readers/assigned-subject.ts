import type { Category, PaperCategory, Span } from '../model.ts';
import { slug } from '../text/slug.ts';

/** A subject that a source has assigned to a paper, and what it stands for. */
export interface AssignedSubject {
  readonly category: PaperCategory;
  readonly definition: Category;
}

/** A subject by its name; `known` is its number, where the source has one, else it is named under `prefix`. */
export function assignedSubject(name: string, span: Span, prefix: string, known?: string): AssignedSubject {
  const id = known ?? `${prefix}/${slug(name) || name}`;
  const rest = { candidates: [id], basis: 'full-code', reason: 'assigned by the source' } as const;
  return { category: { id, printed: name, ...rest, span }, definition: { id, name, path: [] } };
}
