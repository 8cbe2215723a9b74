import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from './support.ts';

const coauthors = (page: Page) => page.locator('[data-chart="coauthors"]');
const people = (page: Page) => coauthors(page).locator('[data-mark^="person:"]');

/** Opens the first fictional author. */
async function openAuthor(page: Page): Promise<void> {
  await page.goto('./?data=demo#/');
  await page.getByRole('list', { name: 'Authors' }).getByRole('link').first().click();
  await expect(coauthors(page).locator('svg')).toBeVisible();
}

test('fictional authors are one click away, are said to be fictional, and live apart', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Explore with fictional authors' }).click();
  await expect(page.getByText('Fictional authors, made up for trying Oeuvre')).toBeVisible();
  const authors = page.getByRole('list', { name: 'Authors' });
  await expect(authors.getByRole('listitem')).toHaveCount(4);
  await expect(authors).not.toContainText('Yangrui Chen');
  await expect(page.getByRole('button', { name: 'Open files' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to your library' }).click();
  await expect(authors).toContainText('Yangrui Chen');
});

test('a figure of fictional data says so', async ({ page }) => {
  await openAuthor(page);
  await page.getByRole('button', { name: 'Figure of Publication timeline' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('dialog', { name: 'Figure Publication timeline' })
      .getByRole('button', { name: 'Save figure' })
      .click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('Fictional data. Source');
});

test('a person is found by name; a second one, with Shift, gives the path and its papers', async ({
  page,
}) => {
  await openAuthor(page);
  const name = (await people(page).first().getAttribute('aria-label'))!.replace(/: .*/, '');
  await page.getByRole('combobox', { name: 'Find a person' }).fill(name);
  await page.getByRole('combobox', { name: 'Find a person' }).blur();
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText(`with ${name}`);
  // Marks lie close together: the keyboard presses the one that is meant. The chosen one is drawn last.
  await people(page).first().focus();
  await page.keyboard.press('Shift+Enter');
  expect(page.url()).toContain('path=');
  const path = page.getByRole('region', { name: 'Path' });
  await expect(path).toContainText(`Path from ${name} to`);
  await expect(path.getByRole('listitem').first()).toBeVisible();
  await page.reload();
  await expect(path).toContainText(`Path from ${name} to`);
  await path.getByRole('button', { name: 'Clear' }).click();
  await expect(path).toHaveCount(0);
});

test('a graph is enlarged inside its panel, where more names find room', async ({ page }) => {
  await openAuthor(page);
  const svg = coauthors(page).locator('svg');
  const before = await svg.evaluate((element) => element.clientWidth);
  await coauthors(page).getByRole('button', { name: 'Larger' }).click();
  await coauthors(page).getByRole('button', { name: 'Larger' }).click();
  await expect.poll(() => svg.evaluate((element) => element.clientWidth)).toBe(2 * before);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide).toBe(false);
});

test('a person can be moved, by pointer and by keyboard; the address holds it; it can be put back', async ({
  page,
}) => {
  await openAuthor(page);
  const mark = people(page).first();
  const name = (await mark.getAttribute('aria-label'))!;
  const box = (await mark.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=/);
  await expect(coauthors(page).getByText('1 person was moved by hand.')).toBeVisible();
  const moved = coauthors(page).getByRole('button', { name });
  const after = (await moved.boundingBox())!;
  expect(after.x - box.x).toBeGreaterThan(40);
  const held = page.url();
  await moved.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page).not.toHaveURL(held);
  await page.goBack();
  await expect(page).toHaveURL(held);
  await coauthors(page).getByRole('button', { name: 'Put 1 back' }).click();
  await expect(page).not.toHaveURL(/pin=/);
});

test('two authors lead to the path between them, and the library to its categories', async ({ page }) => {
  await page.goto('./?data=demo#/');
  await page.getByRole('link', { name: 'Compare categories of the whole library' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Categories of All authors');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  const boxes = page.getByRole('list', { name: 'Authors' }).getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('link', { name: 'Compare 2 authors' }).click();
  await page.getByRole('link', { name: 'Shortest path between them, with its papers' }).click();
  await expect(page.getByRole('region', { name: 'Path' })).toContainText('Path from');
});

test('the years play until they are stopped, and Back undoes them', async ({ page }) => {
  await openAuthor(page);
  await coauthors(page).getByRole('button', { name: 'Play years' }).click();
  await expect(page).toHaveURL(/years=/);
  await coauthors(page).getByRole('button', { name: 'Stop' }).click();
  await expect(page).toHaveURL(/years=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/years=/);
});

test.for(['graph', 'lanes', 'matrix'])(
  'the %s of co-authors is drawn from its address',
  async (view, { page }) => {
    await openAuthor(page);
    await page.goto(`${page.url()}?coauthors.view=${view}`);
    await expect(coauthors(page).locator('[data-mark]').first()).toBeVisible();
  },
);
