import type { Identifier, Person } from '../model.ts';
import { sha256Hex } from '../text/hash.ts';
import { nameKey } from '../text/names.ts';
import { identifying } from '../text/person-ids.ts';
import { slug } from '../text/slug.ts';

/** Id of a person: the provider's number where there is one (`a5023888391`), else made from the name. */
export function personId(name: string, kind: Person['kind'], ids: readonly Identifier[] = []): string {
  const id = identifying(ids);
  if (id) return (id.kind === 'orcid' ? `orcid-${id.value}` : id.value).toLowerCase();
  return idFromName(name, kind);
}

/** `weiqi-feng`, `team-seed`; with a hash of the name where it has letters that ASCII lacks. */
function idFromName(name: string, kind: Person['kind']): string {
  const key = nameKey(name);
  const readable = /^[\x20-\x7e]+$/.test(key) && slug(key);
  const id = readable || `${slug(key) || 'name'}-${sha256Hex(key).slice(0, 8)}`;
  return kind === 'team' ? `team-${id}` : id;
}
