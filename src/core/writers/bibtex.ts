import type { AuthorSlot, Paper, PaperDate, Source } from '../model.ts';
import { labelled } from '../text/labelled-identifier.ts';
import { isSuffix } from '../text/names.ts';
import { writeNote } from '../text/notes.ts';
import { citationKeys } from './bibtex-key.ts';
import { texText, verbatim } from './bibtex-text.ts';
import { keywordText, notesOf } from './notes.ts';
import type { WrittenPaper } from './written-papers.ts';
import { writtenName, writtenTitle } from './written-text.ts';

/** What is known of papers beside themselves. */
export interface BibtexContext {
  /** The documents they were read from, to be named; none where only the papers matter. */
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
 * Papers as BibTeX in UTF-8, in their order. Braces are for groups; what is not known has no field; what BibTeX has no
 * field for stands in `annote`, which styles do not print.
 */
export function bibtex(papers: readonly WrittenPaper[], context: BibtexContext): string {
  const keys = citationKeys(papers.map(({ paper }) => paper));
  const head = context.fictional ? '% Fictional data.\n\n' : '';
  return head + papers.map((written, i) => entry(written, keys[i]!, context)).join('\n');
}

function entry(written: WrittenPaper, key: string, context: BibtexContext): string {
  const { paper } = written;
  const kind = kindOf(paper);
  const venue = paper.venue && texText(paper.venue.value);
  const isAddress = kind === OTHER && /https?:/.test(venue ?? '');
  const fields: readonly (Field | null)[] = [
    authorField(paper),
    textField('title', writtenTitle(paper), (text) => `{{${text}}}`),
    ...dateFields(paper.date),
    venue && !isAddress ? [kind.venue, `{${venue}}`] : null,
    ...identifierFields(paper),
    textField('keywords', keywordText(written)),
    textField('abstract', paper.abstract?.value),
    textField('note', printedNote(paper, context)),
    textField('annote', annotation(written, context, isAddress)),
  ];
  const lines = fields.flatMap((field) => (field ? [`  ${field[0]} = ${field[1]},\n`] : []));
  return `@${kind.entry}{${key},\n${lines.join('')}}\n`;
}

const textField = (
  name: string,
  text: string | null | undefined,
  wrap = (tex: string) => `{${tex}}`,
): Field | null => (text ? [name, wrap(texText(text))] : null);

/** A preprint server is no journal. */
function kindOf({ type, venue }: Paper) {
  if (!venue || /\barxiv\b|preprint/i.test(venue.value)) return OTHER;
  const word = type?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, word) ? KINDS[word]! : OTHER;
}

function authorField({ authors }: Paper): Field | null {
  if (!authors?.slots.length) return null;
  const names = authors.slots.map(nameText);
  return ['author', `{${[...names, ...(authors.truncated ? ['others'] : [])].join(' and ')}}`];
}

/** A group stands in braces; of a person's name only what would be read as more names. */
function nameText(slot: AuthorSlot): string {
  const name = texText(writtenName(slot)).replace(/(?<=\s)and(?=\s)|;/gi, '{$&}');
  if (slot.kind === 'team') return `{${name.startsWith('\\') ? '{}' : ''}${name}}`;
  const [family, suffix = '', ...more] = name.split(', ');
  if (!more.length && isSuffix(suffix)) return `${family!.replace(/(?<= )\S+$/, '{$&')}, ${suffix}}`;
  return more.length > 1 ? name.replaceAll(',', '{,}') : name;
}

function dateFields({ iso }: PaperDate): readonly Field[] {
  const [year, month, day] = iso?.split('-') ?? [];
  return [
    ...(year === undefined ? [] : [['year', year] as const]),
    ...(month === undefined ? [] : [['month', MONTHS[Number(month) - 1]!] as const]),
    ...(day === undefined ? [] : [['day', String(Number(day))] as const]),
  ];
}

/** Identifiers that have a field; the first of each kind. */
const FIELDS: Readonly<Record<string, string>> = {
  doi: 'doi',
  arxiv: 'eprint',
  pmid: 'pmid',
  pmcid: 'pmcid',
};

function fielded({ identifiers }: Paper): readonly Paper['identifiers'][number][] {
  return Object.keys(FIELDS).flatMap((kind) => identifiers.find((id) => id.kind === kind) ?? []);
}

function identifierFields(paper: Paper): readonly Field[] {
  const of = (kind: string) => paper.identifiers.find((id) => id.kind === kind)?.value;
  const [arxiv, doi, pmid, openalex] = ['arxiv', 'doi', 'pmid', 'openalex'].map(of);
  const subject = paper.categories.find(({ id }) => /^[a-z-]+(\.[A-Za-z-]+)?$/.test(id))?.id;
  const url =
    (doi && `https://doi.org/${doi}`) ??
    (arxiv && `https://arxiv.org/abs/${arxiv}`) ??
    (pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`) ??
    (openalex && `https://openalex.org/${openalex}`);
  const field = (name: string, value: string | undefined): readonly Field[] =>
    value ? [[name, `{${verbatim(value)}}`]] : [];
  return [
    ...fielded(paper).flatMap(({ kind, value }) => [
      ...field(FIELDS[kind]!, value),
      ...(kind === 'arxiv' ? [['archiveprefix', '{arXiv}'] as const, ...field('primaryclass', subject)] : []),
    ]),
    ...field('url', url),
  ];
}

/** What a reader of a printed reference must know. */
function printedNote({ date, isRetracted }: Paper, { fictional }: BibtexContext): string {
  return [
    ...(fictional ? ['Fictional data'] : []),
    ...(isRetracted ? ['Retracted'] : []),
    ...(date.iso === null ? [date.raw ? `Date as printed: ${date.raw}, year unknown` : 'Undated'] : []),
    ...(date.basis === 'inferred' ? ['Year inferred'] : []),
  ].join('. ');
}

function annotation(
  written: WrittenPaper,
  { sources, fictional }: BibtexContext,
  isAddress: boolean,
): string {
  const { paper } = written;
  const { source, line } = paper.head.span;
  const document = sources.find(({ id }) => id === source)?.name;
  const others = paper.identifiers.filter((id) => !fielded(paper).includes(id)).map(labelled);
  return [
    ...notesOf(written, fictional),
    ...(others.length ? [writeNote(['IDs', others])] : []),
    ...(isAddress ? [writeNote(['Venue', [paper.venue!.value]])] : []),
    ...(document === undefined ? [] : [writeNote(['Read From', [`${document}, line ${line}`]])]),
  ].join('; ');
}
