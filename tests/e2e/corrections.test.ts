import { readFileSync } from 'node:fs';
import { expect, test } from './support.ts';

/** Fictional; the layout of a profile page that was copied as text. */
const PROFILE = `Ada Example

2 Papers

LGMay 4, 2023
A Study of Examples

Ada Example, Robert Sample

We study examples.

LGMay 5, 2024
Another Study of Examples

Ada Example, R. Sample

We study more.`;

test('a suggestion is accepted and taken back, and the numbers follow', async ({ page }) => {
  await page.goto('./');
  const buffer = Buffer.from(PROFILE);
  await page.getByLabel('Files to open').setInputFiles([{ name: 'ada.txt', mimeType: 'text/plain', buffer }]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await expect(page.getByText('1 correction applied')).toHaveCount(0);

  await page.getByRole('link', { name: 'Data' }).click();
  const suggestion = page.getByRole('listitem').filter({ hasText: '“R. Sample” and “Robert Sample”' });
  await expect(suggestion).toContainText('one name is short for the other');
  await suggestion.getByRole('button', { name: 'Accept' }).click();
  await expect(suggestion).toHaveCount(0);
  const made = page.getByRole('list', { name: 'Corrections made' });
  await expect(made).toContainText('one person: "R. Sample" and "Robert Sample"');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save corrections' }).click();
  const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(file).toMatchObject({ schema: 1, corrections: [{ kind: 'merge-people' }] });

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await expect(page.getByText('1 correction applied').first()).toBeAttached();
  await page.getByRole('link', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(suggestion).toHaveCount(1);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await expect(page.getByText('1 correction applied')).toHaveCount(0);
});

test('an exported dataset brings its corrections: listed, done once, and removable', async ({ page }) => {
  await page.goto('./');
  const open = (name: string, buffer: Buffer) =>
    page.getByLabel('Files to open').setInputFiles([{ name, mimeType: 'text/plain', buffer }]);
  await open('ada.txt', Buffer.from(PROFILE));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await page.getByRole('link', { name: 'Data' }).click();
  const suggestion = page.getByRole('listitem').filter({ hasText: '“R. Sample” and “Robert Sample”' });
  await suggestion.getByRole('button', { name: 'Accept' }).click();
  const row = page.getByRole('region', { name: 'Export' });
  await row.getByLabel('Whose').selectOption('Ada Example');
  await row.getByLabel('Format').selectOption('JSON (the whole dataset)');
  const saving = page.waitForEvent('download');
  await row.getByRole('button', { name: 'Export' }).click();
  const bytes = readFileSync(await (await saving).path());

  // Another person's browser: nothing is kept, and nothing was decided.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('button', { name: 'Remove' }).first().click();
  await expect(page.getByRole('list', { name: 'Corrections made' })).toHaveCount(0);
  await open('ada-example.json', bytes);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await expect(page.getByText('1 correction applied').first()).toBeAttached();
  await page.getByRole('link', { name: 'Data' }).click();
  const made = page.getByRole('list', { name: 'Corrections made' });
  await expect(made.getByRole('listitem')).toHaveCount(1);
  await made.getByRole('button', { name: 'Remove' }).click();
  await expect(suggestion).toHaveCount(1);
  await page.reload();
  await expect(suggestion).toHaveCount(1);
  await expect(made).toHaveCount(0);
});
