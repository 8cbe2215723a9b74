import type { PaperRecord } from '../model.ts';
import { identifier } from '../text/identifiers.ts';
import { bylineOf } from './bibliography-authors.ts';
import { distinctCategories } from './bibliography-categories.ts';
import { finestDate } from './finest-date.ts';
import { bibliographyOf, dateOf, paperOf, type Placed } from './bibliography.ts';
import { nbibNames } from './nbib-names.ts';
import { isRetractedType, meshCategory, pubmedIds, pubmedTitle, pubmedType } from './pubmed.ts';
import { startReport } from './report.ts';
import { taggedRecords, type TaggedRecord } from './tagged.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

const EXAMPLE = `PMID- 90000001
DP  - 2024 Mar 4
TI  - Kestrel: Cheap Checkpoints for Long Training Runs.
LID - 10.5555/kestrel.1 [doi]
FAU - Tanaka, Mira
AU  - Tanaka M
AD  - Institute of Invented Systems, Sampletown.
FAU - Adeyemi, Olu
AU  - Adeyemi O
PT  - Journal Article
JT  - Journal of Invented Systems

PMID- 90000002
DP  - 2023
TI  - A Field Guide to Slow Data Loaders.
FAU - Tanaka, Mira
AU  - Tanaka M
PT  - Journal Article
JT  - Proceedings of the Invented Workshop`;

/** A tag filled up to four characters, a hyphen, a blank, a value. Lines that go on begin with blanks. */
const LINE = /^(?=.{4}-)([A-Z][A-Z0-9]{1,3}) *- ?(.*)$/;

/** Records of PubMed as it saves them for reference managers. */
export const nbib: Reader = {
  id: 'nbib',
  label: 'Records of PubMed (nbib)',
  example: EXAMPLE,
  starts: (lines) => {
    const first = lines.findIndex(({ text }) => /^PMID- ?\d/.test(text));
    return first === -1 ? [] : [first];
  },
  read(block: readonly Line[], context: ReadContext): Reading {
    const report = startReport(context);
    const records = taggedRecords(block, { line: LINE, first: 'PMID', last: null, once: 'TI' }, report);
    const profile = bibliographyOf(records.map(readRecord), context, report);
    return { profiles: profile ? [profile] : [], issues: report.issues };
  },
};

function readRecord(record: TaggedRecord): PaperRecord {
  const names = nbibNames(record.fields);
  const title = record.first(['TI', 'BTI']);
  const book = record.first(['TI']) ? ['BTI'] : [];
  const types = record.all(['PT']).map(({ text }) => text);
  return paperOf({
    head: record.first(['PMID']) ?? record.fields[0]!.lines[0]!,
    title: title && pubmedTitle(title),
    date: finestDate(record.all(['DP', 'DEP']).map((date) => dateOf(date))),
    venue: record.first(['JT', 'TA', ...book, 'CTI']),
    abstract: record.first(['AB']),
    type: pubmedType(types),
    isRetracted: record.first(['RIN']) ? true : isRetractedType(types),
    authors: names[0] ? bylineOf(names, names[0].span) : null,
    categories: distinctCategories(record.all(['MH']).flatMap(majorTopic)),
    identifiers: [
      identifier('pmid', record.first(['PMID'])?.text ?? ''),
      ...record.all(['LID', 'AID']).flatMap(articleId),
      ...record.all(['PMC']).map(({ text }) => identifier('pmcid', text)),
    ],
  });
}

/** `Neoplasms/*genetics`: a heading is a major topic where it, or one of its aspects, has an asterisk. */
function majorTopic({ text, span }: Placed) {
  if (!text.includes('*')) return [];
  return meshCategory({ text: text.split('/', 1)[0]!.replaceAll('*', ''), span });
}

/** `10.1371/journal.pone.0209483 [doi]`. */
function articleId({ text }: Placed) {
  const [, id, kind] = /^(\S+) \[(\w+)\]$/.exec(text) ?? [];
  return id === undefined || kind === undefined ? [] : pubmedIds(kind, id);
}
