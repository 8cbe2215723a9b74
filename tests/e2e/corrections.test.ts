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
