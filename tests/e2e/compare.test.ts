import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from './support.ts';

/** Two fictional records with a paper and a name in common. */
const RECORDS = {
  'tanaka.txt': `Mira Tanaka

5 Papers

LGMar 4, 2021
Counting Leaves at Scale

Mira Tanaka, Jonas Weber, Ida Lindqvist

We count leaves.

LGJun 1, 2022
Counting Roots at Scale

Mira Tanaka, Ida Lindqvist

We count roots.

CVApr 2, 2022
Seeing Leaves

Mira Tanaka

We see leaves.

DCMay 9, 2024
Leaves on Many Machines

Mira Tanaka, Ravi Menon

We count on many machines.

LGAug 3, 2025
Counting Petals at Scale

Mira Tanaka, Ravi Menon

We count petals.
`,
  'weber.txt': `Jonas Weber

2 Papers

LGMar 4, 2021
Counting Leaves at Scale

Mira Tanaka, Jonas Weber, Ida Lindqvist

We count leaves.

DCFeb 7, 2023
Queues for Leaves

Jonas Weber, Ravi Menon

We queue.
`,
};
const BOTH = './#/compare?author=mira-tanaka&author=jonas-weber';

async function open(page: Page) {
  await page.goto('./');
  await page.getByLabel('Files to open').setInputFiles(
    Object.entries(RECORDS).map(([name, text]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })),
  );
  await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveCount(5);
}

const chart = (page: Page) => page.getByRole('region', { name: 'Authors compared', exact: true });
const differences = (page: Page) => page.getByRole('table', { name: /^Differences between/ });

test('authors are chosen in the library and stand in the order of choice', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('region', { name: 'Comparison' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Compare Mira Tanaka' }).check();
  await page.getByRole('checkbox', { name: 'Compare Jonas Weber' }).check();
  await page.getByRole('link', { name: 'Compare 2 authors' }).click();
  expect(page.url()).toContain('#/compare?author=mira-tanaka&author=jonas-weber');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Authors compared');
  await expect(chart(page).getByRole('button', { name: 'Mira Tanaka: 5 papers' })).toBeVisible();
  await expect(differences(page).getByRole('columnheader')).toHaveText([
    /Measure/,
    /Basis/,
    /Mira Tanaka/,
    /Jonas Weber/,
  ]);
  await expect(differences(page).getByRole('row', { name: /^Papers \(n\)/ })).toContainText(/5\s*2/);
});

test('authors are added and taken away by name, with the keyboard alone', async ({ page }) => {
  await open(page);
  await page.goto('./#/author/mira-tanaka');
  await page.getByRole('link', { name: 'Compare with others' }).click();
  await page.getByLabel('Add an author').fill('weber');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Authors compared');
  expect(page.url()).toContain('author=mira-tanaka&author=jonas-weber');
  await page.getByRole('button', { name: 'Remove Mira Tanaka' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Categories of Jonas Weber');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Authors compared');
});

test('what two authors share says how it is known; a year selects in both records', async ({ page }) => {
  await open(page);
  await page.goto(BOTH);
  // The joint paper names Ida Lindqvist; Ravi Menon stands on papers of each, but never with both.
  const common = chart(page).getByRole('button', {
    name: 'Mira Tanaka and Jonas Weber: 1 paper and 2 co-authors (1 by name only)',
  });
  await common.hover();
  await expect(chart(page).locator('.card')).toContainText('perhaps not the same person: Ravi Menon');
  await chart(page).getByRole('button', { name: 'Mira Tanaka, 2022: 2 papers' }).click();
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('2 of 6 papers');
  expect(page.url()).toContain('years=2022');
  await expect(differences(page).getByRole('row', { name: /^Papers \(n\)/ })).toContainText(/2\s*0/);
});

test('the view is in the address: career years, shares, categories', async ({ page }) => {
  await open(page);
  await page.goto(`${BOTH}&authors.axis=career&authors.value=shares`);
  await expect(chart(page).getByRole('button', { name: 'Jonas Weber, 2023, year 2: 1 paper' })).toBeVisible();
  await chart(page).getByText('Categories', { exact: true }).click();
  expect(page.url()).toContain('authors.view=categories');
  // 3 of 5 and 1 of 2.
  await expect(
    chart(page).getByRole('button', { name: 'Mira Tanaka, cs.LG Machine Learning: 3 of 5 papers, 60 %' }),
  ).toBeVisible();
});

test('the figure and its numbers are saved under both names', async ({ page }) => {
  await open(page);
  await page.goto(BOTH);
  await page.getByRole('button', { name: 'Figure of Authors compared' }).click();
  const panel = page.getByRole('dialog', { name: 'Figure Authors compared' });
  for (const [button, format, words] of [
    ['Save figure', 'svg', 'Authors compared: Mira Tanaka and Jonas Weber'],
    ['CSV', 'csv', 'few papers: n < 5 of Jonas Weber'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`mira-tanaka-jonas-weber-authors.${format}`);
    expect(await readFile(await download.path(), 'utf8')).toContain(words);
  }
});

test('the arrow keys walk the marks of both authors', async ({ page }) => {
  await open(page);
  await page.goto(BOTH);
  await expect(chart(page).locator('svg [tabindex="0"]')).toHaveCount(1);
  await chart(page).getByRole('button', { name: 'Mira Tanaka: 5 papers' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAccessibleName('Jonas Weber: 2 papers');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveAccessibleName('Mira Tanaka, 2021: 1 paper');
});

test('a category stands against all other papers, and rows of few papers say so', async ({ page }) => {
  await page.goto('./#/compare?author=yangrui-chen&compare=cs.DC');
  await page.getByRole('checkbox', { name: /^All other papers/ }).check();
  expect(page.url()).toContain('compare=cs.DC&compare=rest');
  const table = page.getByRole('table', { name: /^Categories of Yangrui Chen compared/ });
  // 2 of 8: Wilson 0.0715 to 0.5907; the note stands beside it. The others are 6 of 8.
  await expect(table.getByRole('row', { name: /^cs\.DC/ })).toContainText(/25\s*7\.1\s*59\.1/);
  await expect(table.getByRole('row', { name: /^cs\.DC/ })).toContainText('few papers: n < 5');
  await expect(table.getByRole('row', { name: /^All other papers/ })).not.toContainText('few papers');
});

test('archives take categories together and select them all', async ({ page }) => {
  await page.goto('./#/author/yangrui-chen?categories.level=field');
  await page
    .getByRole('region', { name: 'Categories', exact: true })
    .getByRole('button', { name: 'Computer Science: 8 papers' })
    .click();
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('8 of 8 papers');
  expect(page.url().match(/category=cs\./g)).toHaveLength(4);
});

test('an unknown author is named, and the others are compared', async ({ page }) => {
  await open(page);
  await page.goto(`${BOTH}&author=nobody`);
  await expect(page.getByRole('alert').filter({ hasText: 'nobody' })).toBeVisible();
  await expect(chart(page).locator('svg')).toBeVisible();
});

test('the page of authors breaks no accessibility rule and fits 360 px', async ({ page }) => {
  await open(page);
  for (const address of ['./#/compare', BOTH, `${BOTH}&authors.view=categories`, './#/']) {
    await page.goto(address);
    if (address === './#/') await page.getByRole('checkbox', { name: 'Compare Mira Tanaka' }).check();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${address} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual(
        [],
      );
    }
    await page.setViewportSize({ width: 360, height: 740 });
    // Charts follow a window that changes its size in the next frames.
    const overhang = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(overhang, { message: address }).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});
