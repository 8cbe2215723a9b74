import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import type { PaperRecord, Span } from '../src/core/model.ts';
import { bylineOf } from '../src/core/readers/bibliography-authors.ts';
import { paperOf } from '../src/core/readers/bibliography.ts';
import { guessNames } from '../src/core/readers/csv-authors.ts';
import { decodeText } from '../src/core/text/decode.ts';
import { identifiersOfDoi } from '../src/core/text/identifiers.ts';

type Row = Readonly<Record<string, string>>;
type Pair = readonly [number, number];

/** Records of which someone has said what is one work. */
export interface LabelledSet {
  readonly name: string;
  readonly records: readonly PaperRecord[];
  /** What was said of pairs, or of single records: that another record has the same work. */
  readonly truth:
    | {
        readonly kind: 'pairs';
        readonly same: readonly Pair[];
        /** Whether someone has judged a pair of records at all. */
        readonly isJudged: (i: number, j: number) => boolean;
      }
    | { readonly kind: 'repeats'; readonly isRepeat: readonly boolean[] };
}

/** Reads a folder with a labelled set in one of the layouts in which they are handed round. */
export function readSet(folder: string): LabelledSet {
  const name = basename(folder);
  const files = readdirSync(folder).sort();
  const texts = files.filter((file) => /^(?:train|valid|test)\.txt$/.test(file));
  if (texts.length) return { name, ...judgedPairs(texts.flatMap((file) => linesOf(join(folder, file)))) };
  const tables = files.filter((file) => file.endsWith('.csv')).map((file) => rowsOf(join(folder, file)));
  const works = tables.filter(([first]) => first && 'title' in first);
  const pairs = tables.filter(([first]) => first && !('title' in first)).flat();
  const [left, right] = works;
  if (left?.[0] && 'label' in left[0])
    return {
      name,
      records: left.map(recordOf),
      truth: { kind: 'repeats', isRepeat: left.map((row) => /^dup/i.test(row['label']!)) },
    };
  if (!left || !pairs.length) throw new Error(`${folder}: no table of works with a table of pairs`);
  return { name, ...(right ? twoTables([left, right], pairs) : oneTable(left, pairs)) };
}

function oneTable(rows: readonly Row[], pairs: readonly Row[]): Omit<LabelledSet, 'name'> {
  const places = new Map(rows.map((row, i) => [idOf(row), i]));
  const same = pairs.filter(isMatch).map((row): Pair => {
    const [a, b] = Object.values(row);
    return [places.get(a!)!, places.get(b!)!];
  });
  return { records: rows.map(recordOf), truth: { kind: 'pairs', same, isJudged: () => true } };
}

/** Two tables, and the pairs across them; within one, nobody has judged. The order of the tables is found out. */
function twoTables(
  [left, right]: readonly [readonly Row[], readonly Row[]],
  pairs: readonly Row[],
): Omit<LabelledSet, 'name'> {
  const [a, b] = [left, right].map(
    (rows, side) => new Map(rows.map((row, i) => [idOf(row), i + side * left.length])),
  );
  const same = pairs.filter(isMatch).map((row): Pair => {
    const [x, y] = Object.values(row);
    return a!.has(x!) && b!.has(y!) ? [a!.get(x!)!, b!.get(y!)!] : [a!.get(y!)!, b!.get(x!)!];
  });
  const isJudged = (i: number, j: number) => i < left.length !== j < left.length;
  return { records: [...left, ...right].map(recordOf), truth: { kind: 'pairs', same, isJudged } };
}

/** Lines of two records, `COL title VAL … COL year VAL …`, and whether they are one. */
function judgedPairs(lines: readonly string[]): Omit<LabelledSet, 'name'> {
  const places = new Map<string, number>();
  const placeOf = (text: string) => {
    if (!places.has(text)) places.set(text, places.size);
    return places.get(text)!;
  };
  const judged = lines.map((line) => {
    const [a, b, label] = line.split('\t');
    return { pair: [placeOf(`A${a}`), placeOf(`B${b}`)] as const, isSame: label?.trim() === '1' };
  });
  const known = new Set(judged.map(({ pair: [i, j] }) => `${i} ${j}`));
  const rows = [...places.keys()].map((text) =>
    Object.fromEntries(
      text.split('COL ').flatMap((part) => {
        const [key, value = ''] = part.split(' VAL ');
        return key === 'A' || key === 'B' ? [] : [[key!.trim(), value.trim()]];
      }),
    ),
  );
  return {
    records: rows.map(recordOf),
    truth: {
      kind: 'pairs',
      same: judged.filter(({ isSame }) => isSame).map(({ pair }) => pair),
      isJudged: (i, j) => known.has(`${i} ${j}`) || known.has(`${j} ${i}`),
    },
  };
}

const linesOf = (file: string) => decodeText(readFileSync(file)).text.split('\n').filter(Boolean);

/** Rows by lower-cased column; a table of pairs may have no header. */
function rowsOf(file: string): Row[] {
  const { text } = decodeText(readFileSync(file));
  const header = !/^\d+\W\d+\s/.test(text);
  const { data } = header
    ? Papa.parse<Row>(text, { header, skipEmptyLines: true, transformHeader: (name) => name.toLowerCase() })
    : { data: Papa.parse<string[]>(text, { skipEmptyLines: true }).data.map((row) => ({ ...row })) };
  return data as Row[];
}

const idOf = (row: Row) => row['id'] ?? row['entity id'] ?? '';
const isMatch = ({ label = '1' }: Row) => label === '1';

function recordOf(row: Row, i: number): PaperRecord {
  const span: Span = { source: 'bench', line: i + 1, start: 0, end: 0 };
  const placed = (text: string | undefined) => (text ? { text, span } : null);
  const names = placed(capitals((row['authors'] ?? row['author'])?.replace(/[\s,.]+$/, '')));
  return paperOf({
    head: { text: String(i), span },
    title: placed(row['title']),
    date: placed(/\b(?:1[89]|20)\d\d(?!\d)/.exec(row['year'] || row['date'] || '')?.[0]),
    venue: placed(row['venue'] ?? row['journal']),
    authors: names && bylineOf(guessNames(names), span),
    identifiers: identifiersOfDoi(row['doi'] ?? ''),
  });
}

/** Some sets were put into small letters throughout; names are read by their capitals. */
const capitals = (text: string | undefined) =>
  text !== undefined && text === text.toLowerCase()
    ? text.replace(/(?<![\p{L}\p{M}'])(?!and\b|et\b|al\b)\p{L}/gu, (letter) => letter.toUpperCase())
    : text;
