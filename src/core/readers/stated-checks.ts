import type { ProfileRecord } from '../model.ts';
import type { Report } from './report.ts';

/** Reports where the numbers of an answer or of an author record do not fit the works listed. */
export function checkNumbers({ listCount, stated, papers }: ProfileRecord, report: Report): void {
  const listed = papers.length;
  const said = listCount ?? stated.find(({ kind }) => kind === 'papers')?.number;
  if (said && said.value !== listed)
    report.at(
      'COUNT_MISMATCH',
      said.span,
      said.raw,
      `the source speaks of ${said.value} works and ${listed} are listed; further pages may be missing`,
    );
  const hIndex = stated.find(({ kind }) => kind === 'h-index')?.number;
  if (hIndex && hIndex.value > listed)
    report.at(
      'STATED_H_EXCEEDS_LISTED',
      hIndex.span,
      hIndex.raw,
      `stated h-index ${hIndex.value} cannot come from the ${listed} listed works`,
    );
}
