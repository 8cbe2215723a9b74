import type { AuthorSlot, Paper, PaperDate, Source } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { citationKeys } from './bibtex-key.ts';
import { texText, verbatim } from './bibtex-text.ts';

/** What is known of papers beside themselves. */
export interface BibtexContext {
  readonly sources: readonly Pick<Source, 'id' | 'name'>[];
  /** Made-up data says so in every entry. */
  readonly fictional: boolean;
}

type Field = readonly [name: string, value: string];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Words of sources for what a style prints with its venue; all others are `misc`, which asks for nothing unknown. */
const KINDS: Readonly<Record<string, { readonly entry: string; readonly venue: string }>> = {
  article: { entry: 'article', venue: 'journal' },
  'journal-article': { entry: 'article', venue: 'journal' },
  review: { entry: 'article', venue: 'journal' },
  letter: { entry: 'article', venue: 'journal' },
  editorial: { entry: 'article', venue: 'journal' },
  'proceedings-article': { entry: 'inproceedings', venue: 'booktitle' },
  'conference-paper': { entry: 'inproceedings', venue: 'booktitle' },
  'book-chapter': { entry: 'incollection', venue: 'booktitle' },
};
const OTHER = { entry: 'misc', venue: 'howpublished' };

/**
 * Papers as BibTeX in UTF-8, in their order. A name is `Family, Given` only where a comma says so, else it stands in
 * braces as it is printed; what is not known has no field.
 */
export function bibtex(papers: readonly Paper[], context: BibtexContext): string {
  const keys = citationKeys(papers);
  const head = context.fictional ? '% Fictional data.\n\n' : '';
  return head + papers.map((paper, i) => entry(paper, keys[i]!, context)).join('\n');
}

function entry(paper: Paper, key: string, context: BibtexContext): string {
  const kind = kindOf(paper);
  const fields: readonly Field[] = [
    ...authorField(paper),
    ['title', `{{${texText(paper.title.value)}}}`],
    ...dateFields(paper.date),
    ...(paper.venue ? [[kind.venue, `{${texText(paper.venue.value)}}`] as const] : []),
    ...identifierFields(paper),
    ['note', `{${texText(noteOf(paper, kind.entry, context))}}`],
  ];
  return `@${kind.entry}{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

/** A preprint server is no journal. */
function kindOf({ type, venue }: Paper) {
  if (!venue || /\barxiv\b|preprint/i.test(venue.value)) return OTHER;
  return (type !== null && KINDS[type.toLowerCase()]) || OTHER;
}

function authorField({ authors }: Paper): readonly Field[] {
  if (!authors?.slots.length) return [];
  const names = authors.slots.map(nameText);
  return [['author', `{${[...names, ...(authors.truncated ? ['others'] : [])].join(' and ')}}`]];
}

/** Braces keep a name whole: which part is the family name is not known. */
function nameText({ name, kind }: AuthorSlot): string {
  const [family, given, ...more] = name.split(/\s*,\s*/);
  const isSplit =
    kind === 'person' && family && given && !more.length && !/^(jr|sr|i{2,3}|iv)\.?$/i.test(given);
  return isSplit ? `${texText(family)}, ${texText(given)}` : `{${texText(name)}}`;
}

function dateFields(date: PaperDate): readonly Field[] {
  const year = yearOf(date);
  const month = MONTHS[Number(date.iso?.slice(5, 7)) - 1];
  return [
    ...(year === null ? [] : [['year', String(year)] as const]),
    ...(month ? [['month', month] as const] : []),
  ];
}

function identifierFields({ identifiers, categories }: Paper): readonly Field[] {
  const of = (kind: string) => identifiers.find((identifier) => identifier.kind === kind)?.value;
  const [arxiv, doi, pmid, openalex] = ['arxiv', 'doi', 'pmid', 'openalex'].map(of);
  const subject = categories.find(({ id }) => /^[a-z-]+(\.[A-Za-z-]+)?$/.test(id))?.id;
  const url =
    (doi && `https://doi.org/${doi}`) ??
    (arxiv && `https://arxiv.org/abs/${arxiv}`) ??
    (pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`) ??
    (openalex && `https://openalex.org/${openalex}`);
  const field = (name: string, value: string | undefined): readonly Field[] =>
    value ? [[name, `{${verbatim(value)}}`]] : [];
  return [
    ...field('doi', doi),
    ...field('eprint', arxiv),
    ...(arxiv ? [['archiveprefix', '{arXiv}'] as const, ...field('primaryclass', subject)] : []),
    ...field('url', url),
  ];
}

/** What a reader must know of an entry, and where it was read. */
function noteOf(paper: Paper, kind: string, { sources, fictional }: BibtexContext): string {
  const { date, head, type, isRetracted } = paper;
  const source = sources.find(({ id }) => id === head.span.source);
  return [
    ...(fictional ? ['Fictional data'] : []),
    ...(isRetracted ? ['Retracted'] : []),
    ...(kind === 'misc' && type ? [`Type: ${type}`] : []),
    ...(date.iso === null ? [date.raw ? `Date as printed: ${date.raw}, year unknown` : 'Undated'] : []),
    ...(date.basis === 'inferred' ? ['Year inferred'] : []),
    `Read from ${source ? `${source.name}, line ${head.span.line}` : 'an unnamed source'}`,
  ].join('. ');
}
