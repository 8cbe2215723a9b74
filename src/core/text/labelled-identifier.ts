import { IDENTIFIER_KINDS, type Identifier } from '../model.ts';
import { identifier } from './identifiers.ts';

/** An identifier with its kind before it, where a format has no field for it: `PMID:123`, `OPENALEX:W1`. */
export const labelled = ({ kind, value }: Identifier): string => `${kind.toUpperCase()}:${value}`;

/** The identifier of such a text; null for any other. */
export function readLabelled(text: string): Identifier | null {
  const [, label, value] = /^([a-z\d]+):\s*(.+)$/i.exec(text.trim()) ?? [];
  const kind = IDENTIFIER_KINDS.find((known) => known === label?.toLowerCase());
  return kind === undefined ? null : identifier(kind, value!);
}
