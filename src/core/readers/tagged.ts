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
  /** A tag that a record has once: behind an empty line, a second one tells a record whose beginning is damaged. */
  readonly once?: string;
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
 * is reported. A record that is not ended ends where the next begins, and one whose beginning is damaged begins with
 * its first field.
 */
export function taggedRecords(lines: readonly Line[], format: TaggedFormat, report: Report): TaggedRecord[] {
  const records: TaggedField[][] = [];
  let current: TaggedField[] | null = null;
  let outside = false;
  /** How many fields the current record had at the last empty line. */
  let gap = 0;
  const begin = (fields: TaggedField[]) => {
    records.push((current = fields));
    gap = 0;
  };
  const mend = (fields: TaggedField[]) => {
    const { text, span } = fields[0]!.lines[0]!;
    report.at(
      'RECORD_BROKEN',
      span,
      text,
      `a record does not begin with ${format.first}; it was read all the same`,
    );
    begin(fields);
  };
  for (const line of lines) {
    const field = fieldIn(line, format, report.source);
    const isAround: boolean = field !== null && (format.around?.includes(field.tag) ?? false);
    if (line.text.trim() === '') gap = current?.length ?? 0;
    else if (field && field.tag === format.last) current = null;
    else if (field?.tag === format.first) begin([field]);
    else if (field && current) {
      if (gap > 0 && field.tag === format.once && has(current, field.tag)) mend(current.splice(gap));
      current.push(field);
    } else if (isAround) outside = true;
    else if (field) mend([field]);
    else if (current && !(format.once && gap === current.length && /^\S/.test(line.text)))
      goOn(current, line, report.source);
    else if (!outside && !format.notes?.test(line.text))
      report.at('LINE_UNPARSED', whole(line, report.source), line.text.trim(), 'a line between records');
    if (field && !isAround) outside = false;
  }
  return records.map(recordOf);
}

const has = (fields: readonly TaggedField[], tag: string) => fields.some((field) => field.tag === tag);

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
