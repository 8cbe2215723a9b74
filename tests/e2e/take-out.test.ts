import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from './support.ts';

async function save(page: Page, whose: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  const row = page.getByRole('region', { name: 'Export' });
  await row.getByLabel('Whose').selectOption(whose);
  await row.getByLabel('Format').selectOption(format);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('button', { name: 'Export' }).click(),
  ]);
  await expect(row.getByRole('status')).toHaveText(`Saved ${download.suggestedFilename()}`);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('papers are taken out as BibTeX; an author as JSON that gives the same page again', async ({ page }) => {
  await page.goto('./#/data');
  const bib = await save(page, 'Everyone', 'BibTeX');
  expect(bib.name).toBe('library.bib');
  expect(bib.bytes.toString('utf8').match(/^@/gm)).toHaveLength(8);
  const json = await save(page, 'Yangrui Chen', 'JSON (the whole dataset)');
  expect(json.name).toBe('yangrui-chen.json');
  const record = async () => {
    await expect(page.locator('[data-chart="coauthors"] svg')).toBeVisible();
    const main = page.locator('main');
    return [
      await main.getByRole('table').first().innerText(),
      await page.locator('[data-chart="timeline"] svg').innerHTML(),
    ];
  };
  await page.goto('./#/author/yangrui-chen');
  const before = await record();
  // A library that has nobody.
  await page.route('**/data/index.*.json', (route) => route.fulfill({ json: { profiles: [] } }));
  await page.goto('./#/');
  await page.reload();
  await page
    .getByLabel('Files to open')
    .setInputFiles([{ name: json.name, mimeType: 'application/json', buffer: json.bytes }]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yangrui Chen');
  await expect(page.getByText('kept in this browser').first()).toBeVisible();
  expect(await record()).toEqual(before);
});

test('an exported dataset that is damaged is refused with a sentence', async ({ page }) => {
  await page.goto('./');
  const buffer = Buffer.from('{"format":"oeuvre-dataset","schema":1,');
  await page
    .getByLabel('Files to open')
    .setInputFiles([{ name: 'cut.json', mimeType: 'application/json', buffer }]);
  await expect(page.getByRole('alert')).toContainText('The dataset is damaged or cut');
});
