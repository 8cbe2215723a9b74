import type { ProfileRecord } from '../model.ts';
import { resolveCodes } from '../taxonomy/resolve.ts';
import { checkHeader, checkPaper } from './dump-checks.ts';
import { cutEntries } from './dump-entries.ts';
import { readHeader } from './dump-header.ts';
import { categoryAt, readPaper } from './dump-papers.ts';
import { dumpStarts } from './dump-starts.ts';
import { rowsOf } from './lines.ts';
import { reportUnparsed, startReport } from './report.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

const EXAMPLE = `Mira Tanaka

LG
h-index2
2papers
31citations
Novelty48%
AI Score52

2 Papers

LGAIMar 4, 2024
Kestrel: Cheap Checkpoints for Long Training Runs

Mira Tanaka, Olu Adeyemi

We present Kestrel, a library that writes checkpoints while training goes on.

61.5DCSep 12, 2023
A Field Guide to Slow Data Loaders

Olu Adeyemi, Mira Tanaka, Jens Holm et al. · example

Data loaders are slow for few reasons. We list them and say how to find each.`;

/** The flattened author page of a paper site: a name, numbers, and a list of papers with abstracts. */
export const profileDump: Reader = {
  id: 'profile-dump',
  label: 'Profile page with a list of papers',
  example: EXAMPLE,
  starts(lines) {
    const rows = rowsOf(lines);
    return dumpStarts(rows).map((index) => rows[index]!.line - lines[0]!.number);
  },
  read: readDump,
};

function readDump(block: readonly Line[], context: ReadContext): Reading {
  const report = startReport(context);
  const [name, ...rows] = rowsOf(block);
  if (!name) return { profiles: [], issues: [] };
  const { before, entries } = cutEntries(rows);
  const header = readHeader([name, ...before], report);
  const printed = [header.badge ? [header.badge] : [], ...entries.map(({ head }) => head.codes)].flat();
  const years = entries.flatMap(({ head }) => head.year ?? []);
  const facts = {
    source: context.source,
    codes: resolveCodes(printed.map(({ text }) => text)),
    years: {
      newestPrinted: years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : null,
      asOf: context.asOf,
      capturedOn: context.capturedOn,
    },
  };
  const profile: ProfileRecord = {
    ...header,
    ids: [],
    badge: header.badge && categoryAt(header.badge, header.badge.row, facts),
    bio: null,
    talks: [],
    papers: entries.map((entry) => readPaper(entry, facts)),
    categories: [],
  };
  if (context.capturedOn === null)
    report.at('NO_CAPTURE_DATE', null, null, 'no capture date, url or author id in the file');
  checkHeader(profile, report);
  profile.papers.forEach((paper) => checkPaper(paper, profile.name.value, context.asOf, report));
  entries.flatMap(({ unparsed }) => unparsed).forEach((row) => reportUnparsed(row, report));
  return { profiles: [profile], issues: report.issues };
}
