import { expect, test } from './support.ts';

test('the library lists the three authors with stated, computed and missing numbers told apart', async ({
  page,
}) => {
  await page.goto('./');
  const rows = page.getByRole('list', { name: 'Authors' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  const chen = rows.filter({ hasText: 'Yangrui Chen' });
  await expect(chen).toContainText(/papers\s*8\s*computed/);
  await expect(chen).toContainText(/citations\s*864\s*stated/);
  await expect(chen).toContainText(/h-index\s*29\s*stated/);
  await expect(chen).toContainText('2026');
  await expect(chen.getByRole('img')).toHaveAccessibleName(
    /2019: 1, 2020: 0, 2021: 1, 2022: 0, 2023: 0, 2024: 2, 2025: 3, 2026: 1/,
  );
  const ao = rows.filter({ hasText: 'Yulong Ao' });
  await expect(ao).toContainText('Head of AI Framework Development, BAAI');
  await expect(ao).toContainText(/papers\s*–\s*not given/);
  await expect(ao).not.toContainText('0');
});

test('search and sorting work on the library', async ({ page }) => {
  await page.goto('./');
  const names = page.getByRole('list', { name: 'Authors' }).getByRole('link');
  await expect(names).toHaveText(['Fan Mo', 'Yangrui Chen', 'Yulong Ao']);
  await page.getByLabel('Sort by').selectOption('last active year');
  await expect(names.first()).toHaveText('Yangrui Chen');
  await page.getByLabel('Search authors').fill('moore');
  await expect(names).toHaveText(['Fan Mo']);
  await page.getByLabel('Search authors').fill('nobody');
  await expect(page.getByText('No author matches')).toBeVisible();
});

test('an address that names nothing is answered in words', async ({ page }) => {
  await page.goto('./#/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  await page.goto('./#/author/nobody');
  await expect(page.getByRole('alert').filter({ hasText: 'nobody' })).toContainText('There is no author');
});

test('a dataset of another schema is refused in words', async ({ page }) => {
  await page.route('**/data/manifest.json', (route) => route.fulfill({ status: 200, json: { schema: 2 } }));
  await page.goto('./');
  await expect(page.getByRole('alert').filter({ hasText: 'schema 2' })).toBeVisible();
});

test('the data page names every source and every note with its line', async ({ page }) => {
  await page.goto('./#/data');
  const table = page.getByRole('table', { name: 'Documents that were read' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table).toContainText('ee820f087b22');
  await expect(page.getByText('002_aee06866c4fcc426.txt:4', { exact: true })).toBeVisible();
  await expect(page.getByText('STATED_H_EXCEEDS_LISTED')).toBeVisible();
});

test('the methods page defines the h-index and describes the charts', async ({ page }) => {
  await page.goto('./#/methods');
  await expect(page.getByRole('heading', { name: 'h-index', exact: true })).toBeVisible();
  await expect(page.getByText('at least h citations each')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(9 + 5);
});
