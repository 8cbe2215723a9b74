/** Finds a Chromium for the tests, where needed by installing one, and remembers it. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import {
  installDebianChromium,
  installNpmChromium,
  installPlaywrightChromium,
} from './lib/install-browser.mjs';
import { CACHE } from './lib/run.mjs';

/**
 * A browser that Playwright can launch. Without a path it is the one in Playwright's own cache.
 * @typedef {{ executablePath?: string, env?: Record<string, string> }} Browser
 */

const MEMORY = `${CACHE}/browser.json`;
const LAUNCH_TIMEOUT = 30_000;

const KNOWN_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Playwright's launch options for a browser that was found.
 * @param {Browser | null} browser null leaves the choice, and the error message, to Playwright
 */
export function launchOptions(browser) {
  if (!browser) return {};
  const { executablePath, env } = browser;
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    ...(env === undefined ? {} : { env: { ...process.env, ...env } }),
  };
}

/**
 * Why a browser cannot be used, or null when it launched and took a picture of a page.
 * @param {Browser} browser
 * @returns {Promise<string | null>}
 */
export async function whyUnusable(browser) {
  try {
    const running = await chromium.launch({ ...launchOptions(browser), timeout: LAUNCH_TIMEOUT });
    try {
      const page = await running.newPage();
      await page.setContent('<p>Oeuvre</p>');
      const picture = await page.screenshot();
      return picture.length > 0 ? null : 'it took an empty screenshot';
    } finally {
      await running.close();
    }
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  }
}

/** @returns {Browser | null} what an earlier search found, if it is still there */
function remembered() {
  if (!existsSync(MEMORY)) return null;
  /** @type {Browser} */
  const browser = JSON.parse(readFileSync(MEMORY, 'utf8'));
  return browser.executablePath === undefined || isExecutable(browser.executablePath) ? browser : null;
}

/** @param {Browser} browser */
function remember(browser) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(MEMORY, JSON.stringify(browser, null, 2) + '\n');
}

/**
 * Candidates in order of preference. Each is only called, and so installs, when all before it failed.
 * @param {boolean} mayInstall
 * @returns {readonly (() => Browser | null)[]}
 */
function candidates(mayInstall) {
  const present = KNOWN_PATHS.filter(isExecutable).map((executablePath) => () => ({ executablePath }));
  const here = [remembered, ...present, () => ({})];
  return mayInstall ? [...here, installPlaywrightChromium, installDebianChromium, installNpmChromium] : here;
}

/**
 * Finds a browser: the one of OEUVRE_BROWSER, or the first candidate that works, which is remembered.
 * @param {{ mayInstall: boolean }} options
 * @returns {Promise<Browser | null>} null when nothing was found and nothing may be installed
 * @throws when OEUVRE_BROWSER names no usable browser, or when every way to get one failed
 */
export async function findBrowser({ mayInstall }) {
  const override = process.env['OEUVRE_BROWSER'];
  if (override) {
    const reason = await whyUnusable({ executablePath: override });
    if (reason !== null) throw new Error(`OEUVRE_BROWSER (${override}) cannot be used: ${reason}`);
    return { executablePath: override };
  }
  // Set-up tries the remembered browser again; a test run that follows trusts it.
  const known = mayInstall ? null : remembered();
  if (known) return known;
  for (const candidate of candidates(mayInstall)) {
    const browser = candidate();
    if (browser === null || (await whyUnusable(browser)) !== null) continue;
    remember(browser);
    return browser;
  }
  if (!mayInstall) return null;
  throw new Error(
    'The tests cannot run: no Chromium was found and none could be installed.\n' +
      'Install Chromium or Chrome, or set OEUVRE_BROWSER to its path.',
  );
}
