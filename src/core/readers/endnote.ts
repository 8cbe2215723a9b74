import type { PaperRecord } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { bylineOf } from './bibliography-authors.ts';
import { bibliographyOf, dateOf, paperOf } from './bibliography.ts';
import { finestDate } from './finest-date.ts';
import { startReport } from './report.ts';
import { taggedRecords, type TaggedRecord } from './tagged.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

const EXAMPLE = `%0 Journal Article
%A Tanaka, Mira
%A Adeyemi, Olu
%T Kestrel: Cheap Checkpoints for Long Training Runs
%J Journal of Invented Systems
%D 2024
%8 March 4
%R 10.5555/kestrel.1

%0 Conference Proceedings
%A Tanaka, Mira
%T A Field Guide to Slow Data Loaders
%B Proceedings of the Invented Workshop
%D 2023`;

/** A percent sign, one character, a blank, a value. */
const LINE = /^%(\S)(?: |$)(.*)$/;

/** Records tagged as refer, BibIX and EndNote have them, which Google Scholar and publishers export as well. */
export const endnote: Reader = {
  id: 'endnote',
  label: 'EndNote (tagged)',
  example: EXAMPLE,
  starts: (lines) => {
    const first = lines.findIndex(({ text }) => /^%0 [A-Z]/.test(text));
    return first === -1 ? [] : [first];
  },
  read(block: readonly Line[], context: ReadContext): Reading {
    const report = startReport(context);
    const records = taggedRecords(block, { line: LINE, first: '0', last: null }, report);
    const profile = bibliographyOf(records.map(readRecord), context, report);
    return { profiles: profile ? [profile] : [], issues: report.issues };
  },
};

function readRecord(record: TaggedRecord): PaperRecord {
  const names = record.all(['A']);
  const year = record.first(['D']);
  // The day stands without its year.
  const day = record
    .all(['8'])
    .map(({ text, span }) => ({ text: `${text} ${year?.text ?? ''}`.trim(), span }));
  return paperOf({
    head: record.first(['F', '0']) ?? record.fields[0]!.lines[0]!,
    title: record.first(['T']),
    date: finestDate([...(year ? [year] : []), ...day].map((date) => dateOf(date))),
    venue: record.first(['J', 'B']),
    abstract: record.first(['X']),
    type: record.first(['0'])?.text ?? null,
    authors: names[0] ? bylineOf(names, names[0].span) : null,
    identifiers: record
      .all(['R', 'U', 'M'])
      .flatMap(({ text }) => [
        ...identifiersOfDoi(text),
        identifier('arxiv', text),
        /^(?:WOS|ISI):/i.test(text) ? identifier('wos', text) : null,
      ]),
  });
}
