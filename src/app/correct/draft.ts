import type { Correction } from '../../core/correction.ts';
import { correctionProblem } from '../../core/dataset/corrections-file.ts';

/** A correction on its way: what would be saved, and what it does, or what is still missing. */
export interface CorrectionDraft {
  /** Null while something is missing. */
  readonly correction: Correction | null;
  readonly says: string;
}

export const missing = (says: string): CorrectionDraft => ({ correction: null, says });

/** A draft that can be saved, unless the correction is of no valid form. */
export function draft(correction: Correction, says: string): CorrectionDraft {
  const problem = correctionProblem(correction);
  return problem === null
    ? { correction, says }
    : missing(`${problem[0]!.toUpperCase()}${problem.slice(1)}.`);
}

/** `one paper`, `3 papers`. */
export const papersText = (count: number): string => (count === 1 ? 'one paper' : `${count} papers`);
