import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
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
  await page.getByRole('button', { name: 'Undo the last step' }).click();
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

/** Four papers: two that are nearly one, two of another kind. */
const RECORD = readFileSync('tests/fixtures/dump-to-correct.txt', 'utf8');

const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Correct / });
const note = (page: Page) => page.getByRole('status').filter({ hasText: 'Undo' });
const papers = (page: Page) => page.getByRole('table', { name: /^Papers of the selection/ });
const mark = (page: Page, chart: string, label: RegExp) =>
  page.getByRole('region', { name: chart, exact: true }).getByRole('button', { name: label });
const details = (page: Page, title: string) => page.getByRole('button', { name: `Details of ${title}` });

async function bring(page: Page) {
  await page.goto('./');
  await page.getByLabel('Files to open').setInputFiles([text('ada.txt', RECORD)]);
  await expect(page.getByText('4 papers listed')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

/** Walks with the Tab key until something has the focus. */
async function tabTo(page: Page, name: string | RegExp) {
  const isThere = async () => {
    const focused = page.locator(':focus');
    return (
      (await focused.count()) === 1 &&
      (await focused.and(page.getByRole('button', { name }).or(page.getByRole('link', { name }))).count()) ===
        1
    );
  };
  for (let i = 0; i < 60 && !(await isThere()); i += 1) await page.keyboard.press('Tab');
  expect(await isThere(), `the Tab key reaches ${name}`).toBe(true);
}

test('a paper is left out by keyboard, with a reason; every number follows, and undo brings it back', async ({
  page,
}) => {
  await bring(page);
  await details(page, 'Something Else Entirely').focus();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Correct Something Else Entirely');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('Say why');
  await expect(dialog(page).getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.keyboard.press('Tab');
  await page.keyboard.type('by someone else');
  await expect(dialog(page)).toContainText('Papers left: 3 of 4.');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText('3 papers listed')).toBeVisible();
  await expect(mark(page, 'Co-authors', /^Eve Specimen/)).toHaveCount(0);
  await expect(papers(page)).not.toContainText('Something Else Entirely');
  await expect(page.getByText('1 correction applied').first()).toBeAttached();
  await expect(note(page)).toContainText('Corrected: left out: "Something Else Entirely" (by someone else).');
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 papers listed')).toBeVisible();
  await expect(note(page)).toHaveCount(0);
});

test('a date, one work of two, and what stays open meanwhile', async ({ page }) => {
  await bring(page);
  await details(page, 'A Study of Examples').click();
  await page.getByRole('button', { name: 'Correct A Study of Examples' }).click();
  await dialog(page).getByText('Date', { exact: true }).click();
  await dialog(page).getByRole('textbox').fill('2023-02-30');
  await expect(dialog(page)).toContainText('The calendar has no such day.');
  await dialog(page).getByRole('textbox').fill('2021-11');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('4 papers listed · 2021–2025')).toBeVisible();
  await expect(page.getByText('2021-11: set by hand on')).toBeVisible();
  await page.getByRole('button', { name: 'Correct A Study of Examples' }).click();
  await dialog(page).getByText('Same work as…').click();
  await dialog(page).getByRole('searchbox').fill('third');
  await dialog(page)
    .getByRole('radio', { name: /^A Third Study/ })
    .check();
  await expect(dialog(page)).toContainText('3 papers instead of 4');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('3 papers listed')).toBeVisible();
  await expect(page.getByText('2024-05-06 · “A Third Study”')).toBeVisible();
  await page.reload();
  await expect(page.getByText('3 papers listed · 2021–2025')).toBeVisible();
});

test('people and categories are corrected where they are selected; what was not done is marked', async ({
  page,
}) => {
  await bring(page);
  await mark(page, 'Co-authors', /^Robert Sample: 2 papers/).click();
  const button = page.getByRole('button', { name: 'Correct Robert Sample' });
  await button.click();
  await dialog(page).getByText('Same person as…').click();
  await expect(
    dialog(page).getByRole('group', { name: 'The same person' }).getByRole('radio').first(),
  ).toHaveAccessibleName(/^R\. Sample/);
  await expect(dialog(page)).not.toContainText('Cleo Instance');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  }
  await dialog(page).getByRole('group', { name: 'The same person' }).getByRole('radio').first().check();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(mark(page, 'Co-authors', /^Robert Sample: 3 papers/)).toBeVisible();

  await button.click();
  await dialog(page).getByText('Someone else…').click();
  await dialog(page)
    .getByRole('checkbox', { name: /^Another Study/ })
    .check();
  await expect(dialog(page)).toContainText('A second “Robert Sample” gets one paper');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(mark(page, 'Co-authors', /^Robert Sample: one paper|^Robert Sample: 1 paper/)).toBeVisible();

  await button.click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Rob Sample');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(mark(page, 'Co-authors', /^Rob Sample: 2 papers/)).toBeVisible();

  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Clear' }).click();
  await mark(page, 'Categories', /^cs\.LG/).click();
  await page.getByRole('button', { name: 'Correct cs.LG' }).click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Learning machines');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(mark(page, 'Categories', /^cs\.LG Learning machines/)).toBeVisible();

  await page.getByRole('link', { name: 'Data', exact: true }).click();
  const made = page.getByRole('list', { name: 'Corrections made' }).getByRole('listitem');
  await expect(made).toHaveCount(4);
  await expect(made.filter({ hasText: 'Not done' })).toHaveCount(0);
  const gone = { kind: 'exclude-paper', profile: 'ada-example', reason: 'x', made: '2026-11-01' };
  const file = { schema: 1, corrections: [{ ...gone, paper: { id: 'p', title: 'Gone', identifiers: [] } }] };
  await page.getByLabel('Corrections to open').setInputFiles([text('fix.json', JSON.stringify(file))]);
  await expect(made.filter({ hasText: 'Gone' })).toContainText('Not done: no such paper.');
  await expect(page.getByText('1 of them not done')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('all suggestions are decided at once, with one undo, and in the other tab too', async ({ page }) => {
  await page.goto('./');
  const bio = 'Yangrui Chen\nResearcher at Example Lab\nHe builds systems.\nTopic\nA talk\nAbout things.\n';
  await page.getByLabel('Files to open').setInputFiles([text('ada.txt', RECORD), text('bio.txt', bio)]);
  await expect(page.getByRole('status').first()).toContainText('Read and kept');
  const other = await page.context().newPage();
  await Promise.all([page.goto('./#/data'), other.goto('./#/data')]);
  const all = page.getByRole('button', { name: /^Reject all \d+ suggestions/ });
  await all.click();
  await expect(all).toHaveCount(0);
  await expect(note(page)).toContainText(/\d+ corrections were made/);
  await expect(other.getByRole('list', { name: 'Corrections made' })).toBeVisible();
  await note(page).getByRole('button', { name: 'Undo' }).click();
  await expect(all).toHaveCount(1);
  await expect(other.getByRole('list', { name: 'Corrections made' })).toHaveCount(0);
});

test('the built-in record is corrected, too', async ({ page }) => {
  await page.goto('./#/author/yangrui-chen');
  await page.getByRole('button', { name: /^Details of BGL/ }).click();
  await page.getByRole('button', { name: /^Correct BGL/ }).click();
  await dialog(page).getByLabel('Why it does not count').fill('not hers');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('7 papers listed')).toBeVisible();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  const row = page
    .getByRole('list', { name: 'Authors' })
    .getByRole('listitem')
    .filter({ hasText: 'Yangrui Chen' });
  await expect(row).toContainText('7');
});
