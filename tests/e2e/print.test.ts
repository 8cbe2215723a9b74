import type { Page } from 'playwright';
import { expect, test } from './support.ts';

/** What stands on paper and can be pressed or typed into. */
const controls = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, nav, dialog, [popover], .controls')]
      // A button that is plain words has no box of its own.
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.outerHTML.slice(0, 120)),
  );

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground'));

const paper = async (page: Page, address: string) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(address);
  await page.locator('[data-chart] svg').first().waitFor();
  const before = await ground(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // Unlike the event before printing, a change of the medium is told with the next frame.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  return before;
};

test('an author is printed light, at the width of a page and without controls', async ({ page }) => {
  const dark = await paper(page, './#/author/yangrui-chen?years=2024-2026');
  expect(await ground(page)).not.toBe(dark);
  expect(await controls(page)).toEqual([]);
  // 180 mm at 96 px an inch.
  for (const chart of ['timeline', 'categories', 'coauthors'])
    await expect(page.locator(`[data-chart="${chart}"] .scene svg`)).toHaveAttribute('width', '680');
  const words = await page.locator('body').innerText();
  for (const expected of ['Yangrui Chen', 'as of 2026-11-20', '6 of 8 papers', '2024–2026', 'h-index'])
    expect(words).toContain(expected);
  expect(words).not.toMatch(/Compare with others|Save as one|Open files|Clear|Drag over/);
  await expect(page.locator('tr[data-paper]')).toHaveCount(6);
  // Each note is read on paper, though it is folded on screen.
  expect(words).toContain('only 3 names shown');
});

test('after printing the page is as it was', async ({ page }) => {
  const dark = await paper(page, './#/author/yangrui-chen');
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto');
  expect(await ground(page)).toBe(dark);
  await expect(page.getByRole('button', { name: 'Clear' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Compare with others' })).toBeVisible();
  expect(Number(await page.locator('[data-chart="timeline"] svg').getAttribute('width'))).toBeGreaterThan(
    1200,
  );
});

test('a head stands above its column on every page of a long table', async ({ page }) => {
  await page.goto('./?data=demo#/');
  await page.getByRole('list', { name: 'Authors' }).getByRole('link').first().click();
  await page.locator('tr[data-paper]').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  // Chromium repeats heads only where they hold no boxes.
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('thead button')].map((button) => getComputedStyle(button).display),
  );
  expect(new Set(boxes)).toEqual(new Set(['contents']));
  await expect(page.getByRole('complementary', { name: 'About this data' })).toContainText('Fictional');
});

test.for(['A4', 'Letter'])('%s: every page has the size asked for', async (format, { page }) => {
  await page.goto('./#/author/fan-mo');
  await page.getByRole('heading', { name: 'Fan Mo' }).waitFor();
  const pdf = (await page.pdf({ format })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
    Math.round(Number(w)),
    Math.round(Number(h)),
  ]);
  // A bio and a talk fill one page. A4 is 595 x 842 pt; Chromium rounds up to whole px.
  expect(boxes).toEqual([format === 'A4' ? [596, 843] : [612, 792]]);
});

test.for([
  './#/compare?author=yangrui-chen&compare=cs.LG&compare=cs.DC',
  './#/compare?author=yangrui-chen&author=fan-mo',
])('the comparison %s is printed without controls and not wider than a page', async (address, { page }) => {
  await page.setViewportSize({ width: 680, height: 900 });
  await paper(page, address);
  expect(await controls(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
});
