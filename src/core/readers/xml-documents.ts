import { rowsOf } from './lines.ts';
import { rawAt } from './page.ts';
import type { Report } from './report.ts';
import type { Line } from './types.ts';
import { xmlRuns, type XmlRun } from './xml-runs.ts';
import { readXml } from './xml-parse.ts';
import { placeOf, type XmlElement } from './xml-value.ts';

/** The XML documents of a format among lines of any kind. */
export interface XmlFormat {
  /** Names of the outermost element. */
  readonly roots: readonly string[];
  /** What only documents of this format have in them, where the names alone do not tell. */
  readonly mark?: RegExp;
}

/** Indexes at which documents of a format begin; documents that follow one another are one. */
export const xmlStarts = (lines: readonly Line[], format: XmlFormat): number[] =>
  xmlRuns(lines, format.roots)
    .filter((run) => isOurs(run, format))
    .map(({ start }) => start);

/** The outermost elements of all documents of a block. What stands beside them is reported. */
export function xmlRoots(block: readonly Line[], { roots }: XmlFormat, report: Report): XmlElement[] {
  const runs = xmlRuns(block, roots);
  const isXml = (index: number) => runs.some(({ start, end }) => start <= index && index < end);
  rowsOf(block.filter((_, index) => !isXml(index))).forEach((row) =>
    report.row('LINE_UNPARSED', row, 'a text beside the XML'),
  );
  return runs.flatMap((run) => readXml(run, report));
}

/** Reports an element that should be a record and is none. */
export function reportUnusedElement(element: XmlElement, why: string, report: Report): void {
  const span = placeOf(element);
  report.at('RECORD_UNUSED', span, rawAt(element.page, span) || element.name, `<${element.name}>: ${why}`);
}

const isOurs = ({ lines }: XmlRun, { mark }: XmlFormat) =>
  mark === undefined || lines.some(({ text }) => mark.test(text));
