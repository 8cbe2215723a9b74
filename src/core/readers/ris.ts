import type { Sourced } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { readLabelled } from '../text/labelled-identifier.ts';
import { isTeamName } from '../text/names.ts';
import { readNotes } from '../text/notes.ts';
import { bylineOf } from './bibliography-authors.ts';
import { dateOf, paperOf, type Placed } from './bibliography.ts';
import { finestDate } from './finest-date.ts';
import { rowsOf } from './lines.ts';
import { type NotedPaper, recordsOf } from './own-records.ts';
import { startReport, type Report } from './report.ts';
import { citedInNotes } from './cited-note.ts';
import { taggedRecords, type TaggedRecord } from './tagged.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

const EXAMPLE = `TY  - JOUR
AU  - Tanaka, Mira
AU  - Adeyemi, Olu
TI  - Kestrel: Cheap Checkpoints for Long Training Runs
JO  - Journal of Invented Systems
PY  - 2024/03/04/
DO  - 10.5555/kestrel.1
N1  - Export Date: 20 November 2026; Cited By: 31
ER  - 

TY  - CONF
AU  - Tanaka, Mira
TI  - A Field Guide to Slow Data Loaders
T2  - Proceedings of the Invented Workshop
PY  - 2023
ER  - `;

/** A tag of two characters, blanks, a hyphen, a value. */
const LINE = /^([A-Z][A-Z0-9]) {1,2}- {0,2}(.*)$/;
/** Lines by which libraries of databases number records and say whose they are. */
const NOTES = /^(?:Record #\d+ of \d+|(?:Provider|Content|Database): .*|\d+\.)\s*$/;

/** Where the title, the venue, the abstract and the date of a record stand, the surest first. */
const TAGS = {
  title: ['TI', 'T1', 'CT', 'BT'],
  venue: ['T2', 'JO', 'JF', 'JA', 'J2', 'BT', 'T3'],
  abstract: ['AB', 'N2'],
  date: ['PY', 'Y1', 'DA'],
  identifier: ['DO', 'UR', 'L1', 'L2', 'LK', 'M3', 'AN', 'ID', 'C7'],
} as const;

/** RIS as reference managers and databases export it, in its generations of 2001 and 2011. */
export const ris: Reader = {
  id: 'ris',
  label: 'RIS',
  example: EXAMPLE,
  starts: (lines) => {
    let first = lines.findIndex(({ text }) => /^TY {1,2}- {0,2}\S/.test(text));
    if (first === -1) return [];
    for (let index = first - 1; isAround(lines[index]); index -= 1)
      if (lines[index]!.text.trim()) first = index;
    return [first];
  },
  read(block: readonly Line[], context: ReadContext): Reading {
    const report = startReport(context);
    const records = taggedRecords(block, { line: LINE, first: 'TY', last: 'ER', notes: NOTES }, report);
    reportCut(block, report);
    const papers = records.map((record) => readRecord(record, context));
    return { profiles: recordsOf(papers, context, report), issues: report.issues };
  },
};

/** Where records end with a line of their own, one that is missing at the end of the file tells that it was cut. */
function reportCut(block: readonly Line[], report: Report): void {
  const begins = block.findLastIndex(({ text }) => /^TY {1,2}-/.test(text));
  const ends = block.findLastIndex(({ text }) => /^ER {1,2}-/.test(text));
  const last = rowsOf(block).at(-1);
  if (ends !== -1 && begins > ends && last)
    report.row('EXPORT_CUT', last, 'no line ER at the end of the last record: something may be missing');
}

/** Whether a line above the first record belongs to it. */
const isAround = (line: Line | undefined) =>
  line !== undefined && (line.text.trim() === '' || NOTES.test(line.text));

function readRecord(record: TaggedRecord, context: ReadContext): NotedPaper {
  const names = authorsOf(record);
  const title = record.first(TAGS.title);
  const notes = record.all(['N1']);
  const paper = paperOf({
    head: record.first(['ID', 'TY']) ?? record.fields[0]!.lines[0]!,
    // A book that Scopus knows from references only has its title where that of a volume stands.
    title: title ?? record.first(['T2']),
    date: finestDate(record.all(TAGS.date).map((date) => dateOf(date))),
    venue: title && record.first(TAGS.venue),
    abstract: record.first(TAGS.abstract),
    type: record.first(['TY'])?.text ?? null,
    authors: names[0] ? bylineOf(names, names[0].span) : null,
    citations: citedInNotes(notes, context),
    tags: record.lines(['KW']).map(keyword),
    identifiers: record.all(TAGS.identifier).flatMap(({ text }) => identifiersIn(text)),
  });
  return { paper, notes: readNotes(notes.map(({ text }) => text)), span: notes[0]?.span ?? paper.head.span };
}

/**
 * `A1` is another tag for authors. Beside `AU`, and after it, Web of Science has editors, sponsors and groups there: of
 * these the groups are authors.
 */
function authorsOf(record: TaggedRecord): readonly Placed[] {
  const own = record.all(['AU']);
  const first = record.fields.find(({ tag }) => tag === 'AU' || tag === 'A1')?.tag;
  const others = record.all(['A1']);
  if (first !== 'AU') return [...others, ...own];
  return [...own, ...others.filter(({ text }) => text.includes(' ') && isTeamName(text))];
}

const keyword = ({ text, span }: Placed): Sourced<string> => ({
  value: text,
  raw: text,
  span,
  basis: 'stated',
  reason: null,
});

const identifiersIn = (text: string) => [
  ...identifiersOfDoi(text),
  identifier('arxiv', text),
  readLabelled(text),
  /^2-s2\.0-|eid=2-s2\.0-/.test(text) ? identifier('scopus', /2-s2\.0-\d+/.exec(text)![0]) : null,
  /^PMID/i.test(text) ? identifier('pmid', text) : null,
  /^ISI:/i.test(text) ? identifier('wos', text) : null,
];
