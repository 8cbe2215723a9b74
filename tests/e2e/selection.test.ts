import type { Page } from 'playwright';
import { expect, test } from './support.ts';

const CHEN = './#/author/yangrui-chen';

const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });
const chart = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const mark = (page: Page, name: string, label: string | RegExp) =>
  chart(page, name).getByRole('button', { name: label });

async function brush(page: Page, from: RegExp, to: RegExp) {
  const [first, last] = [mark(page, 'Publication timeline', from), mark(page, 'Publication timeline', to)];
  const [a, b] = [(await first.boundingBox())!, (await last.boundingBox())!];
  const y = a.y - 60;
  await page.mouse.move(a.x + a.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(b.x - 20, y, { steps: 4 });
  await page.mouse.move(b.x + b.width / 2, y, { steps: 4 });
  await page.mouse.up();
}

test('brushing 2024 to 2026 leaves 6 of 8 papers, in the address too; back undoes it', async ({ page }) => {
  await page.goto(CHEN);
  await brush(page, /^2024: /, /^2026/);
  await expect(selection(page)).toContainText('6 of 8 papers');
  expect(page.url()).toContain('?years=2024-2026');
  await expect(page.getByText('Computed from 6 of 8 papers')).toBeVisible();
  await page.reload();
  await expect(selection(page)).toContainText('6 of 8 papers');
  await page.goBack();
  await expect(selection(page)).not.toContainText('of 8 papers');
  expect(page.url()).not.toContain('years');
  await page.goForward();
  await expect(selection(page)).toContainText('6 of 8 papers');
});

test('a category, a person and an edge lead to their papers', async ({ page }) => {
  await page.goto(CHEN);
  await mark(page, 'Categories', /^cs\.LG/).click();
  await expect(selection(page)).toContainText('4 of 8 papers');
  await selection(page).getByRole('button', { name: 'Clear' }).click();
  await mark(page, 'Co-authors', /^Haibin Lin: /).click();
  await expect(selection(page)).toContainText('1 of 8 papers');
  await expect(page.getByRole('table', { name: /Papers/ })).toContainText('More Than 10,000 GPUs');
  await mark(page, 'Co-authors', /^Haibin Lin: /).click();
  await expect(selection(page)).not.toContainText('of 8 papers');
  await mark(page, 'Co-authors', /^Tianfeng Liu and Yangrui Chen|^Dan Li and Tianfeng Liu/)
    .first()
    .click();
  await expect(page.getByRole('table', { name: /Papers/ })).toContainText('BGL: GPU-Efficient');
  await expect(selection(page)).toContainText('1 of 8 papers');
});

test('arrow keys walk the papers by date, Enter chooses one, Escape leaves the chart', async ({ page }) => {
  await page.goto(CHEN);
  await mark(page, 'Publication timeline', /^DL2/).focus();
  for (const title of [
    'BGL',
    'MegaScale:',
    'Optimus',
    'OVERLORD',
    'Seed1.5-VL',
    'Virtual Width',
    'MegaScale-Omni',
  ]) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(':focus')).toHaveAccessibleName(new RegExp(`^${title}`));
  }
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  expect(page.url()).toContain('paper=');
  await expect(page.locator('tr.chosen')).toContainText('MegaScale-Omni');
  await page.keyboard.press('Escape');
  await expect(page.locator(':focus')).toHaveCount(0);
});

test('a chart is one tab stop, and Shift with an arrow extends the years', async ({ page }) => {
  await page.goto(CHEN);
  const timeline = chart(page, 'Publication timeline');
  await expect(timeline.locator('svg [tabindex="0"]')).toHaveCount(1);
  await mark(page, 'Publication timeline', /^2024: /).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(selection(page)).toContainText('6 of 8 papers');
});

test('pointing at a mark shows its card inside the chart; Escape hides it', async ({ page }) => {
  await page.goto(CHEN);
  await mark(page, 'Publication timeline', /^MegaScale-Omni/).hover();
  const card = chart(page, 'Publication timeline').locator('.card');
  await expect(card).toContainText('MegaScale-Omni');
  const [inner, outer] = [
    (await card.boundingBox())!,
    (await chart(page, 'Publication timeline').boundingBox())!,
  ];
  // Half a line of ground stands out on either side, so that the chart's text is flush with the page's.
  expect(inner.x).toBeGreaterThanOrEqual(outer.x - 6);
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 6);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('search narrows every chart without a step in the history', async ({ page }) => {
  await page.goto('./');
  await page.goto(CHEN);
  await page.getByLabel('Search papers').pressSequentially('omni');
  await expect(selection(page)).toContainText('2 of 8 papers');
  expect(page.url()).toContain('q=omni');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
});

test('an option is in the address and goes when it is the default', async ({ page }) => {
  await page.goto(CHEN);
  await chart(page, 'Categories').getByText('By year', { exact: true }).click();
  expect(page.url()).toMatch(/categories\.\w+=/);
  await chart(page, 'Categories').getByText('Bars', { exact: true }).click();
  expect(page.url()).not.toContain('categories.');
});

test('two shift-clicked categories can be compared, and the way back keeps the view', async ({ page }) => {
  await page.goto(CHEN);
  await mark(page, 'Categories', /^cs\.LG/).click({ modifiers: ['Shift'] });
  await mark(page, 'Categories', /^cs\.DC/).click({ modifiers: ['Shift'] });
  await page.getByRole('link', { name: 'Compare 2 categories' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Categories of Yangrui Chen');
  expect(page.url()).toContain('#/compare?author=yangrui-chen&compare=cs.LG&compare=cs.DC');
  await expect(page.locator('[data-chart="compare"] svg')).toBeVisible();
  await page.getByRole('checkbox', { name: /^cs\.CL/ }).check();
  expect(page.url()).toContain('compare=cs.CL');
  await page.getByRole('link', { name: '← Yangrui Chen' }).click();
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('cs.CL');
});

test('a chart has a table twin that sorts', async ({ page }) => {
  await page.goto(CHEN);
  await chart(page, 'Categories').getByRole('button', { name: 'Table' }).click();
  const table = chart(page, 'Categories').getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(5);
  await table.getByRole('columnheader').first().getByRole('button').click();
  await expect(table.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('row').nth(1)).toContainText('cs.CL');
});
