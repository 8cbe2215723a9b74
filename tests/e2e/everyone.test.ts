import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { expect, test } from './support.ts';

const PAGES = {
  library: './#/',
  author: './#/author/yangrui-chen?years=2024-2026&compare=cs.LG',
  'author with a bio': './#/author/yulong-ao',
  compare: './#/compare?author=yangrui-chen&compare=cs.LG&compare=cs.DC',
  network: './#/network',
  data: './#/data',
  methods: './#/methods',
  unknown: './#/nowhere',
  'fictional library': './?data=demo#/',
  'citations and lanes':
    './?data=demo#/author/thistle-quillfeather?timeline.y=citations&timeline.layer=h&coauthors.view=lanes',
  'percentiles and matrix':
    './?data=demo#/author/thistle-quillfeather?timeline.y=percentile&timeline.axis=career&coauthors.view=matrix',
  'authors compared': './?data=demo#/compare?author=thistle-quillfeather&author=bram-van-der-wolkenmeer',
  'categories of the library': './?data=demo#/compare?author=library&compare=T99008&compare=rest',
  'network of fictional authors': './?data=demo#/network',
};

/** Goes to a page and waits until its charts, if any, are drawn. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^Opening /)).toHaveCount(0);
}

describe.each(Object.entries(PAGES))('%s', (_, address) => {
  test('has no violation of the accessibility rules, light and dark', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`);
      expect(found).toEqual([]);
    }
  });

  test('fits 360 px without scrolling sideways', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, address);
    const [content, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBe(room);
  });
});

test('1440 x 900 shows the timeline and the tops of both lower charts', async ({ page }) => {
  await page.goto('./#/author/yangrui-chen');
  for (const name of ['Categories', 'Co-authors']) {
    const box = await page.getByRole('region', { name, exact: true }).locator('svg').boundingBox();
    expect(box!.y).toBeLessThan(700);
  }
});

test('the theme steps through auto, light and dark and is remembered', async ({ page }) => {
  await page.goto('./');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: 'Theme: auto' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  expect(await ground()).toBe(dark);
});

test('the first tab stop skips to the content', async ({ page }) => {
  await page.goto('./#/author/yangrui-chen');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  expect(page.url()).toContain('#/author/yangrui-chen');
});
