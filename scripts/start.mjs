/**
 * Reads the given files or folders (else the seeds), builds the site, serves it and opens a browser.
 *   npm start -- [PATH...] [--no-open] [--port N]
 */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { ROOT, makeMissing, runTypeScript } from './lib/run.mjs';

const USAGE = `Usage: npm start -- [PATH...] [--no-open] [--port N]

  PATH       files or folders to read; without any, the examples in seeds/
  --no-open  do not open a browser
  --port N   serve on this port; without it, on the first free one from 4173`;

/**
 * @param {number} code
 * @param {string} message
 * @returns {never}
 */
function stop(code, message) {
  console.error(message);
  process.exit(code);
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {readonly string[]} args */
function parseCommand(args) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, port: parsePort(values.port), paths: positionals };
  } catch (error) {
    return stop(2, `${messageOf(error)}\n\n${USAGE}`);
  }
}

/** @param {string | undefined} text */
function parsePort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Error(`--port takes a number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/** Changes whenever a dataset is written: the manifest is a new file each time. */
function writtenAt() {
  const stat = statSync(`${ROOT}public/data/manifest.json`, { throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.mtimeMs}`;
}

/**
 * Makes the dataset. Documents that could not be read are reported and do not stop the others; where there
 * are no others, an older dataset is not shown in their place.
 * @param {readonly string[]} paths relative to where the user stood
 */
function makeData(paths) {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const before = writtenAt();
  const code = runTypeScript(
    'scripts/preprocess.ts',
    paths.map((path) => resolve(from, path)),
  );
  if (code > 1) stop(code, 'The dataset could not be made.');
  if (writtenAt() === before) stop(1, 'Nothing could be read: there is nothing to show.');
  if (code === 1) console.error('Some documents could not be read (see above); the others are shown.');
}

/** @param {number | undefined} port */
async function serve(port) {
  await build({ root: ROOT, logLevel: 'warn' });
  try {
    return await preview({
      root: ROOT,
      logLevel: 'warn',
      preview: { open: false, ...(port === undefined ? {} : { port, strictPort: true }) },
    });
  } catch (error) {
    return stop(1, `The site could not be served: ${messageOf(error)}`);
  }
}

/** Opens the address where there is a screen; whether that works is none of our business. @param {string} url */
function openBrowser(url) {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (process.env['CI'] || !hasScreen) return;
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd.exe', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(program ?? '', args, { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

const command = parseCommand(process.argv.slice(2));
if (command.help) {
  console.log(USAGE);
  process.exit(0);
}
makeData(command.paths);
if (!makeMissing('data-demo', 'scripts/demo.ts')) console.error('The fictional authors could not be made.');
const server = await serve(command.port);
const url = server.resolvedUrls?.local[0] ?? stop(1, 'The site is served, but has no address.');
console.log(`\nOeuvre is running (Ctrl-C stops it):\n${url}`);
if (!command['no-open']) openBrowser(url);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}
