import type { Placed } from './bibliography.ts';
import type { BibEntry, BibField } from './bibtex-entry.ts';
import { placeIn, type Page } from './page.ts';
import type { Report } from './report.ts';

/** The value of a field with its macros filled in, TeX as it is. */
export interface BibValue extends Placed {
  /** Where `text` stands in the page; null where it was put together. */
  readonly offset: number | null;
}

/** An entry with its values. */
export interface BibRecord {
  readonly type: string;
  readonly key: string;
  readonly head: Placed;
  /** The first of several fields that is there and not empty. */
  get(...names: readonly string[]): BibValue | null;
}

type Values = ReadonlyMap<string, BibValue>;

/** The months are macros of every style; as words they are read like any other date. */
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;
/** What an entry takes from the one it refers to. */
const INHERITED = ['year', 'month', 'day', 'date', 'journal', 'journaltitle', 'publisher'];

/** The works among entries, with macros filled in and with what they take from others by `crossref`. */
export function bibRecords(entries: readonly BibEntry[], page: Page, report: Report): BibRecord[] {
  const macros = new Map<string, string>();
  const works = entries.flatMap((entry) => {
    const values = new Map<string, BibValue>();
    for (const field of entry.fields) {
      const value = valueOf(field, macros, page, report);
      if (entry.type === 'string') macros.set(field.name, value.text);
      else if (value.text.trim() !== '' && !values.has(field.name)) values.set(field.name, value);
    }
    return entry.type === 'string' ? [] : [{ entry, values }];
  });
  const byKey = new Map(works.map(({ entry, values }) => [entry.key?.text.toLowerCase(), values]));
  const parentOf = (values: Values) => byKey.get(values.get('crossref')?.text.trim().toLowerCase() ?? '');
  const parents = new Set(works.flatMap(({ values }) => parentOf(values) ?? []));
  return works.flatMap(({ entry, values }) => {
    const record = recordOf(entry, inherited(values, parentOf(values)), page);
    if (!parents.has(values) || values.has('author')) return [record];
    const { text, span } = record.head;
    report.at('RECORD_UNUSED', span, text, `"${text}" is the volume of other entries and has no author`);
    return [];
  });
}

function valueOf({ parts }: BibField, macros: Map<string, string>, page: Page, report: Report) {
  const texts = parts.map(({ kind, text, start }) => {
    const macro = kind === 'word' ? macros.get(text.toLowerCase()) : undefined;
    const isUnknown = kind === 'word' && macro === undefined && !/^\d/.test(text) && !MONTH.test(text);
    if (isUnknown) {
      // Said once: a list of journals may miss from a whole file.
      macros.set(text.toLowerCase(), text);
      report.at('MACRO_UNKNOWN', placeIn(page, start, start + text.length), text, `"${text}" is not defined`);
    }
    return macro ?? text;
  });
  const [first] = parts;
  const text = texts.join('');
  const trimmed = text.trim();
  const isWhole = parts.length === 1 && text === first!.text;
  const start = first!.start + (isWhole ? text.indexOf(trimmed) : 0);
  const end = start + (isWhole ? trimmed : first!.text).length;
  return { text: trimmed, span: placeIn(page, start, end), offset: isWhole ? start : null };
}

/** An entry with what its parent says of the volume: the title of the one is the book title of the other. */
function inherited(own: Values, parent: Values | undefined): Values {
  if (!parent || parent === own) return own;
  const volume = parent.get('booktitle') ?? parent.get('title');
  const taken = INHERITED.flatMap((name) => {
    const value = parent.get(name);
    return value ? [[name, value] as const] : [];
  });
  return new Map([...taken, ...(volume ? [['booktitle', volume] as const] : []), ...own]);
}

function recordOf({ type, key, head, body }: BibEntry, values: Values, page: Page): BibRecord {
  const place = key ?? { text: `@${type}`, start: head, end: body };
  return {
    type,
    key: key?.text ?? '',
    head: { text: place.text, span: placeIn(page, place.start, place.end) },
    get: (...names) => {
      const name = names.find((one) => values.has(one));
      return name === undefined ? null : values.get(name)!;
    },
  };
}
