import { AxeBuilder } from '@axe-core/playwright';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { ENGINES } from '../../scripts/figure-engines.ts';
import { makePack } from '../../src/figures/pack.ts';
import type { PackManifest } from '../../src/figures/pack-manifest.ts';
import { VERSION } from '../../src/figures/version.ts';
import { CHEN, figureOfChen, figurePanel, openPanel, press } from './figures.ts';
import { expect, test } from './support.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Figures / });

async function open(page: Page) {
  await page.getByRole('button', { name: 'Figures', exact: true }).click();
  await expect(dialogOf(page)).toBeVisible();
  return dialogOf(page);
}

test('a pack holds the chosen charts in view, and is the one of the command line', async ({ page }) => {
  const view = 'years=2024-2026&timeline.y=none';
  await page.goto(`${CHEN}?${view}&figure.width=89mm`);
  const dialog = await open(page);
  await expect(dialog.getByText('89 mm wide, type of 7 pt, light theme, PNG at 300 dpi')).toBeVisible();
  await expect(dialog.getByRole('checkbox')).toHaveCount(3);
  await expect(dialog.getByRole('checkbox', { name: 'Publication timeline' })).toHaveAccessibleName(
    /Bars only/,
  );
  await dialog.getByRole('checkbox', { name: 'Co-authors' }).uncheck();
  const { name, bytes } = await press(dialog, 'Save pack');
  expect(name).toBe('yangrui-chen-figures.zip');
  await expect(dialog.getByText('Saved yangrui-chen-figures.zip')).toBeVisible();
  await expect(dialog.getByText('Left out')).toHaveCount(0);

  const files = unzipSync(bytes);
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as PackManifest;
  expect(manifest.figures.map(({ chart }) => chart)).toEqual(['timeline', 'categories']);
  expect(manifest.figures.flatMap(({ files: own }) => own)).toContain('figures/yangrui-chen-timeline.pdf');
  expect(Object.keys(files).sort()).toEqual(
    [...manifest.files.map(({ path }) => path), 'manifest.json'].sort(),
  );
  for (const { path, sha256 } of manifest.files)
    expect(createHash('sha256').update(files[path]!).digest('hex'), path).toBe(sha256);

  const query = `${view}&figure.width=89mm`;
  const figures = await Promise.all(['timeline', 'categories'].map((chart) => figureOfChen(chart, query)));
  const expected = await makePack(figures, { engines: ENGINES, version: VERSION });
  expect(bytes.equals(expected!.bytes)).toBe(true);
});

test('words that were written in the panel stay when it closes, and are in the pack', async ({ page }) => {
  await page.goto(`${CHEN}?figure.dpi=150&figure.width=89mm`);
  const panel = await openPanel(page, 'Categories');
  await panel.getByLabel('Caption', { exact: true }).fill('What I wrote on.');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  const dialog = await open(page);
  await dialog.getByRole('checkbox', { name: 'Co-authors' }).uncheck();
  const { bytes } = await press(dialog, 'Save pack');
  expect(strFromU8(unzipSync(bytes)['captions.md']!)).toContain('What I wrote on.');
});

test('what is left out and what its reader should know is said', async ({ page }) => {
  await page.goto(
    `${CHEN}?timeline.layer=h&figure.rule=snsf&figure.width=1200mm&figure.height=1200mm&figure.dpi=1200`,
  );
  const dialog = await open(page);
  await expect(dialog.getByText(/timeline\.layer=h was set back/)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Co-authors' }).uncheck();
  await dialog.getByRole('checkbox', { name: /^Categories/ }).uncheck();
  const { bytes } = await press(dialog, 'Save pack');
  await expect(
    dialog.getByText(/timeline\.png could not be made: \d+ million pixels are too many/),
  ).toBeVisible();
  await expect(dialog.getByText(/^yangrui-chen-timeline: .*layer=h was set back/)).toBeVisible();
  expect(Object.keys(unzipSync(bytes))).toContain('figures/yangrui-chen-timeline.pdf');
  await dialog.getByRole('checkbox', { name: 'Publication timeline' }).uncheck();
  await expect(dialog.getByRole('button', { name: 'Save pack' })).toBeDisabled();
});

test('a pack that is being made shows how far it is, and can be cancelled', async ({ page }) => {
  await page.goto(`${CHEN}?figure.dpi=1200&figure.width=183mm`);
  const dialog = await open(page);
  let saved = 0;
  page.on('download', () => (saved += 1));
  await dialog.getByRole('button', { name: 'Save pack' }).click();
  await expect(dialog.getByText(/^\d of 9: figures\/yangrui-chen-/)).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toHaveAttribute('max', '9');
  expect(page.workers()).toHaveLength(1);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Save pack' })).toBeEnabled();
  await expect.poll(() => page.workers().length).toBe(0);
  expect(saved).toBe(0);
});

test('the settings are those of the figure panel, one click away; Back returns, Escape closes', async ({
  page,
}) => {
  await page.goto(CHEN);
  const dialog = await open(page);
  await dialog.getByRole('button', { name: 'Change them in the figure panel' }).click();
  const panel = figurePanel(page, 'Publication timeline');
  await panel.getByText('Dark', { exact: true }).click();
  await panel.getByLabel('Type size in pt').fill('9');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
  await open(page);
  await expect(dialog.getByText('type of 9 pt, dark theme')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Figures', exact: true })).toBeFocused();
  await page.goBack();
  await expect(dialog).toBeVisible();
});

test('authors that are compared are packed as one figure', async ({ page }) => {
  await page.goto('./?data=demo#/');
  const names = page.getByRole('list', { name: 'Authors' }).getByRole('checkbox');
  await names.nth(0).check();
  await names.nth(1).check();
  await page
    .getByRole('link', { name: /^Compare/ })
    .first()
    .click();
  const { bytes } = await press(await open(page), 'Save pack');
  const manifest = JSON.parse(strFromU8(unzipSync(bytes)['manifest.json']!)) as PackManifest;
  expect(manifest.fictional).toBe(true);
  expect(manifest.figures).toMatchObject([{ chart: 'authors', left: [] }]);
  expect(manifest.figures[0]!.authors).toHaveLength(2);
});

test.for([
  [360, 740],
  [740, 360],
  [1440, 900],
] as const)(
  'the dialog fits %d x %d and keeps the rules of accessibility',
  async ([width, height], { page }) => {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${CHEN}?figure.chart=all&figure.rule=snsf`);
      const dialog = dialogOf(page);
      await expect(dialog).toBeVisible();
      const fits = await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
      expect(fits).toBe(true);
      const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  },
);
