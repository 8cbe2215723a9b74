import type { Placed } from './bibliography.ts';
import type { Report } from './report.ts';
import type { Line } from './types.ts';

/** How a format of tags and values is written. */
export interface TaggedFormat {
  /** A line that begins a field: group 1 is its tag, group 2 its value. */
  readonly line: RegExp;
  /** The tag that begins a record. */
  readonly first: string;
  /** The tag that ends a record; null where the next one does. */
  readonly last: string | null;
  /** Lines between records that say nothing of the works. */
  readonly notes?: RegExp;
  /** Tags that stand outside records: they say something about the file. */
  readonly around?: readonly string[];
}

/** One record: its fields in the order of the file. */
export interface TaggedRecord {
  /** The first field of any of these tags, the earlier tag first: its lines with a blank between. */
  first(tags: readonly string[]): Placed | null;
  /** Every field of these tags, in the order of the tags and then of the file. */
  all(tags: readonly string[]): readonly Placed[];
  /** The same with every line on its own, as lists of one item a line are meant. */
  lines(tags: readonly string[]): readonly Placed[];
  /** All fields in the order of the file, where a field belongs to the one before it. */
  readonly fields: readonly TaggedField[];
}

export interface TaggedField {
  readonly tag: string;
  /** At least one. */
  readonly lines: readonly Placed[];
}

/**
 * Cuts a text into records. A line without a tag goes on with the field before it; what stands outside records
 * is reported. A record that is not ended ends where the next begins.
 */
export function taggedRecords(lines: readonly Line[], format: TaggedFormat, report: Report): TaggedRecord[] {
  const records: TaggedField[][] = [];
  let current: TaggedField[] | null = null;
  let outside = false;
  for (const line of lines) {
    const field = fieldIn(line, format, report.source);
    if (field && field.tag === format.last) current = null;
    else if (field?.tag === format.first) records.push((current = [field]));
    else if (field && current) current.push(field);
    else if (field && format.around?.includes(field.tag)) outside = true;
    else if (line.text.trim() === '') continue;
    else if (current) goOn(current, line, report.source);
    else if (!outside && !format.notes?.test(line.text))
      report.at('LINE_UNPARSED', whole(line, report.source), line.text.trim(), 'a line between records');
    if (field && !format.around?.includes(field.tag)) outside = false;
  }
  return records.map(recordOf);
}

function fieldIn(line: Line, { line: pattern }: TaggedFormat, source: string): TaggedField | null {
  const match = pattern.exec(line.text);
  if (!match) return null;
  const value = match[2]!;
  return { tag: match[1]!, lines: [placed(line, match[0].length - value.length, source)] };
}

function goOn(record: TaggedField[], line: Line, source: string): void {
  const { tag, lines } = record.pop()!;
  record.push({ tag, lines: [...lines, placed(line, 0, source)] });
}

/** The text of a line from `from` on, without blanks around it. */
function placed({ text, number }: Line, from: number, source: string): Placed {
  const value = text.slice(from).trim();
  const start = value === '' ? from : text.indexOf(value, from);
  return { text: value, span: { source, line: number, start, end: start + value.length } };
}

const whole = ({ text, number }: Line, source: string) => ({
  source,
  line: number,
  start: 0,
  end: text.length,
});

function recordOf(fields: readonly TaggedField[]): TaggedRecord {
  const of = (tags: readonly string[]) => tags.flatMap((tag) => fields.filter((field) => field.tag === tag));
  const joined = ({ lines }: TaggedField): Placed => ({
    text: lines
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' '),
    span: lines[0]!.span,
  });
  const all = (tags: readonly string[]) =>
    of(tags)
      .map(joined)
      .filter(({ text }) => text !== '');
  return {
    fields,
    all,
    first: (tags) => all(tags)[0] ?? null,
    lines: (tags) => of(tags).flatMap(({ lines }) => lines.filter(({ text }) => text !== '')),
  };
}
