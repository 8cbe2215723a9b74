import type { Category } from '../model.ts';
import { ARCHIVES, CANONICAL, GROUPS } from './arxiv.ts';

/**
 * A category with its name and the way to it: group, archive. An unknown id is its own name and has no path.
 */
export function categoryOf(id: string): Category {
  const [archiveId = '', subject] = id.split(/\.(.*)/s, 2);
  const archive = own(ARCHIVES, archiveId);
  const name = archive && (subject === undefined ? archive.name : own(archive.subjects, subject));
  if (!archive || name === undefined) return { id, name: id, path: [] };
  const group = { id: archive.group, name: GROUPS[archive.group]! };
  return { id, name, path: subject === undefined ? [group] : [group, { id: archiveId, name: archive.name }] };
}

/** The category under which a category is counted: `math.IT` → `cs.IT`, `cmp-lg` → `cs.CL`; else itself. */
export function canonicalId(id: string): string {
  return own(CANONICAL, id) ?? id;
}

/** Archive of a category: `cs.LG` → `cs`. */
export function archiveOf(id: string): string {
  return id.split('.', 1)[0]!;
}

/**
 * Categories a printed code may stand for, by archive: a full id such as `cs.LG` for itself, a bare subject
 * such as `CV` for that subject of every archive that has it. Empty for an unknown code.
 */
export function candidatesOf(code: string): readonly string[] {
  return CANDIDATES.get(code) ?? [];
}

/** Every code a page may print, longest first, so that the first that fits a text is the right one. */
export function printedCodes(): readonly string[] {
  return CODES;
}

/** An own property, so that a code such as `constructor` finds nothing. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

const CANDIDATES = collectCandidates();

const CODES = [...CANDIDATES.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

function collectCandidates(): ReadonlyMap<string, readonly string[]> {
  const candidates = new Map<string, string[]>();
  const ids = Object.entries(ARCHIVES).flatMap(([archive, { subjects }]) =>
    Object.keys(subjects).map((subject) => [subject, `${archive}.${subject}`] as const),
  );
  for (const [subject, id] of ids) {
    candidates.set(subject, [...(candidates.get(subject) ?? []), id].sort());
    candidates.set(id, [id]);
  }
  // Some bare subjects spell an archive that was folded into them: atom-ph is physics.atom-ph today.
  for (const archive of Object.keys(ARCHIVES))
    if (!candidates.has(archive)) candidates.set(archive, [archive]);
  return candidates;
}
