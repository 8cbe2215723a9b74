import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../scripts/lib/run.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site with the seeds as its data. */
    site: string;
  }
}

/** Builds as `npm run build` does: Vitest's own NODE_ENV would give Svelte's development version. */
async function buildForProduction(publicDir: string, outDir: string): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: ROOT, logLevel: 'warn', publicDir, build: { outDir, emptyOutDir: true } });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}

/** Builds the site with the seeds into a temporary folder and serves it while the tests run. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'oeuvre-e2e-'));
  const publicDir = join(folder, 'public');
  const outDir = join(folder, 'dist');
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(ROOT, 'public'), publicDir, { recursive: true, filter: (path) => basename(path) !== 'data' });
    const preprocess = [
      '--import',
      'tsx',
      'scripts/preprocess.ts',
      '--out',
      join(publicDir, 'data'),
      'seeds',
    ];
    execFileSync(process.execPath, preprocess, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    await buildForProduction(publicDir, outDir);
    const server = await preview({ root: ROOT, build: { outDir }, preview: { port: 0, open: false } });
    const url = server.resolvedUrls?.local[0];
    if (url === undefined) throw new Error('The preview server has no address.');
    project.provide('site', url);
    return async () => {
      await server.close();
      removeFolder();
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}
