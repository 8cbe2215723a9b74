import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import { ROOT } from '../lib/run.mjs';
import { composeSingle } from './single-page.ts';

/** Name of the page that waits for its data, beside the site's own. */
export const TEMPLATE = 'single.html';

const ONE_CHUNK = { output: { codeSplitting: false }, checks: { pluginTimings: false } };

/** Makes the page in one file whenever the site is built. */
export function singleFile(): Plugin {
  let outDir = '';
  return {
    name: 'oeuvre:single-file',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      await buildSingle(resolve(outDir, TEMPLATE));
    },
  };
}

/** Writes the whole app as one HTML file that waits for its data; it opens from a disk and asks nobody anything. */
export async function buildSingle(path: string): Promise<void> {
  // A test runner's own NODE_ENV would give Svelte's development version.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const { output } = (await build({
      root: ROOT,
      configFile: false,
      logLevel: 'warn',
      base: './',
      // Nothing is copied beside the page: what it needs of public/ is found by these names and put inside.
      publicDir: false,
      resolve: { alias: [{ find: /^\/fonts\//, replacement: `${ROOT}public/fonts/` }] },
      plugins: [inlineWorkers(), inlineIcon(), svelte()],
      // From a page on a disk a browser starts classic workers only.
      worker: { format: 'iife', rolldownOptions: { checks: ONE_CHUNK.checks } },
      build: {
        write: false,
        target: 'baseline-widely-available',
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        modulePreload: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
        rolldownOptions: ONE_CHUNK,
      },
    })) as Rolldown.RolldownOutput;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, composeSingle(output));
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** A worker in a file of its own could not be started from a disk. */
function inlineWorkers(): Plugin {
  return {
    name: 'oeuvre:inline-workers',
    enforce: 'pre',
    resolveId(id, importer, options) {
      return id.endsWith('?worker') ? this.resolve(`${id}&inline`, importer, options) : null;
    },
  };
}

function inlineIcon(): Plugin {
  const icon = readFileSync(`${ROOT}public/favicon.svg`).toString('base64');
  return {
    name: 'oeuvre:inline-icon',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('./favicon.svg', `data:image/svg+xml;base64,${icon}`),
    },
  };
}
