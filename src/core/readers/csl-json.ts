import { MARK, readNotes } from '../text/notes.ts';
import { paperOfItem } from './csl-paper.ts';
import { jsonRuns, type JsonRun } from './json-runs.ts';
import {
  excerptOf,
  firstMember,
  items,
  member,
  readJson,
  isList,
  spanOf,
  textOf,
  type JsonValue,
} from './json-value.ts';
import { rowsOf } from './lines.ts';
import { recordsOf } from './own-records.ts';
import { startReport, type Report } from './report.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

const EXAMPLE = `[
  {
    "id": "tanaka2024",
    "type": "article-journal",
    "title": "Kestrel: Cheap Checkpoints for Long Training Runs",
    "container-title": "Journal of Invented Systems",
    "author": [{ "family": "Tanaka", "given": "Mira" }, { "family": "Adeyemi", "given": "Olu" }],
    "issued": { "date-parts": [[2024, 3, 4]] },
    "DOI": "10.5555/kestrel.1"
  },
  {
    "id": "tanaka2023",
    "type": "paper-conference",
    "title": "A Field Guide to Slow Data Loaders",
    "container-title": "Proceedings of the Invented Workshop",
    "author": [{ "family": "Tanaka", "given": "Mira" }],
    "issued": { "date-parts": [["2023"]] }
  }
]`;

/** What items of CSL have: a date in parts or as text, a venue that is no list, types of two words, parts of names. */
const CSL = [
  /"issued"\s*:\s*\{\s*"(?:date-parts|raw|literal|season|circa)"/,
  /"container-title"\s*:\s*"/,
  /"type"\s*:\s*"(?:article-(?:journal|magazine|newspaper)|paper-conference|post-weblog)"/,
  /"author"\s*:\s*\[\s*\{\s*"(?:family|given|literal|(?:non-)?dropping-particle)"/,
  /"note"\s*:\s*"(?:[^"\\]|\\.)*Given Type: /,
];
/** What answers of interfaces have beside parts of the same names. */
const OTHERS =
  /"(?:title"\s*:\s*\[|(?:is-referenced-by-count|message-type|authorships|abstract_inverted_index|counts_by_year|paperId|work-summary|hits|bibcode|cites_url)"\s*:)/;
/** Under what names a list of items may stand. */
const LISTS = ['items', 'references'];

/** CSL-JSON as reference managers export it: a list of items, or one item. */
export const cslJson: Reader = {
  id: 'csl-json',
  label: 'CSL-JSON',
  example: EXAMPLE,
  starts: (lines) =>
    jsonRuns(lines)
      .filter(isOurs)
      .map(({ start }) => start),
  read: readItems,
};

const isOurs = ({ text }: JsonRun) => CSL.some((mark) => mark.test(text)) && !OTHERS.test(text);

function readItems(block: readonly Line[], context: ReadContext): Reading {
  const report = startReport(context);
  const runs = jsonRuns(block);
  const isJson = (index: number) => runs.some(({ start, end }) => start <= index && index < end);
  for (const row of rowsOf(block.filter((_, index) => !isJson(index))))
    report.row('LINE_UNPARSED', row, 'a text beside the JSON');
  const works = runs
    .flatMap((run) => readJson(run, report))
    .flatMap(itemsIn)
    .filter((item) => isWork(item, report));
  const papers = works.map((item) => paperOfItem(item, context));
  return { profiles: recordsOf(papers, context, report), issues: report.issues };
}

function itemsIn(value: JsonValue): JsonValue[] {
  if (isList(value)) return items(value);
  const list = firstMember(value, LISTS);
  return list && isList(list) ? items(list) : [value];
}

/** An item that says neither what it is called nor by whom it is, is none, unless it was a work when it was written. */
function isWork(item: JsonValue, report: Report): boolean {
  const isOwn = readNotes([textOf(member(item, 'note')) ?? '']).one(MARK) !== null;
  if (isOwn || firstMember(item, ['title', 'author'])) return true;
  const id = textOf(member(item, 'id'));
  report.at('RECORD_UNUSED', spanOf(item), id ?? excerptOf(item), 'an item without title and authors');
  return false;
}
