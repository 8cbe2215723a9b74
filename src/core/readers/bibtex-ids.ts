import type { Identifier } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { verbatimTex } from '../text/tex-source.ts';
import type { BibRecord } from './bibtex-records.ts';

/** The year, a journal, a volume and pages in nineteen characters, the last of them a letter. */
const BIBCODE = /^\d{4}[A-Za-z.&]{5}[\w.]{9}[A-Z.]$/;

/** Everything by which an entry numbers its work. */
export function bibIdentifiers(record: BibRecord): (Identifier | null)[] {
  const field = (...names: string[]) => verbatimTex(record.get(...names)?.text ?? '');
  const url = withBraces(field('url', 'ee'));
  const adsUrl = field('adsurl').replaceAll('%26', '&');
  const number = field('unique-id');
  return [
    // INSPIRE puts the DOI of an erratum behind that of the work.
    ...identifiersOfDoi(withBraces(field('doi')).replace(/,\s+10\..*$/s, '')),
    ...doisIn(url),
    arxivOf(record, field),
    identifier('arxiv', url),
    identifier('pmid', field('pmid')),
    isOf('pubmed', field('eprinttype')) ? identifier('pmid', field('eprint')) : null,
    identifier('pmcid', field('pmcid', 'pmc')),
    /^(?:WOS|ISI):/i.test(number) ? identifier('wos', number) : null,
    identifier('scopus', /\beid=(2-s2\.0-\d+)/.exec(url)?.[1] ?? ''),
    identifier('ads', adsUrl) ?? (BIBCODE.test(record.key) ? identifier('ads', record.key) : null),
    record.key.startsWith('DBLP:') ? identifier('dblp', record.key) : null,
  ];
}

/** Braces, which cannot stand in a field by themselves, are written as their codes. */
const withBraces = (text: string) => text.replaceAll('%7B', '{').replaceAll('%7D', '}');

/** The address of a DOI, or one that has a DOI in it. */
function doisIn(url: string): Identifier[] {
  const whole = identifiersOfDoi(url);
  if (whole.length > 0 || !/doi/i.test(url)) return whole;
  return identifiersOfDoi(/\b10\.\d{4,9}\/[^\s"'<>]+/.exec(url)?.[0] ?? '');
}

/** Whether the eprint of an entry is one of arXiv: by its archive, or where none is named by its shape. */
export function isArxiv(record: BibRecord): boolean {
  const archive = record.get('archiveprefix', 'eprinttype')?.text;
  return archive === undefined ? record.get('eprint') !== null : isOf('arxiv', archive);
}

const isOf = (archive: string, text: string) => text.replace(/[{}\s]/g, '').toLowerCase() === archive;

/** The arXiv id of the eprint, else one that stands where journals or numbers do, as Google Scholar has it. */
function arxivOf(record: BibRecord, field: (...names: string[]) => string): Identifier | null {
  const eprint = isArxiv(record) ? field('eprint') : '';
  const archive = field('primaryclass', 'eprintclass').split('.')[0]!;
  const full = /^\d{7}$/.test(eprint) && archive !== '' ? `${archive}/${eprint}` : eprint;
  const elsewhere = `${field('eid')} ${field('journal', 'journaltitle')} ${field('number')} ${field('howpublished')}`;
  return (
    identifier('arxiv', full) ?? identifier('arxiv', /\barxiv:\s*([\w./-]*\d)/i.exec(elsewhere)?.[1] ?? '')
  );
}
