import type { PaperCategory } from '../model.ts';
import { archiveOf, candidatesOf, canonicalId } from './taxonomy.ts';

/** A category as resolved, still without its place. */
export type ResolvedCode = Omit<PaperCategory, 'span'>;

/**
 * What every code of one document stands for. A code of several archives is read by its company: when all
 * codes that leave no doubt are of one archive, it is taken from that archive; else it stays as printed.
 */
export function resolveCodes(printed: readonly string[]): ReadonlyMap<string, ResolvedCode> {
  const codes = [...new Set(printed)];
  const clear = codes.map(candidatesOf).filter((candidates) => candidates.length === 1);
  const archives = new Set(clear.map(([id]) => archiveOf(id!)));
  const archive = archives.size === 1 ? [...archives][0]! : null;
  const doubtful = codes.filter(isAmbiguous).length;
  return new Map(codes.map((code) => [code, resolveCode(code, archive, doubtful === 1)]));
}

/** Whether a code stands for several categories that are not one under two names. */
export function isAmbiguous(code: string): boolean {
  return new Set(candidatesOf(code).map(canonicalId)).size > 1;
}

function resolveCode(code: string, archive: string | null, onlyDoubt: boolean): ResolvedCode {
  const candidates = candidatesOf(code);
  const given = { printed: code, candidates };
  const unresolved = { ...given, id: code, basis: 'unresolved' } as const;
  if (candidates.length === 0) return { ...unresolved, reason: 'not in the arXiv taxonomy' };
  const canonical = canonicalId(candidates[0]!);
  if (!isAmbiguous(code)) {
    if (candidates.length > 1 || canonical !== candidates[0])
      return { ...given, id: canonical, basis: 'alias', reason: aliasReason(candidates, canonical) };
    const basis = code.includes('.') ? 'full-code' : 'unique-code';
    return { ...given, id: canonical, basis, reason: null };
  }
  const fit = candidates.find((id) => archiveOf(id) === archive);
  if (fit === undefined) return { ...unresolved, reason: `could be ${candidates.join(' or ')}` };
  const others = onlyDoubt ? 'every other badge' : 'every unambiguous badge';
  const reason = `${others} in the file is unique to ${archive}`;
  return { ...given, id: canonicalId(fit), basis: 'context', reason };
}

function aliasReason(candidates: readonly string[], canonical: string): string {
  const others = candidates.filter((id) => id !== canonical);
  return `${others.join(' and ')} ${others.length === 1 ? 'is' : 'are'} counted as ${canonical}`;
}
