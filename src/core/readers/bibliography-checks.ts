import type { PaperRecord } from '../model.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { compareIds } from '../text/person-ids.ts';
import type { Owner } from './bibliography-owner.ts';
import type { Report } from './report.ts';
import type { ReadContext } from './types.ts';

/** Reports what is missing, cut or doubtful in one work. */
export function checkPaper(
  { head, title, date, authors, isRetracted }: PaperRecord,
  owner: Owner,
  { asOf }: ReadContext,
  report: Report,
): void {
  const name = title.value;
  if (title.raw === '') report.at('ENTRY_WITHOUT_TITLE', head.span, head.raw);
  if (date.iso === null && date.raw === '') report.at('DATE_MISSING', title.span, name);
  else if (date.iso === null) report.at('DATE_INVALID', date.span, date.raw, `"${date.raw}" is no date`);
  else if (date.iso > asOf.slice(0, date.iso.length))
    report.at('DATE_IN_FUTURE', date.span, date.raw, `${date.iso} is after the as-of date ${asOf}`);
  if (isRetracted) report.at('RECORD_FLAGGED', title.span, name, `"${name}": retracted`);
  if (authors) checkAuthors(authors, owner, report);
}

function checkAuthors(
  { slots, truncated, span, raw }: NonNullable<PaperRecord['authors']>,
  { name, ids }: Owner,
  report: Report,
): void {
  if (truncated)
    report.at(
      'AUTHORS_TRUNCATED',
      span,
      raw,
      `only ${slots.length === 1 ? '1 name is' : `${slots.length} names are`} listed`,
    );
  const listed = slots.some((slot) => {
    const verdict = compareIds(slot.ids, ids);
    return verdict === 'same' || (verdict === 'unknown' && compatibleNames(slot.name, name.value));
  });
  // Where it was only supposed whose works these are, that was said of all of them.
  if (!listed && name.basis !== 'inferred')
    report.at(
      'SUBJECT_NOT_IN_LISTED_AUTHORS',
      span,
      raw,
      `${name.value} is not ${truncated ? 'among the names shown' : 'in the list of authors'}`,
    );
}
