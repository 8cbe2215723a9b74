import type { Category } from '../../core/model.ts';
import { draft, missing, type CorrectionDraft } from './draft.ts';

/** Another name of a category. */
export function renameCategory({ id, name }: Category, next: string, made: string): CorrectionDraft {
  const text = next.trim();
  if (!text || text === name) return missing('Write the name as it is to be shown.');
  return draft(
    { kind: 'rename-category', category: id, name: text, made, note: null },
    `“${name}” is shown as “${text}” for every author; papers and colour stay.`,
  );
}
