import { strToU8, zipSync, type Zippable } from 'fflate';
import { sha256Hex } from '../core/text/hash.ts';
import { bibtex } from '../core/writers/bibtex.ts';
import { writtenAlone } from '../core/writers/written-papers.ts';
import { figureCsv } from './csv.ts';
import { prepare, type Figure } from './figure.ts';
import { makeFigure, type Engines } from './make.ts';
import {
  figureEntry,
  manifestText,
  sourceEntry,
  type PackedFigure,
  type PackManifest,
} from './pack-manifest.ts';
import { captions, compare, documentsOf, papersOf, readme, sourcesOf } from './pack-texts.ts';
import { figureName } from './name.ts';
import { ruled } from './ruled.ts';
import { figureSettings, formatFigureSettings, type FigureFormat } from './settings.ts';
import { wordsMarkdown } from './words.ts';

/** The formats in which a pack holds each figure. */
export const PACK_FORMATS = ['svg', 'pdf', 'png'] as const satisfies readonly FigureFormat[];

export interface PackOptions {
  readonly engines: Engines;
  /** Oeuvre's. */
  readonly version: string;
  /** Called before each file; what it returns is awaited, so that a page stays alive and may cancel. */
  readonly onProgress?: (done: number, total: number, name: string) => void | Promise<void>;
  readonly signal?: { readonly aborted: boolean };
}

export interface Pack {
  /** A zip: the same bytes for the same figures and version. */
  readonly bytes: Uint8Array;
  /** Figures and files that are not in it, with the reason: sentences. */
  readonly left: readonly string[];
  /** What a reader should know of single files: sentences. */
  readonly notices: readonly string[];
}

/** Files by their path. */
type Files = Map<string, Uint8Array>;

/** An evidence pack of figures; null where it was cancelled. What cannot be made is listed, not an abort. */
export async function makePack(figures: readonly Figure[], options: PackOptions): Promise<Pack | null> {
  const files: Files = new Map();
  const entries: PackedFigure[] = [];
  const names = uniqueNames(figures);
  const total = figures.length * PACK_FORMATS.length;
  for (const [i, figure] of figures.entries()) {
    const step = (n: number, file: string) => options.onProgress?.(i * PACK_FORMATS.length + n, total, file);
    const entry = await packFigure(figure, names[i]!, files, options, step);
    if (!entry) return null;
    entries.push(entry);
  }
  const allowed = figures.map(ruled);
  addTexts(files, entries, allowed, options.version);
  return {
    bytes: zipped(files),
    left: entries.flatMap(({ name, left }) => left.map((reason) => `${name}: ${reason}`)),
    notices: [
      ...new Set(entries.flatMap(({ name, notices }) => notices.map((notice) => `${name}: ${notice}`))),
    ],
  };
}

/** Makes the files of one figure; null where the pack was cancelled. */
async function packFigure(
  figure: Figure,
  name: string,
  files: Files,
  { engines, signal, version }: PackOptions,
  step: (n: number, file: string) => void | Promise<void>,
): Promise<PackedFigure | null> {
  const prepared = prepare(figure);
  const missing = prepared.chart.missing(prepared.input);
  const own: string[] = [];
  const left: string[] = missing === null ? [] : [missing];
  const notices = new Set(prepared.notices);
  const add = (path: string, bytes: Uint8Array) => {
    files.set(path, bytes);
    own.push(path);
  };
  for (const [n, format] of PACK_FORMATS.entries()) {
    const path = `figures/${name}.${format}`;
    await step(n, path);
    if (signal?.aborted) return null;
    if (missing !== null) continue;
    try {
      const made = await makeFigure(inFormat(figure, format), engines);
      made.notices.forEach((notice) => notices.add(notice));
      add(path, made.bytes);
    } catch (error) {
      left.push(`${path} could not be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (missing === null) add(`data/${name}.csv`, strToU8(figureCsv(prepared)));
  const words = missing === null ? wordsMarkdown(prepared, version) : null;
  return { name, prepared, words, files: own, left, notices: [...notices] };
}

const inFormat = (figure: Figure, format: FigureFormat): Figure => {
  const { view } = figure;
  // Written as everywhere else: so a file is the one that is saved alone.
  const texts = formatFigureSettings({ ...figureSettings(view.options.figure ?? {}), format });
  return {
    ...figure,
    view: { ...view, options: { ...view.options, figure: texts } },
  };
};

/** The texts on all figures; the manifest last, as it lists the others. */
function addTexts(
  files: Files,
  entries: readonly PackedFigure[],
  figures: readonly Figure[],
  version: string,
) {
  const documents = documentsOf(figures);
  const fictional = documents.some((document) => document.fictional);
  files.set('captions.md', strToU8(captions(entries)));
  const papers = papersOf(entries).map(writtenAlone);
  files.set('papers.bib', strToU8(bibtex(papers, { sources: sourcesOf(documents), fictional })));
  files.set('README.txt', strToU8(readme(version, fictional)));
  const manifest: PackManifest = {
    schema: 1,
    software: { name: 'Oeuvre', version },
    fictional,
    figures: entries.map((entry, i) => figureEntry(entry, figures[i]!)),
    sources: sourcesOf(documents).map(sourceEntry),
    files: [...files]
      .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) }))
      .sort((a, b) => compare(a.path, b.path)),
  };
  files.set('manifest.json', strToU8(manifestText(manifest)));
}

/** Figures of one chart and author are told apart by a number. */
function uniqueNames(figures: readonly Figure[]): readonly string[] {
  const taken = new Map<string, number>();
  return figures.map(({ chart, documents: [document, ...others] }) => {
    const name = figureName(document, { id: chart }, '', others).replace(/\.$/, '');
    const n = (taken.get(name) ?? 0) + 1;
    taken.set(name, n);
    return n === 1 ? name : `${name}-${n}`;
  });
}

/** Fixed in every time zone: without one a date is of local time, and so is what a zip holds. */
const MODIFIED = new Date('1980-01-01T12:00:00');

function zipped(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => compare(a, b));
  const entries: Zippable = {};
  // PNG is compressed already.
  for (const [path, bytes] of sorted)
    entries[path] = [bytes, { level: path.endsWith('.png') ? 0 : 6, mtime: MODIFIED }];
  return zipSync(entries);
}
