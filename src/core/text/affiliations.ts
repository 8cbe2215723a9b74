import { INSTITUTION_KINDS, type Affiliation, type InstitutionId } from '../model.ts';
import { institutionOf, isSameInstitution, type Institution } from './institution.ts';

/** What each kind looks like inside an address; group 1 is the number itself. */
const PATTERNS: Readonly<Record<InstitutionId['kind'], RegExp>> = {
  ror: /^(?:https?:\/\/ror\.org\/)?(0[a-z\d]{6}\d\d)$/i,
  openalex: /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:institutions\/)?)?(i\d+)$/i,
  isni: /^(?:https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?)?(\d{4} ?\d{4} ?\d{4} ?\d{3}[\dx])$/i,
  ringgold: /^(?:ringgold:\s*)?(\d+)$/i,
  grid: /^(?:https?:\/\/(?:www\.)?grid\.ac\/institutes\/)?(grid\.\d+\.[\da-f]+)$/i,
};

/** The number of an institution in its normal form; null where a text is none of this kind, whoever names it so. */
export function institutionId(kind: string, text: string): InstitutionId | null {
  const known = INSTITUTION_KINDS.find((name) => name === kind.toLowerCase());
  const match = known && PATTERNS[known].exec(text.trim())?.[1];
  if (match === undefined) return null;
  const value = match.replaceAll(' ', '');
  return {
    kind: known!,
    value: known === 'ror' || known === 'grid' ? value.toLowerCase() : value.toUpperCase(),
  };
}

const EMAIL = /(?:(?:electronic address|e-?mail)s?:? ?)?[^\s;,:<>()[\]]{1,64}@[^\s;,<>()[\]]+/gi;
/** What stood around an address. */
const LEFT_BEHIND = / ?[<([] ?[>)\]]|(?<![ ,;])[ ,;]*\b(?:electronic address|e-?mail)s?:[ ,;.]*$/gi;
const END = /(?<![ ;,.])\.?[ ;,.]*$/;

/** An affiliation as it is written, without e-mail addresses; null where nothing is left of it. */
export function affiliation(text: string, ids: readonly (InstitutionId | null)[] = []): Affiliation | null {
  const line = text.replace(/\s+/g, ' ').trim();
  const plain = line.includes('@') ? line.replace(EMAIL, '').replace(LEFT_BEHIND, '') : line;
  const name = plain.replace(END, (end) => (end.startsWith('.') ? '.' : '')).trim();
  const known = ids.flatMap((id) => id ?? []);
  return /[\p{L}\p{N}]/u.test(name) || known.length > 0 ? { name, ids: known } : null;
}

/** Slots with their affiliations; equal ones are one object, as thousands of a list may have the same. */
export function withAffiliations<Slot extends object>(
  slots: readonly Slot[],
  lists: readonly (readonly (Affiliation | null)[] | undefined)[],
): (Slot & { affiliations?: readonly Affiliation[] })[] {
  const single = new Map<string, Affiliation>();
  const whole = new Map<string, readonly Affiliation[]>();
  return slots.map((slot, i) => {
    const named = lists[i]?.flatMap((one) => one ?? []) ?? [];
    if (named.length === 0) return slot;
    const own = new Map(named.map((one) => [keyOf(one), one]));
    const key = [...own.keys()].join('\n');
    const known = whole.get(key) ?? [...own].map(([one, value]) => pooled(single, one, value));
    whole.set(key, known);
    return { ...slot, affiliations: known };
  });
}

const keyOf = ({ name, ids }: Affiliation) =>
  [name, ...ids.map(({ kind, value }) => `${kind}:${value}`)].join('\t');

function pooled(pool: Map<string, Affiliation>, key: string, value: Affiliation): Affiliation {
  const known = pool.get(key) ?? value;
  pool.set(key, known);
  return known;
}

const institutions = new WeakMap<Affiliation, Institution>();

function read(affiliation: Affiliation): Institution {
  const known = institutions.get(affiliation) ?? institutionOf(affiliation.name);
  institutions.set(affiliation, known);
  return known;
}

/** Whether two people have an institution in common: by a number, else by its name. */
export const shareAffiliation = (
  a: readonly Affiliation[] | undefined,
  b: readonly Affiliation[] | undefined,
): boolean => a !== undefined && b !== undefined && a.some((one) => b.some((other) => isSame(one, other)));

function isSame(a: Affiliation, b: Affiliation): boolean {
  for (const { kind, value } of a.ids) {
    const others = b.ids.filter((id) => id.kind === kind);
    if (others.length > 0) return others.some((other) => other.value === value);
  }
  return isSameInstitution(read(a), read(b));
}
