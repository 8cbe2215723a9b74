/** A label and its values: what a format of references has no field for, in its field of notes. */
export type Note = readonly [label: string, items: readonly string[]];

/** The notes of one reference. */
export interface Notes {
  /** The first value of a label; null where it is not there or empty. */
  one(label: string): string | null;
  /** The values of the first note of a label. */
  items(label: string): readonly string[] | null;
  /** The values of every note of a label. */
  all(label: string): readonly (readonly string[])[];
}

/** Stands in every reference that Oeuvre writes: only there the other labels mean what they mean here. */
export const MARK = 'Given Type';
/** Its value where nothing is given, and where a table has a column for it, as for counts and retraction. */
export const NO_TYPE = '-';
export const IN_COLUMNS = '*';

/** What may stand for a category among keywords, by the values of its note: its id, its print, its name. */
export const categoryLabels = ([id, printed, , , name]: readonly string[]): string[] =>
  [id, printed, name].flatMap((label) => label || []);

/** A value that can stand in a list: what parts notes and values is written as its code. */
export const noteText = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[;|]|%(?=[\dA-F]{2})/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The value of such a text. */
export const noteValue = (text: string): string =>
  text.replace(/%(3B|7C|25)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** `Label: value | value`. */
export const writeNote = ([label, items]: Note): string => `${label}: ${items.map(noteText).join(' | ')}`;

/** The notes of a reference that has none: of a long table every row. */
const NO_NOTES: Notes = { one: () => null, items: () => null, all: () => [] };

/** The notes in texts, one a line or parted by semicolons; what is no note is left out. */
export function readNotes(texts: readonly string[]): Notes {
  if (texts.length === 0) return NO_NOTES;
  const notes = texts.flatMap((text) => text.split(/;(?:\s+|$)|\n/)).map(noteIn);
  const all = (label: string) => notes.flatMap((note) => (note?.[0] === label ? [note[1]] : []));
  return {
    all,
    items: (label) => all(label)[0] ?? null,
    one: (label) => all(label)[0]?.[0] || null,
  };
}

function noteIn(text: string): Note | null {
  const [, label, values] = /^\s*([A-Z][A-Za-z ]*?):(?:\s+(.*?))?\s*$/.exec(text) ?? [];
  if (label === undefined) return null;
  return [label, (values ?? '').split(/\s*\|\s*/).map(noteValue)];
}
