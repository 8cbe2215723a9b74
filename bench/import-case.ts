import { readFileSync } from 'node:fs';
import { extract } from '../src/core/dataset/extract.ts';
import { readDocument } from '../src/core/readers/index.ts';

/** Ways to read a file, by name; each gives how many works it found. */
const WAYS: Readonly<Record<string, (bytes: Uint8Array) => Promise<() => number>>> = {
  extract: async (bytes) => () =>
    extract([{ name: 'bench', bytes }], { asOf: null, today: '2026-11-21' }).profiles.flatMap(
      ({ papers }) => papers,
    ).length,
  reader: async (bytes) => () =>
    readDocument(decoded(bytes), {
      source: 'bench',
      file: 'bench',
      asOf: '2026-11-21',
      capturedOn: null,
    }).profiles.flatMap(({ papers }) => papers).length,
  papaparse: async (bytes) => {
    const { default: Papa } = await import('papaparse');
    return () => Papa.parse<object>(decoded(bytes), { header: true, skipEmptyLines: true }).data.length;
  },
  'bibtex-parser': async (bytes) => {
    const { parse } = await import('@retorquere/bibtex-parser');
    return () => parse(decoded(bytes), { sentenceCase: false }).entries.length;
  },
  'JSON.parse': async (bytes) => () => (JSON.parse(decoded(bytes)) as { results: unknown[] }).results.length,
};

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** One way to read one file, in a process of its own so that its peak of memory is its own. */
const [way, file] = process.argv.slice(2);
const bytes = readFileSync(file!);
const run = await WAYS[way!]!(bytes);
const start = process.cpuUsage();
const before = performance.now();
const works = run();
const wall = performance.now() - before;
const { user, system } = process.cpuUsage(start);
console.log(
  JSON.stringify({ works, wall, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024 }),
);
