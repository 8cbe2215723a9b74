import type { CitationCount, PaperCategory, PaperDate, PaperRecord } from '../model.ts';
import { readFreeDate } from '../text/free-date.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { bylineOf } from './bibliography-authors.ts';
import { bibliographyOf, dateOf, paperOf } from './bibliography.ts';
import { rowsOf } from './lines.ts';
import { startReport, type Report } from './report.ts';
import { taggedRecords, type TaggedRecord } from './tagged.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';
import { wosNames } from './wos-authors.ts';

const EXAMPLE = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Tanaka, M
   Adeyemi, O
AF Tanaka, Mira
   Adeyemi, Olu
TI Kestrel: Cheap Checkpoints for Long
   Training Runs
SO Journal of Invented Systems
DT Article
TC 31
PD MAR 4
PY 2024
DI 10.5555/kestrel.1
WC Computer Science, Theory & Methods
UT WOS:900000000000001
DA 2026-11-20
ER

PT C
AU Tanaka, M
AF Tanaka, Mira
TI A Field Guide to Slow Data Loaders
SO Proceedings of the Invented Workshop
DT Proceedings Paper
PY 2023
UT WOS:900000000000002
DA 2026-11-20
ER

EF`;

/** A tag of two characters, a blank, a value. Lines that go on begin with three blanks. */
const LINE = /^\ufeff?([A-Z][A-Z0-9])(?: |$)(.*)$/;
const FIRST = /^\ufeff?(?:FN .*\b(?:Clarivate|Thomson|ISI|Web of Science)\b|PT [A-Z]\s*$)/;

/** Full records of Web of Science, saved as plain text. */
export const wos: Reader = {
  id: 'wos',
  label: 'Web of Science (plain text)',
  example: EXAMPLE,
  starts: (lines) => {
    const first = lines.findIndex(({ text }, i) => FIRST.test(text) && LINE.test(lines[i + 1]?.text ?? ''));
    return first === -1 ? [] : [first];
  },
  read(block: readonly Line[], context: ReadContext): Reading {
    const report = startReport(context);
    const format = { line: LINE, first: 'PT', last: 'ER', around: ['FN', 'VR', 'EF'] };
    const papers = taggedRecords(block, format, report).map((record) => readRecord(record, context));
    reportCut(block, report);
    const profile = bibliographyOf(papers, context, report);
    return { profiles: profile ? [profile] : [], issues: report.issues };
  },
};

/** An export says where it begins and where it ends. */
function reportCut(block: readonly Line[], report: Report): void {
  const begins = block.findLastIndex(({ text }) => /^\ufeff?FN /.test(text));
  const ends = block.findLastIndex(({ text }) => /^EF\s*$/.test(text));
  const last = rowsOf(block).at(-1);
  if (begins > ends && last)
    report.row('EXPORT_CUT', last, 'no line EF at the end of the export: records may be missing');
}

function readRecord(record: TaggedRecord, context: ReadContext): PaperRecord {
  const names = wosNames(record);
  const type = record.first(['DT'])?.text ?? null;
  return paperOf({
    head: record.first(['UT', 'PT']) ?? record.fields[0]!.lines[0]!,
    title: record.first(['TI']),
    date: dateIn(record),
    venue: record.first(['SO']),
    abstract: record.first(['AB']),
    type,
    isRetracted: type !== null && /\bretracted publication\b/i.test(type) ? true : null,
    authors: names[0] ? bylineOf(names, names[0].span) : null,
    citations: timesCited(record, context),
    categories: categoriesIn(record),
    identifiers: [
      identifier('wos', record.first(['UT'])?.text ?? ''),
      ...record.all(['DI']).flatMap(({ text }) => identifiersOfDoi(text)),
      identifier('pmid', record.first(['PM'])?.text ?? ''),
    ],
  });
}

/** Year and day stand apart (`2024`, `MAY 9`); an article that is only online yet has neither, but its
 * first month, of which older exports have the year in a field of its own. */
function dateIn(record: TaggedRecord): PaperDate | null {
  const [year, day, early, online] = ['PY', 'PD', 'EA', 'EY'].map((tag) => record.first([tag]));
  if (!year && early) return dateOf({ text: `${early.text} ${online?.text ?? ''}`.trim(), span: early.span });
  if (!year) return day ? dateOf(day) : null;
  if (!day) return dateOf(year);
  const stated = /\b\d{4}\b/.exec(day.text)?.[0];
  if (stated !== undefined && stated !== year.text) return dateOf(year);
  return dateOf({ text: stated === undefined ? `${day.text} ${year.text}` : day.text, span: year.span });
}

/** Citations within the core collection: one count, so that papers can be compared. */
function timesCited(record: TaggedRecord, { capturedOn }: ReadContext): CitationCount | null {
  const cited = record.first(['TC']);
  if (!cited || !/^\d+$/.test(cited.text)) return null;
  const exported = readFreeDate(record.first(['DA'])?.text ?? '');
  return {
    count: Number(cited.text),
    source: 'Web of Science (TC)',
    asOf: exported?.precision === 'day' ? exported.iso : capturedOn,
    span: cited.span,
    byYear: null,
    window: null,
  };
}

/** Web of Science categories; the wider research areas only where there are none. */
function categoriesIn(record: TaggedRecord): PaperCategory[] {
  const list = record.first(['WC', 'SC']);
  if (!list) return [];
  const names = new Set(list.text.split(/\s*;\s*/).filter(Boolean));
  return [...names].map((name) => ({
    id: name,
    printed: name,
    candidates: [name],
    basis: 'full-code',
    reason: 'a category of Web of Science',
    span: list.span,
  }));
}
