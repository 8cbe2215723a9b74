import { nameFinder } from '../text/compatible-names.ts';
import { identifier } from '../text/identifiers.ts';
import { displayName } from '../text/names.ts';
import { withBracketed } from './author-addresses.ts';
import type { NamedAuthor } from './bibliography-authors.ts';
import type { Identifier } from '../model.ts';
import type { Placed } from './bibliography.ts';
import type { TaggedRecord } from './tagged.ts';

/** What stands in place of a name where nobody is named. */
const ANONYMOUS = '[Anonymous]';

/** Names in full where they are given for all, else as the short list has them; then groups. */
export function wosNames(record: TaggedRecord): NamedAuthor[] {
  const short = record.lines(['AU']);
  const full = record.lines(['AF']);
  const people = full.length >= short.length ? full : short;
  const named = people.length > 0 ? people : record.lines(['BF', 'BA']);
  const ids = [...personIds(record, 'RI'), ...personIds(record, 'OI')];
  const groups = record.lines(['CA']).map((group) => ({ ...group, kind: 'team' as const }));
  return [
    ...withBracketed(
      withIds(
        named.filter(({ text }) => text !== ANONYMOUS),
        ids,
      ),
      record.first(['C1'])?.text ?? '',
    ),
    ...groups,
  ];
}

interface PersonId {
  readonly name: string;
  readonly id: Identifier;
}

/** `Tanaka, Mira/ABC-1234-2020; Adeyemi, Olu/…`: names as people have registered them, in no order. */
function personIds(record: TaggedRecord, tag: 'RI' | 'OI'): PersonId[] {
  const list = record.all([tag]).map(({ text }) => text);
  return list
    .join('; ')
    .split(/\s*;\s*/)
    .flatMap((item) => {
      const [, name, code] = /^(.+)\/\s*(\S+)$/.exec(item) ?? [];
      const id = identifier(tag === 'RI' ? 'wos' : 'orcid', code ?? '');
      return name !== undefined && id ? [{ name: displayName(name), id }] : [];
    });
}

/** An id is bound where its name fits one author only, and no other id of its kind fits the same author. */
function withIds(names: readonly Placed[], ids: readonly PersonId[]): NamedAuthor[] {
  const fitting = nameFinder(names, ({ text }) => displayName(text));
  const bound = new Map<Placed, Identifier[]>();
  for (const { name, id } of ids) {
    const [author, ...others] = fitting(name);
    if (author && others.length === 0) bound.set(author, [...(bound.get(author) ?? []), id]);
  }
  return names.map((author) => {
    const own = bound.get(author) ?? [];
    const isOnly = (id: Identifier) => own.every(({ kind, value }) => kind !== id.kind || value === id.value);
    return {
      ...author,
      ids: own.filter((id, i) => isOnly(id) && own.findIndex(({ kind }) => kind === id.kind) === i),
    };
  });
}
