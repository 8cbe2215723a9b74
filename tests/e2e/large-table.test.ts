import { expect, test } from './support.ts';

/** So many rows that no page could hold them all; the author stands on 40. */
const ROWS = 150_000;
const OWN = 40;

/** Made up in the page: nothing of it comes from elsewhere. */
function dropTable({ rows, own }: { rows: number; own: number }): void {
  const line = (row: number) => {
    const author = row % (rows / own) === 0 ? 'Example, Ada; ' : '';
    return `Study ${row},"${author}Sample, Bo${row % 50_000}",${1990 + (row % 30)},10.5555/a.${row},${row % 9}\n`;
  };
  const table = `Title,Authors,Year,DOI,Citations\n${Array.from({ length: rows }, (_, row) => line(row)).join('')}`;
  const transfer = new DataTransfer();
  transfer.items.add(new File([table], 'database.csv'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
}

test(
  'a table of a database is sifted in the background, and the page goes on',
  { timeout: 120_000 },
  async ({ page }) => {
    await page.goto('./');
    await page.evaluate(dropTable, { rows: ROWS, own: OWN });
    const status = page.getByRole('status').first();
    await expect(status.getByRole('progressbar', { name: 'Bytes read' })).toBeVisible();
    await page.getByRole('link', { name: 'Methods' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods');
    await expect(status.getByRole('button', { name: 'Cancel' })).toBeVisible();
    // Who went to another page stays there; the message leads to the author.
    const author = status.getByRole('link', { name: 'Ada Example' });
    await expect(author).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods');
    await author.click();
    await expect(page.getByText(`${OWN} papers listed`)).toBeVisible();
    await expect(status).toContainText('150,000 rows');
    await page.goto('./#/data');
    await expect(page.getByRole('row', { name: /database\.csv/ }).first()).toContainText(/kB of \d/);
    await page.reload();
    await page.goto('./#/author/ada-example');
    await expect(page.getByText(`${OWN} papers listed`)).toBeVisible();
  },
);

test('the sifting of a table can be cancelled', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(dropTable, { rows: ROWS, own: OWN });
  const status = page.getByRole('status').first();
  await status.getByRole('button', { name: 'Cancel' }).click();
  await expect(status).toBeEmpty();
  await page.goto('./#/data');
  await expect(page.getByRole('row', { name: /database\.csv/ })).toHaveCount(0);
});
