import { strToU8, zipSync } from 'fflate';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { expect, test } from './support.ts';

/** Fictional; the layout of a profile page that was copied as text. */
const PROFILE = `Ada Example

LG
h-index1
1paper

1 Paper

LGMay 4, 2023
A Study of Examples

Ada Example, Bo Sample

We study examples.`;

const NOISE = 'nothing here is a record\nof any kind';

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
/** A number in letters: names hold no digits. */
const letters = (i: number) => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const pick = (page: Page) => page.getByLabel('Files to open');

test('a file becomes an author, kept in this browser', async ({ page }) => {
  await page.goto('./');
  await pick(page).setInputFiles([file('ada.txt', PROFILE)]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await expect(page.getByText('kept in this browser').first()).toBeVisible();
  await expect(page.locator('[data-chart="timeline"] svg')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveCount(4);
});

test('a bio of someone who is in the library is a second profile, with a suggestion', async ({ page }) => {
  await page.goto('./');
  const bio = 'Yangrui Chen\nResearcher at Example Lab\nHe builds systems.\nTopic\nA talk\nAbout things.\n';
  await pick(page).setInputFiles([file('bio.txt', bio)]);
  await expect(page.getByText('Another profile bears this name:')).toBeVisible();
  await page.getByRole('link', { name: 'its papers' }).click();
  await expect(page.getByText('8 papers listed')).toBeVisible();
  await page.getByRole('link', { name: 'Researcher, Example Lab' }).click();
  await expect(page.getByText('kept in this browser').first()).toBeVisible();
  await page.getByRole('link', { name: 'Data' }).click();
  await expect(page.getByText('the same full name, "Yangrui Chen"')).toBeVisible();
});

test('what is no record is named, and the rest still loads', async ({ page }) => {
  await page.goto('./');
  await pick(page).setInputFiles([
    file('noise.txt', NOISE),
    file('ada.txt', PROFILE),
    file('empty.txt', ''),
    {
      name: 'binary.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([0, 1, 2, 0, 255, 254, 0]),
    },
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('noise.txt:1: No known format');
  await expect(alert).toContainText('empty.txt: The document holds no text.');
  await expect(alert).toContainText('binary.bin');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toBeEmpty();
});

test('text can be pasted; text of no known format is answered', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('dialog', { name: 'Paste text' }).getByRole('textbox').fill(NOISE);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('No author was found.');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('dialog', { name: 'Paste text' }).getByRole('textbox').fill(PROFILE);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await page.goto('./#/data');
  await expect(page.getByRole('table', { name: 'Documents that were read' }).first()).toContainText(
    'pasted text',
  );
});

test('files can be dropped on any page', async ({ page }) => {
  await page.goto('./#/methods');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods');
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'ada.txt', { type: 'text/plain' }));
    return transfer;
  }, PROFILE);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Drop to read these files')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
});

test('a folder dropped by hand is read to its depth, an archive in it included; the report leads on', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'oeuvre-drop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'deep', 'er'), { recursive: true });
  await writeFile(join(folder, 'deep', 'er', 'ada.txt'), PROFILE);
  const dag = PROFILE.replaceAll('Ada Example', 'Dag Muster');
  await writeFile(join(folder, 'all.zip'), zipSync({ 'dag.txt': strToU8(dag) }));
  await page.goto('./');
  await expect(page.getByRole('list', { name: 'Authors' })).toBeVisible();
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data });
  const status = page.getByRole('status').first();
  await expect(status).toContainText('Read and kept in this browser: Ada Example, Dag Muster');
  await expect(status).toContainText('2 files, 2 papers, 2 co-authors');
  await status.getByRole('link', { name: /notes$/ }).click();
  await expect(page.getByRole('heading', { name: 'Notes by file' }).first()).toBeInViewport();
  await status.getByRole('link', { name: '2 files' }).click();
  await expect(page.getByRole('heading', { name: 'Kept in this browser' })).toBeInViewport();
  await expect(page.getByRole('table', { name: 'Files that are kept' })).toContainText('all.zip/dag.txt');
});

test('three hundred files are read together', async ({ page }) => {
  await page.goto('./');
  const files = Array.from({ length: 300 }, (_, i) =>
    file(`${i}.txt`, PROFILE.replaceAll('Ada Example', `Ada Number${letters(i)}`)),
  );
  await pick(page).setInputFiles(files);
  await expect(page.getByRole('status').first()).toContainText('300 files, 300 papers, 300 co-authors');
  await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveCount(303);
});

test('text pasted anywhere is read, but not into a field', async ({ page }) => {
  await page.goto('./#/methods');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), PROFILE);
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.focus();
  await page.keyboard.press('Control+V');
  await expect(search).toHaveValue(/^Ada Example/);
  await expect(page.getByRole('status').first()).toBeEmpty();
});
