import type { Paper, ProfileDocument } from '../core/model.ts';
import { categoriesOf } from '../core/analysis/categories.ts';
import { categoryCode } from '../core/taxonomy/label.ts';
import type { MarkRef } from '../scene/types.ts';
import { count, dateText } from './words.ts';

/** Most names of a byline in a tooltip. */
const NAMED = 6;

/** What a paper's mark tells: title, date and categories; then authors, how the date is known, and the source. */
export function paperMark(paper: Paper, { sources, categories: known }: ProfileDocument): MarkRef {
  const { date, title, citations } = paper;
  const labelOf = (id: string) =>
    categoryCode(known.find((category) => category.id === id) ?? { id, name: id });
  const categories = categoriesOf(paper).map((id) => (id === null ? 'category unknown' : labelOf(id)));
  const source = sources.find(({ id }) => id === title.span.source)?.name;
  const details = [authorsText(paper), dateDetail(paper)];
  if (citations) details.push(`${count(citations.count, 'citation')}, stated by ${citations.source}`);
  if (source) details.push(`${source}, line ${title.span.line}`);
  return {
    id: `paper:${paper.id}`,
    kind: 'paper',
    papers: [paper.id],
    label: `${title.value}, ${dateText(date)} (${categories.join(', ')})`,
    details,
  };
}

function authorsText({ authors }: Paper): string {
  if (!authors) return 'authors not given';
  const names = authors.slots.slice(0, NAMED).map(({ name }) => name);
  const more = authors.slots.length - names.length;
  return names.join(', ') + (more ? ` and ${more} more` : '') + (authors.truncated ? ' et al.' : '');
}

function dateDetail({ date }: Paper): string {
  const kind = date.kind === 'unknown' ? '' : `${date.kind === 'published' ? 'published' : 'first posted'} `;
  const precision = {
    day: '',
    month: ', day not given',
    year: ', month and day not given',
    'month-day': '',
    none: '',
  }[date.precision];
  const inferred = date.basis === 'inferred' ? `; year inferred${date.reason ? `: ${date.reason}` : ''}` : '';
  return `${kind}${dateText(date)}${precision}${inferred}`;
}
