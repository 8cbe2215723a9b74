import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Figure } from '../src/figures/figure.ts';
import { makePack } from '../src/figures/pack.ts';
import { ENGINES } from './figure-engines.ts';
import { VERSION } from '../src/figures/version.ts';

/** Writes an evidence pack; gives the number of figures and files that could not be made. */
export async function writePack(path: string, figures: readonly Figure[]): Promise<number> {
  const pack = await makePack(figures, {
    engines: ENGINES,
    version: VERSION,
    onProgress: (done, total, name) => console.log(`${done + 1}/${total} ${name}`),
  });
  if (!pack) return 0;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, pack.bytes);
  for (const sentence of [...pack.left, ...pack.notices]) console.error(`figure: ${path}: ${sentence}`);
  console.log(`wrote ${path}`);
  return pack.left.length;
}
