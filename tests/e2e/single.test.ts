import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { extract } from '../../src/core/dataset/extract.ts';
import { decodeProfile } from '../../src/core/dataset/schema.ts';
import { datasetOf } from '../../src/core/dataset/dataset-of.ts';
import { fillSingle } from '../../src/core/dataset/single.ts';
import { ENGINES } from '../../scripts/figure-engines.ts';
import { makePack } from '../../src/figures/pack.ts';
import { VERSION } from '../../src/figures/version.ts';
import { figureOfChen, figurePanel, fileOfNode, openPanel, press } from './figures.ts';
import { test as base, expect } from './support.ts';

/** `open` opens a file from the disk without a network; any error, blocked content or request fails the test. */
const test = base.extend('open', async ({ browser }, { onCleanup }) => {
  const problems: string[] = [];
  const context = await browser.newContext({
    offline: true,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
  });
  onCleanup(async () => {
    await context.close();
    expect(problems).toEqual([]);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('weberror', (webError) => problems.push(webError.error().message));
  return async (path: string): Promise<Page> => {
    const address = pathToFileURL(path).href;
    context.on('request', (request) => {
      const isInside = /^(data|blob):/.test(request.url()) || request.url() === address;
      if (!isInside) problems.push(`request: ${request.url()}`);
    });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
});

/** Presses the button and gives the path of the file. */
async function saveSingle(page: Page): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oeuvre-single-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as one HTML file' }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test('the saved page opens from the disk at the view it was saved from, alive', async ({ page, open }) => {
  await page.goto('./#/author/yangrui-chen?years=2024-2026');
  const path = await saveSingle(page);
  expect(path).toMatch(/yangrui-chen\.html$/);
  const file = await open(path);
  await expect(file).toHaveTitle('Yangrui Chen · Oeuvre');
  const selection = file.getByRole('region', { name: 'Selection' });
  await expect(selection).toContainText('6 of 8 papers');
  await expect(file.locator('section[data-chart] svg[role="group"]')).toHaveCount(3);
  await selection.getByRole('button', { name: 'Clear' }).click();
  await file.locator('[data-chart="categories"] [data-mark="category:cs.LG"]').first().click();
  await expect(selection).toContainText('4 of 8 papers');
  expect(file.url()).toContain('category=cs.LG');
  expect(await file.evaluate(() => document.fonts.check('12px Arimo'))).toBe(true);
  await expect(file.getByRole('button', { name: 'Save as one HTML file' })).toHaveCount(0);
  for (const [link, words] of [
    ['Library', 'one author'],
    ['Data', '002_aee06866c4fcc426.txt'],
    ['Methods', 'h-index'],
  ]) {
    await file.getByRole('navigation').getByRole('link', { name: link }).click();
    await expect(file.locator('main')).toContainText(words!);
  }
});

test('the file is byte for byte the one of Node', async ({ page, site }) => {
  const name = '002_aee06866c4fcc426.txt';
  const seeds = ['000_8088f510eabce8e2.txt', '001_69bb7eef6c87b32c.txt', name];
  const files = await Promise.all(
    seeds.map(async (seed) => ({
      name: seed,
      bytes: new Uint8Array(await readFile(new URL(`../../seeds/${seed}`, import.meta.url))),
    })),
  );
  const { profiles, palette, suggestions } = extract(files, { asOf: '2026-11-20', today: '2026-11-20' });
  const chosen = ['yangrui-chen', 'fan-mo'].map((id) => {
    const read = decodeProfile(profiles.find(({ profile }) => profile.id === id));
    if (!read.ok) throw new Error(read.message);
    return read.value;
  });
  const template = await (await fetch(new URL('single.html', site))).text();
  const start = '#/compare?author=yangrui-chen&author=fan-mo';
  await page.goto(`./${start}`);
  const saved = await readFile(await saveSingle(page), 'utf8');
  const expected = fillSingle(template, datasetOf(chosen, { palette, suggestions }), start);
  // Not toBe: a difference of a megabyte is not printed well.
  expect(saved === expected).toBe(true);
});

test('several fictional authors stay fictional, are compared and joined in a network offline', async ({
  page,
  open,
}) => {
  await page.goto('./?data=demo#/');
  const names = page.getByRole('list', { name: 'Authors' }).getByRole('checkbox');
  await names.nth(0).check();
  await names.nth(1).check();
  await page
    .getByRole('link', { name: /^Compare/ })
    .first()
    .click();
  const file = await open(await saveSingle(page));
  await expect(file.getByRole('heading', { name: 'Authors compared', level: 1 })).toBeVisible();
  await expect(file.getByRole('complementary', { name: 'About this data' })).toContainText('Fictional');
  await file.getByRole('navigation').getByRole('link', { name: 'Network' }).click();
  await expect(file.locator('[data-chart="coauthors"] svg').first()).toBeVisible();
});

test('figures and packs are made in the file, the same bytes as elsewhere, and open there again', async ({
  page,
  open,
}) => {
  await page.goto('./#/author/yangrui-chen');
  const file = await open(await saveSingle(page));
  await openPanel(file, 'Publication timeline');
  const panel = figurePanel(file, 'Publication timeline');
  for (const format of ['svg', 'png', 'pdf']) {
    await panel.getByText(format.toUpperCase(), { exact: true }).click();
    const saved = await press(panel, 'Save figure');
    expect(saved.name).toBe(`yangrui-chen-timeline.${format}`);
    const expected = await fileOfNode('timeline', format === 'svg' ? '' : `figure.format=${format}`);
    expect(saved.bytes.equals(expected), format).toBe(true);
  }
  await panel.getByRole('button', { name: 'Close' }).click();
  await file.getByRole('button', { name: 'Figures', exact: true }).click();
  const pack = await press(file.getByRole('dialog', { name: /^Figures / }), 'Save pack');
  const figures = await Promise.all(
    ['timeline', 'categories', 'coauthors'].map((chart) => figureOfChen(chart, '')),
  );
  const expected = await makePack(figures, { engines: ENGINES, version: VERSION });
  expect(pack.bytes.equals(expected!.bytes)).toBe(true);
  await file.keyboard.press('Escape');
  const buffer = await fileOfNode('categories', 'years=2024-2026');
  await file
    .getByLabel('Files to open')
    .setInputFiles([{ name: 'saved.svg', mimeType: 'image/svg+xml', buffer }]);
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('Categories: Yangrui Chen');
  const again = await openPanel(file, 'Categories');
  await again.getByText('SVG', { exact: true }).click();
  expect((await press(again, 'Save figure')).bytes.equals(buffer)).toBe(true);
});

test('letters that the file does not hold are named, and nothing is asked of a network', async ({
  page,
  open,
}) => {
  await page.goto('./#/author/yangrui-chen');
  const file = await open(await saveSingle(page));
  const ris = 'TY  - JOUR\nTI  - Study\nAU  - 王伟\nPY  - 2021\nER  - \n';
  await file
    .getByLabel('Files to open')
    .setInputFiles([{ name: 'names.ris', mimeType: 'text/plain', buffer: Buffer.from(ris) }]);
  await file.getByRole('link', { name: '王伟' }).first().click();
  const panel = await openPanel(file, 'Publication timeline');
  await panel.getByText('PNG', { exact: true }).click();
  await press(panel, 'Save figure');
  await expect(panel.getByText(/^no face here has 王 伟/)).toBeVisible();
});
