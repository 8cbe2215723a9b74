import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Runs a script as a user does, in a folder of its own: the demo leaves its documents where it stands. */
function runScript(name: string, args: readonly string[], cwd: string): void {
  const tsx = pathToFileURL(createRequire(join(ROOT, 'package.json')).resolve('tsx')).href;
  const command = ['--import', tsx, join(ROOT, 'scripts', name), ...args];
  execFileSync(process.execPath, command, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Builds the site with the seeds and a fictional department into a temporary folder and serves it while the tests run. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'oeuvre-e2e-'));
  const publicDir = join(folder, 'public');
  const outDir = join(folder, 'dist');
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(ROOT, 'public'), publicDir, {
      recursive: true,
      filter: (path) => !/^data(-demo)?$/.test(basename(path)),
    });
    runScript('preprocess.ts', ['--out', join(publicDir, 'data'), join(ROOT, 'seeds')], folder);
    runScript('demo.ts', ['--authors', '4', '--papers', '20', '--out', join(publicDir, 'data-demo')], folder);
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
