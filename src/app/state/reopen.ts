import type { SourceFile } from '../../core/dataset/extract.ts';
import { issue } from '../../core/issues.ts';
import type { Issue } from '../../core/model.ts';
import type { ReopenedFigure } from '../../figures/reopen.ts';

/** The first of some pictures that carries a figure, and why the others were not opened. */
export interface Reopened {
  readonly figure: { readonly file: string; readonly carried: ReopenedFigure } | null;
  readonly problems: readonly Issue[];
}

/** Reads pictures until one carries a figure. */
export async function reopenFirst(pictures: readonly SourceFile[], signal: AbortSignal): Promise<Reopened> {
  // What reads figures weighs as much as a page: it is loaded with the first one.
  const { reopenInWorker } = await import('../workers/reopen.ts');
  const problems: Issue[] = [];
  for (const [i, { name, bytes }] of pictures.entries()) {
    const read = await reopenInWorker(bytes, signal);
    if (read.ok) {
      const left = pictures.slice(i + 1).map((other) => issue('FIGURE_LEFT', other.name));
      return { figure: { file: name, carried: read.value }, problems: [...problems, ...left] };
    }
    problems.push(issue('FIGURE_UNREADABLE', name, { message: read.message }));
  }
  return { figure: null, problems };
}
