import { strToU8, zipSync } from 'fflate';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { authors, file, keptFiles, open, profile, TWO } from './kept-files.ts';
import { expect, test } from './support.ts';

const THREE = [...TWO, 'A Third Study of Several Examples'];

test('files, a folder and an archive are kept over a reload, removed one by one, and forgotten', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'oeuvre-keep-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'deep', 'cleo.txt'), profile('Cleo Instance', 1, ...TWO));
  await writeFile(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  await page.goto('./');
  await open(page).setInputFiles([
    file('ada.txt', profile('Ada Example', 1, ...TWO)),
    file('dag.txt', profile('Dag Muster', 1, ...TWO)),
  ]);
  await expect(authors(page)).toHaveCount(5);
  await page.getByLabel('Folder to open').setInputFiles(folder);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cleo Instance');
  await page.getByText('one document read').click();
  await expect(page.getByRole('status').first()).toContainText('picture.png: Left out: not text.');
  const zip = zipSync({ 'in/eve.txt': strToU8(profile('Eve Specimen', 1, ...TWO)) });
  await open(page).setInputFiles([file('all.zip', zip)]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eve Specimen');

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eve Specimen');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(authors(page)).toHaveCount(7);
  await page.getByRole('link', { name: 'Data' }).click();
  await expect(keptFiles(page).getByRole('row')).toHaveCount(5);
  await expect(keptFiles(page)).toContainText('all.zip/in/eve.txt');
  await page.getByRole('button', { name: 'Remove dag.txt' }).click();
  await expect(keptFiles(page).getByRole('row')).toHaveCount(4);
  await page.getByRole('button', { name: 'Remove the files of Cleo Instance' }).click();
  await expect(keptFiles(page).getByRole('row')).toHaveCount(3);
  await page.reload();
  await expect(keptFiles(page).getByRole('row')).toHaveCount(3);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(keptFiles(page)).toHaveCount(0);
  await page.reload();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(authors(page)).toHaveCount(3);
});

test('a newer state of an export updates the record and says what changed', async ({ page }) => {
  await page.goto('./');
  await open(page).setInputFiles([file('ada.txt', profile('Ada Example', 1, ...TWO))]);
  await expect(page.getByText('2 papers listed')).toBeVisible();
  await open(page).setInputFiles([file('ada.txt', profile('Ada Example', 2, ...THREE))]);
  await expect(page.getByText('3 papers listed')).toBeVisible();
  const status = page.getByRole('status').first();
  await expect(status).toContainText('one new paper');
  await expect(status).toContainText('A Third Study of Several Examples');
  await expect(status).toContainText('h-index, stated: 1 → 2');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(authors(page)).toHaveCount(4);
});

test('the same file again is answered, and nothing doubles', async ({ page }) => {
  await page.goto('./');
  const ada = file('ada.txt', profile('Ada Example', 1, ...TWO));
  await open(page).setInputFiles([ada]);
  await expect(page.getByText('one document read')).toBeVisible();
  await open(page).setInputFiles([ada]);
  await page.getByText('0 documents read, one note').click();
  await expect(page.getByRole('status').first()).toContainText('ada.txt: The same bytes as ada.txt.');
  await expect(page.getByRole('alert')).toBeEmpty();
});
