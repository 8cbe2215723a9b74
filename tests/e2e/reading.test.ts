import type { Page } from 'playwright';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support.ts';

/** Fictional; no column is called as any program calls it. */
const HEADER = 'Werk;Wer;Wann;Wie oft';
const table = (...rows: readonly string[]) => [HEADER, ...rows].join('\n');
const FIRST = table(
  'A First Study of Several Examples;Ada Example, Bo Sample;2020;3',
  'A Second Study of Several Examples;Ada Example;2021;1',
  'A Third Study of Several Examples;Ada Example, Bo Sample;2022;',
);
const SECOND = table(
  'A Study of Other Examples;Cleo Instance;2019;7',
  'A Last Study of Other Examples;Cleo Instance;2020;2',
);

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const drop = (page: Page, name: string, text: string) =>
  page.getByLabel('Files to open').setInputFiles([csv(name, text)]);
const reading = (page: Page) => page.getByRole('list', { name: 'How documents are read' });
const dialog = (page: Page) => page.getByRole('dialog');

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Says by keyboard what a column means. */
async function mean(page: Page, column: string, meaning: string) {
  const choice = dialog(page).getByLabel(column, { exact: true });
  await choice.focus();
  await page.keyboard.type(meaning);
  await expect(choice.locator('option:checked')).toHaveText(meaning);
}

test('a table of unknown columns is read as a person says, and so is the next one', async ({ page }) => {
  await page.goto('./');
  await drop(page, 'first.csv', FIRST);
  const alert = page.getByRole('alert').filter({ hasText: 'first.csv' });
  await expect(alert).toContainText('This looks like a table of 4 columns');
  await alert.getByRole('link', { name: 'Say what its columns mean' }).click();
  await page.getByRole('button', { name: 'Columns of first.csv' }).press('Enter');
  await expect(dialog(page)).toContainText('A First Study of Several Examples');
  // What stands in the columns is proposed; without a title there is nothing to read.
  const proposed = dialog(page).locator('option:checked');
  await expect(proposed).toHaveText(['Title', 'Authors', 'Year', 'Citations']);
  await dialog(page).getByLabel('Werk', { exact: true }).selectOption('not used');
  await dialog(page).getByLabel('Wer', { exact: true }).selectOption('not used');
  await expect(dialog(page).getByRole('button', { name: 'Apply' })).toBeDisabled();
  await mean(page, 'Werk', 'Title');
  await mean(page, 'Wer', 'Authors');
  await expect(dialog(page)).toContainText('3 papers; no problems.');
  const rows = dialog(page).getByRole('region', { name: 'First papers' }).getByRole('row');
  await expect(rows.nth(1)).toContainText(
    /A First Study of Several Examples\s*Ada Example, Bo Sample\s*2020\s*3/,
  );
  await expect(rows.nth(1)).toBeVisible();
  await expect(rows.nth(3)).toContainText('not given');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await expect(reading(page)).toContainText('Record of Ada Example (stands on 3 of 3 works)');
  await expect(alert).toHaveCount(0);

  await page.reload();
  await expect(reading(page)).toContainText('Record of Ada Example');
  await page.goto('./#/author/ada-example');
  await expect(page.getByText('3 papers listed')).toBeVisible();
  await drop(page, 'second.csv', SECOND);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cleo Instance');
  await expect(page.getByText('2 papers listed')).toBeVisible();

  await page.getByRole('link', { name: 'Data' }).click();
  const made = page.getByRole('list', { name: 'Corrections made' }).getByRole('listitem');
  await expect(made).toHaveText([/columns taken as title: "Werk", authors: "Wer"/]);
  await made.getByRole('button', { name: 'Remove' }).click();
  await expect(
    reading(page).getByText('nothing is read of it until you say what its columns mean'),
  ).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(reading(page)).toContainText('Record of Cleo Instance');
});

test('a person says whose record a document is: another, several, a name that is nowhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  await drop(page, 'first.csv', FIRST.replace(HEADER, 'Title;Authors;Year;Citations'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await page.goto('./#/data');
  const change = page.getByRole('button', { name: 'Change whose record first.csv is' });
  const save = dialog(page).getByRole('button', { name: 'Save' });
  await change.click();
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await dialog(page).getByRole('checkbox', { name: 'Bo Sample' }).check();
  await expect(dialog(page)).toContainText('Each has the works that name them.');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await save.click();
  await expect(reading(page)).toContainText('Ada Example (said by a person; stands on 3 of 3 works)');
  await expect(reading(page)).toContainText('Bo Sample (said by a person; stands on 2 of 3 works)');

  await change.click();
  await dialog(page).getByRole('button', { name: 'Leave out Ada Example' }).click();
  await dialog(page).getByRole('button', { name: 'Leave out Bo Sample' }).click();
  await expect(save).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await change.click();
  await dialog(page).getByRole('checkbox', { name: 'Ada Example' }).uncheck();
  await dialog(page).getByRole('checkbox', { name: 'Bo Sample' }).uncheck();
  await dialog(page).getByRole('searchbox').fill('Zoe Nobody');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('All 3 works count for Zoe Nobody.');
  await save.click();
  await expect(reading(page)).toContainText('Zoe Nobody (said by a person; stands on 0 of 3 works)');
  await expect(
    page.getByText('"Zoe Nobody" stands on none of the 3 works; all 3 are taken as theirs'),
  ).toBeVisible();

  await page.reload();
  await change.click();
  await dialog(page).getByRole('button', { name: 'Find it out again' }).click();
  await expect(reading(page)).toContainText('Record of Ada Example (stands on 3 of 3 works)');
});

test('two exports of one author are one record, until a person keeps them apart', async ({ page }) => {
  const works = [
    ['A First Study of Several Examples', 'Sample, Bo'],
    ['A Second Study of Several Examples', 'Instance, Cleo'],
  ];
  const ris = works.map(
    ([title, other]) =>
      `TY  - JOUR\nAU  - ${other}\nAU  - Example, Ada\nTI  - ${title}\nPY  - 2020\nER  - \n`,
  );
  const bib = works.map(
    ([title, other], i) =>
      `@article{k${i},\n  title = {${title}},\n  author = {${other} and Ada Example},\n  year = {2020}\n}\n`,
  );
  await page.goto('./');
  const files = [csv('export.ris', ris.join('\n')), csv('export.bib', bib.join('\n'))];
  await page.getByLabel('Files to open').setInputFiles(files);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
  await expect(page.getByText('Read as one author from 2 records')).toBeVisible();
  await page.getByRole('button', { name: 'Keep them apart' }).press('Enter');
  await expect(page.getByText(/"ada-example-\w+" and "ada-example-\w+"/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  const authors = page.getByRole('list', { name: 'Authors' });
  await expect(authors.getByRole('link', { name: 'Ada Example' })).toHaveCount(2);
});
