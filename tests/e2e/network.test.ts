import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { serveDepartment } from './department.ts';
import { expect, test } from './support.ts';

const chart = (page: Page) => page.getByRole('region', { name: 'Co-authors', exact: true });
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });
const section = (page: Page, name: RegExp) => page.getByRole('region', { name });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the network joins four records: papers once, people by their place in the lists', async ({ page }) => {
  await serveDepartment(page);
  await page.goto('./');
  await page.getByRole('link', { name: 'Network' }).click();
  await expect(heading(page)).toHaveText('Network');
  // 12 names; Wei Wang stands in two records with nothing but the name in common: 13.
  await expect(page.locator('main')).toContainText('13 people and teams on 9 papers of 4 authors');
  await expect(page.locator('main')).toContainText('one equal name is kept apart');
  await expect(chart(page).getByRole('button', { name: /^Cleo Instance: 4 papers/ })).toBeVisible();
  await expect(chart(page).getByRole('button', { name: /^Wei Wang: / })).toHaveCount(2);
});

test('communities, who connects them and who stands in several records are told', async ({ page }) => {
  await serveDepartment(page);
  await page.goto('./#/network');
  const communities = page.getByRole('region', { name: 'Table of communities' });
  await expect(communities.getByRole('row')).toHaveCount(4);
  await expect(communities).toContainText('cs.DC');
  const bridges = page.getByRole('region', { name: 'Table of who connects communities' });
  await expect(bridges.getByRole('row')).toHaveCount(3);
  // Ada's two circles meet only in the paper of Bo and Cleo.
  await expect(bridges).toContainText('Bo Sample');
  await expect(bridges).toContainText('Cleo Instance');
  const several = section(page, /^In several records/);
  const bo = several.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Bo Sample' }) });
  await expect(bo).toContainText('in the records of Ada Example, Bo Sample (own), Cleo Instance');
  await bo.getByRole('link', { name: 'Cleo Instance' }).click();
  await expect(heading(page)).toHaveText('Cleo Instance');
});

test('a node selects its papers and leads to the page; the address restores it; back undoes it', async ({
  page,
}) => {
  await serveDepartment(page);
  await page.goto('./#/network');
  await chart(page)
    .getByRole('button', { name: /^Cleo Instance: / })
    .click();
  await expect(selection(page)).toContainText('4 of 9 papers');
  expect(page.url()).toContain('#/network?with=cleo-instance');
  await page.reload();
  await expect(selection(page)).toContainText('4 of 9 papers');
  await expect(page.getByRole('link', { name: 'Parsing Alone' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Parsing Alone', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Patterns Without Locks', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Page of Cleo Instance' }).click();
  await expect(heading(page)).toHaveText('Cleo Instance');
  await page.goBack();
  await expect(selection(page)).toContainText('4 of 9 papers');
  await page.goBack();
  await expect(selection(page)).not.toContainText('of 9 papers');
});

test('one record with papers has no network, and the page says why', async ({ page }) => {
  await page.goto('./#/network');
  await expect(page.locator('main')).toContainText('Here only Yangrui Chen has papers');
  await expect(page.getByRole('link', { name: 'Yangrui Chen' })).toBeVisible();
  await serveDepartment(page, []);
  await page.reload();
  await expect(page.locator('main')).toContainText('There is no dataset here yet');
});

test('a record that cannot be opened is named, and the others are joined', async ({ page }) => {
  await serveDepartment(page);
  await page.route('**/data/profiles/dag-muster*', (route) =>
    route.fulfill({ status: 200, json: { schema: 9 } }),
  );
  await page.goto('./#/network');
  await expect(page.getByRole('alert').filter({ hasText: 'schema 9' })).toBeVisible();
  await expect(page.locator('main')).toContainText('on 7 papers');
});

test('a record that is dropped joins the network', async ({ page }) => {
  await serveDepartment(page, ['Ada Example', 'Bo Sample']);
  await page.goto('./#/network');
  await expect(page.locator('main')).toContainText('on 4 papers of 2 authors');
  const text =
    'Eve Nova\n\nLG\nh-index1\n1paper\n\n1 Paper\n\nLGMay 4, 2023\nA Nova\n\nEve Nova, Fay Star\n\nBright.\n';
  const buffer = Buffer.from(text);
  await page.getByLabel('Files to open').setInputFiles([{ name: 'eve.txt', mimeType: 'text/plain', buffer }]);
  await expect(heading(page)).toHaveText('Eve Nova');
  await page.getByRole('link', { name: 'Network' }).click();
  await expect(page.locator('main')).toContainText('on 5 papers of 3 authors');
});

test('has no violation of the accessibility rules, light and dark', async ({ page }) => {
  await serveDepartment(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('./#/network?with=bo-sample');
    await expect(page.getByRole('region', { name: 'Table of communities' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('fits 360 px without scrolling sideways', async ({ page }) => {
  await serveDepartment(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./#/network?with=bo-sample');
  await expect(page.getByRole('region', { name: 'Table of communities' })).toBeVisible();
  const [content, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBe(room);
});
