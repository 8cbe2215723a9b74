/** Three ways to get a Chromium for the tests. Each says what it does and answers null when it failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { CACHE, ROOT, npm, run } from './run.mjs';

/** @typedef {import('../browser.mjs').Browser} Browser */

const MINUTE = 60_000;
const NPM_CHROMIUM = '@sparticuz/chromium@147.0.0';

/** @returns {Browser | null} the browser in Playwright's own cache */
export function installPlaywrightChromium() {
  console.log('No browser for the tests was found. Trying "playwright install chromium-headless-shell" ...');
  const code = run(
    process.execPath,
    [`${ROOT}node_modules/playwright/cli.js`, 'install', 'chromium-headless-shell'],
    { env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' }, quiet: true, timeout: 10 * MINUTE },
  );
  return code === 0 ? {} : null;
}

/** Debian, as root: its package brings the system libraries along. @returns {Browser | null} */
export function installDebianChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('Trying "apt-get install chromium-headless-shell" (about 164 MB, system-wide) ...');
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: 10 * MINUTE };
  // The lists may be stale or partly unreachable and still be good enough: the install decides.
  run('apt-get', ['update', '-q'], options);
  const install = ['install', '-q', '-y', '--no-install-recommends', 'chromium-headless-shell'];
  return run('apt-get', install, options) === 0
    ? { executablePath: '/usr/bin/chromium-headless-shell' }
    : null;
}

// Unpacks where TMPDIR points, and sets up library and font paths only where it believes to be on AWS.
const UNPACK = `
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  process.stdout.write(JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
`;

/** Linux on x64: a Chromium with its libraries as an npm package. @returns {Browser | null} */
export function installNpmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  console.log(`Trying the npm package ${NPM_CHROMIUM} (66 MB, kept in node_modules/.cache) ...`);
  const folder = `${CACHE}/chromium`;
  mkdirSync(`${folder}/unpacked`, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  if (npm(['install', '--no-audit', '--no-fund', NPM_CHROMIUM], { cwd: folder }) !== 0) return null;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: folder,
    env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: `${folder}/unpacked` },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? JSON.parse(stdout) : null;
}
