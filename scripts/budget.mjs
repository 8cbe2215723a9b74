/** Weighs what the built page loads before it shows anything: its scripts and styles, gzipped. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './lib/run.mjs';

const DIST = `${ROOT}dist/`;
const LIMIT_KB = 120;

if (!existsSync(`${DIST}index.html`)) {
  console.error('There is no dist/index.html: run "npm run build" first.');
  process.exit(1);
}

const page = readFileSync(`${DIST}index.html`, 'utf8');
// Vite lists what the entry imports as modulepreload links, so the page names all that is loaded at once.
const initial = new Set(
  [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? ''),
);
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:js|css)$/.test(file))
  .map((file) => ({
    file,
    when: initial.has(file) ? 'at once' : 'later',
    kb: gzipSync(readFileSync(DIST + file), { level: 9 }).length / 1000,
  }))
  .sort((a, b) => a.when.localeCompare(b.when) || b.kb - a.kb);

for (const { file, when, kb } of files)
  console.log(`${kb.toFixed(1).padStart(8)} kB  ${when.padEnd(7)}  ${basename(file)}`);
const loaded = files.filter(({ when }) => when === 'at once');
const total = loaded.reduce((sum, { kb }) => sum + kb, 0);
console.log(`${total.toFixed(1).padStart(8)} kB  at once, gzipped; the limit is ${LIMIT_KB} kB`);

if (loaded.length !== initial.size || loaded.length === 0) {
  console.error('The page names files that dist/ does not hold, or none at all.');
  process.exit(1);
}
if (total > LIMIT_KB) {
  console.error(
    `Over the budget by ${(total - LIMIT_KB).toFixed(1)} kB: load something later, or leave it out.`,
  );
  process.exit(1);
}
