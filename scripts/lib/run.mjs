import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where set-up remembers what it did. `npm ci` removes it together with what it describes. */
export const CACHE = `${ROOT}node_modules/.cache/oeuvre`;

/**
 * Runs a program in the project's folder with its output shown.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean, timeout?: number }} [options]
 * @returns {number} exit code; 127 where the program could not be started, 124 where it took too long
 */
export function run(program, args, { cwd = ROOT, env = {}, quiet = false, timeout } = {}) {
  const result = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
    timeout,
  });
  if (result.error) return 'code' in result.error && result.error.code === 'ETIMEDOUT' ? 124 : 127;
  return result.status ?? 130;
}

/**
 * Runs npm. Started by npm it is the same npm; `npm.cmd` cannot be spawned without a shell on Windows.
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {number} exit code
 */
export function npm(args, options = {}) {
  const own = process.env['npm_execpath'];
  if (own?.endsWith('npm-cli.js')) return run(process.execPath, [own, ...args], options);
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/**
 * Runs a TypeScript file of the project with tsx.
 * @param {string} file relative to the project
 * @param {readonly string[]} args
 * @returns {number} exit code
 */
export function runTypeScript(file, args) {
  return run(process.execPath, ['--import', 'tsx', file, ...args]);
}

/**
 * Makes a dataset under public/ where there is none.
 * @param {string} folder
 * @param {string} script what makes it
 * @returns {boolean} whether it is there
 */
export function makeMissing(folder, script) {
  return existsSync(`${ROOT}public/${folder}/manifest.json`) || runTypeScript(script, []) === 0;
}
