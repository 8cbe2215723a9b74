import { expect, test } from './support.ts';

const CHEN = './#/author/yangrui-chen';

test('stated numbers stand beside computed ones, and the impossible h-index says why', async ({ page }) => {
  await page.goto(CHEN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yangrui Chen');
  await expect(page.getByText('cs.LG Machine Learning', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('8 papers listed · 2019–2026')).toBeVisible();
  await expect(page.getByText('Stated by the source, date not stated')).toBeVisible();
  const h = page.getByRole('button', { name: 'h-index 29, stated, doubtful' });
  await h.click();
  const details = page.getByRole('dialog', { name: 'h-index, stated by the source' });
  await expect(details).toContainText('002_aee06866c4fcc426.txt:4:7–9');
  await expect(details).toContainText('cannot come from the 8 listed papers');
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
});

test('a computed number shows its definition and the papers left out', async ({ page }) => {
  await page.goto(CHEN);
  const numbers = page.locator('.numbers', { hasText: 'Computed from 8 papers' });
  await expect(numbers.locator('dl > div', { hasText: 'h-index' })).toContainText('not given');
  await numbers.locator('dl > div', { hasText: 'h-index' }).getByRole('button').click();
  const details = page.getByRole('dialog', { name: 'Not given' });
  await expect(details).toContainText('at least h citations each');
  await expect(details).toContainText('8 left out');
});

test('a paper shows its abstract, site score and place in the source', async ({ page }) => {
  await page.goto(CHEN);
  const table = page.getByRole('table', { name: /Papers of the selection/ });
  await expect(table).toContainText('et al. (list is cut)');
  await expect(table).toContainText('2026-05-09 inferred');
  await page.getByRole('button', { name: /^Details of MegaScale-Omni/ }).click();
  await expect(page.getByText('79.1 (site score, stated by the source)')).toBeVisible();
  await page.getByText('Where it stands in the source').click();
  await expect(page.getByText('002_aee06866c4fcc426.txt:26:0–11', { exact: true })).toBeVisible();
  await expect(page.getByText('Inferred date:')).toContainText('2026');
});

test('notes are grouped by kind and open to their lines', async ({ page }) => {
  await page.goto(CHEN);
  await expect(page.getByRole('heading', { name: 'Notes on this data' })).toContainText('24 notes');
  await page.getByText('The stated h-index cannot come from the listed papers.').click();
  await expect(page.getByText('002_aee06866c4fcc426.txt:4', { exact: true })).toBeVisible();
});

test('a bio without papers has its talk and claims, and no empty chart', async ({ page }) => {
  await page.goto('./#/author/yulong-ao');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yulong Ao');
  await expect(page.getByText('Head of AI Framework Development at BAAI', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Building a Unified and Efficient/ })).toBeVisible();
  await expect(
    page.getByRole('list').filter({ hasText: 'Background and Challenges' }).getByRole('listitem'),
  ).toHaveCount(4);
  await expect(page.getByText('No publication data has been read for Yulong Ao')).toBeVisible();
  await expect(page.locator('[data-chart]')).toHaveCount(0);
  await page.getByRole('button', { name: /^Chinese Academy of Sciences/ }).focus();
  await expect(page.locator('mark')).toContainText('Chinese Academy of Sciences');
});

test('the other bio keeps its five outline items and its project', async ({ page }) => {
  await page.goto('./#/author/fan-mo');
  const outline = page.getByRole('list').filter({ hasText: 'dense models to MoE' });
  await expect(outline.getByRole('listitem')).toHaveCount(5);
  await page.getByRole('button', { name: /^torch_musa/ }).hover();
  await expect(page.locator('mark')).toContainText('torch_musa');
});
