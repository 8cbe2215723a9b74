import type { Identifier } from '../model.ts';
import { bylineOf, type NamedAuthor } from '../readers/bibliography-authors.ts';
import { slotKey } from '../readers/bibliography-people.ts';
import { plainRow, type RowOfTable } from './rows.ts';

/** A person in a row. */
export interface Named {
  readonly name: string;
  readonly ids: readonly Identifier[];
  /** What is counted as one person. */
  readonly key: string;
}

const NONE: readonly Identifier[] = [];

/** Names that are remembered, so that one that comes again is not read again. */
const MOST_REMEMBERED = 500_000;

/** Reads who stands in rows. */
export function startSlots(): (row: RowOfTable) => readonly Named[] {
  const remembered = new Map<string, Named | null>();
  const read = (author: NamedAuthor): Named | null => {
    const known = author.kind === undefined ? remembered.get(author.text) : undefined;
    if (known !== undefined) return known;
    const text = detached(author.text);
    const named = nameOf({ ...author, text });
    if (author.kind !== undefined) return named;
    if (remembered.size === MOST_REMEMBERED) remembered.clear();
    remembered.set(text, named);
    return named;
  };
  const withIds = (author: NamedAuthor): readonly Named[] => {
    const named = read(author);
    if (!named) return [];
    if (!author.ids) return [named];
    const ids = author.ids.flatMap((id) => (id ? [{ ...id, value: detached(id.value) }] : []));
    return ids.length ? [{ name: named.name, ids, key: slotKey({ name: named.name, ids }) }] : [named];
  };
  return (row) => row.table.format.authors(plainRow(row), () => {}).flatMap(withIds);
}

function nameOf(author: NamedAuthor): Named | null {
  const slot = bylineOf([{ ...author, ids: [] }], author.span)?.slots[0];
  if (slot?.kind !== 'person') return null;
  const { name } = slot;
  return { name, ids: NONE, key: slotKey({ name, ids: NONE }) };
}

/** The same text, no longer a part of the block it was cut from: else the block would stay as long as it. */
const detached = (text: string) => ` ${text}`.slice(1);
