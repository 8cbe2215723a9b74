import type { Category, PaperCategory, PaperDate, PaperRecord, Sourced } from '../model.ts';
import { resolveCodes } from '../taxonomy/resolve.ts';
import { identifier } from '../text/identifiers.ts';
import { plainMarkup } from '../text/markup.ts';
import { slug } from '../text/slug.ts';
import { readNotes } from '../text/notes.ts';
import { printedTex } from '../text/tex-source.ts';
import { bylineOf } from './bibliography-authors.ts';
import { dateOf, paperOf, type Placed } from './bibliography.ts';
import { bibIdentifiers, isArxiv } from './bibtex-ids.ts';
import { journalOf } from './bibtex-journals.ts';
import { bibNames } from './bibtex-names.ts';
import type { BibRecord, BibValue } from './bibtex-records.ts';
import { bindIds } from './csv-authors.ts';
import { countIn } from './csv-paper.ts';
import { finestDate } from './finest-date.ts';
import type { NotedPaper } from './own-records.ts';
import type { Page } from './page.ts';
import { citedInNotes } from './cited-note.ts';
import type { ReadContext } from './types.ts';

/** What an entry needs to know of the whole file. */
export interface BibFacts {
  readonly page: Page;
  readonly context: ReadContext;
  /** Whether a name in braces is a group. */
  readonly bracesTell: boolean;
}

const VENUES = ['journal', 'journaltitle', 'booktitle'];

/** Makes the record of one entry. */
export function paperOfEntry(record: BibRecord, facts: BibFacts): NotedPaper {
  const type = typeOf(record);
  const notes = ['note', 'annote'].flatMap((name) => {
    const value = record.get(name);
    return value ? [{ text: printedTex(value.text), span: value.span }] : [];
  });
  const paper: PaperRecord = {
    ...paperOf({
      head: record.head,
      title: printed(record.get('title')),
      date: bibDate(record),
      venue: venueOf(record),
      abstract: printed(record.get('abstract')),
      type,
      authors: authorsOf(record, facts),
      citations: citationsOf(record, notes, facts.context),
      categories: bibCategories(record).map(({ category }) => category),
      identifiers: bibIdentifiers(record),
      isRetracted: /\bretracted\b/i.test(type) ? true : null,
    }),
    tags: keywordsOf(record),
  };
  const own = notes.at(-1);
  return { paper, notes: readNotes(own ? [own.text] : []), span: own?.span ?? paper.head.span };
}

/** A text as it is printed, with what the file has as `raw`. */
function printed(value: BibValue | null): Placed | null {
  return value && { text: printedTex(plainMarkup(value.text)), span: value.span, raw: value.text };
}

/** Databases name the type of a document in a field; of anyone else's entry, `type` is the kind of a thesis or report. */
function typeOf(record: BibRecord): string {
  const isDatabase =
    record.get('unique-id', 'times-cited') !== null || /scopus/i.test(record.get('source')?.text ?? '');
  const named = record.get('document_type') ?? (isDatabase ? record.get('type') : null);
  return named ? printedTex(named.text) : record.type;
}

function authorsOf(record: BibRecord, { page, bracesTell }: BibFacts): PaperRecord['authors'] {
  const list = record.get('author');
  if (!list) return null;
  const pairs = (name: string) => {
    const value = record.get(name);
    return value && { ...value, text: value.text.replace(/[{}]/g, '').replace(/\n/g, ';') };
  };
  const names = bibNames(list, page, bracesTell);
  const numbered = bindIds(names, pairs('researcherid-numbers'), (id) => identifier('wos', id));
  return bylineOf(
    bindIds(numbered, pairs('orcid-numbers'), (id) => identifier('orcid', id)),
    list.span,
  );
}

/** `date` of BibLaTeX, or `year` with `month`; some put a whole date into `month`. Else its first day online. */
function bibDate(record: BibRecord): PaperDate | null {
  const plain = (name: string) => printedTex(record.get(name)?.text ?? '');
  const place = record.get('date', 'year', 'month');
  const early = record.get('earlyaccessdate', 'early-access-date');
  if (!record.get('date', 'year') && early) return dateOf(early);
  if (!place) return null;
  const [month, day] = [plain('month'), plain('day')];
  const isWhole = /\d{4}-\d{2}/.test(month);
  const texts = [
    plain('date'),
    [plain('year'), isWhole ? '' : month, isWhole ? '' : day].filter(Boolean).join(' '),
    isWhole ? month.slice(0, 10) : '',
  ];
  return finestDate(texts.filter(Boolean).map((text) => dateOf({ text, span: place.span })));
}

function venueOf(record: BibRecord): Placed | null {
  const published = record.get('howpublished');
  const value =
    record.get(...VENUES) ?? (published && /https?:|\\url/.test(published.text) ? null : published);
  const journal = value && journalOf(value.text);
  return value && journal !== null ? { text: journal, span: value.span, raw: value.text } : printed(value);
}

function citationsOf(
  record: BibRecord,
  notes: readonly Placed[],
  context: ReadContext,
): PaperRecord['citations'] {
  const times = record.get('times-cited');
  const count = times && countIn(printedTex(times.text));
  if (!times || count === null) return citedInNotes(notes, context);
  const asOf = context.capturedOn;
  return { count, source: 'Web of Science (TC)', asOf, span: times.span, byYear: null, window: null };
}

/** Classes of arXiv that its taxonomy knows, and categories of Web of Science, each with its definition where it is new. */
export function bibCategories(record: BibRecord): { category: PaperCategory; definition: Category | null }[] {
  const subject = isArxiv(record) ? record.get('primaryclass', 'eprintclass') : null;
  const code = subject && printedTex(subject.text);
  const resolved = code ? resolveCodes([code]).get(code)! : null;
  const arxiv =
    subject && resolved && resolved.basis !== 'unresolved'
      ? [{ category: { ...resolved, span: subject.span }, definition: null }]
      : [];
  const assigned = record.get('web-of-science-categories');
  const names = assigned ? itemsOf(assigned, ';') : [];
  return [
    ...arxiv,
    ...names.map((name) => {
      const id = `wos/${slug(name) || name}`;
      const rest = { candidates: [id], basis: 'full-code', reason: 'assigned by the source' } as const;
      return {
        category: { id, printed: name, ...rest, span: assigned!.span },
        definition: { id, name, path: [] },
      };
    }),
  ];
}

function keywordsOf(record: BibRecord): Sourced<string>[] {
  const value = record.get('keywords', 'author_keywords');
  if (!value) return [];
  return itemsOf(value, value.text.includes(';') ? ';' : ',').map((item) => ({
    value: item,
    raw: item,
    span: value.span,
    basis: 'stated',
    reason: null,
  }));
}

const itemsOf = ({ text }: Placed, separator: string) => [
  ...new Set(
    printedTex(text)
      .split(separator)
      .map((item) => item.trim())
      .filter(Boolean),
  ),
];
