/**
 * What a fresh clone needs before it can start or be tested, with Node's own modules only:
 *   node scripts/setup.mjs            the packages
 *   node scripts/setup.mjs --browser  the packages, and a browser for the tests
 *   node scripts/setup.mjs --data     the packages, and the datasets, real and fictional, that are not there
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { CACHE, ROOT, makeMissing, npm } from './lib/run.mjs';

const STAMP = `${CACHE}/packages.txt`;
const NEEDED = [20, 19];
const DATASETS = /** @type {const} */ ([
  ['data', 'scripts/preprocess.ts'],
  ['data-demo', 'scripts/demo.ts'],
]);

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NEEDED;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  fail(`Oeuvre needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
}

/**
 * Versions by folder, as a lock file lists them. Optional packages depend on the platform and are left out.
 * @param {string} file
 * @returns {Map<string, string>}
 */
function lockedVersions(file) {
  /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const rows = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.optional);
  return new Map(rows.map(([path, entry]) => [path, entry.version ?? '']));
}

/** True when what npm installed last is what the lock file asks for, also without a stamp of ours. */
function isInstalled() {
  const installed = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const wanted = lockedVersions(`${ROOT}package-lock.json`);
  const present = lockedVersions(installed);
  return (
    wanted.size === present.size && [...wanted].every(([path, version]) => present.get(path) === version)
  );
}

function installPackages() {
  const hash = createHash('sha256')
    .update(readFileSync(`${ROOT}package-lock.json`))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  if (!isInstalled()) {
    console.log('Installing packages (npm ci) ...');
    if (npm(['ci', '--no-audit', '--no-fund']) !== 0) fail('The packages could not be installed.');
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, hash);
}

async function findTestBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  try {
    const browser = await findBrowser({ mayInstall: true });
    console.log(`Browser for tests: ${browser?.executablePath ?? "Playwright's own Chromium"}`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function makeData() {
  for (const [folder, script] of DATASETS)
    if (!makeMissing(folder, script)) fail(`public/${folder} could not be made.`);
}

checkNode();
installPackages();
if (process.argv.includes('--browser')) await findTestBrowser();
if (process.argv.includes('--data')) makeData();
