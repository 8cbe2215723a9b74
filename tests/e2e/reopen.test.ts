import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { ENGINES } from '../../scripts/figure-engines.ts';
import { extract } from '../../src/core/dataset/extract.ts';
import { decodeView } from '../../src/core/view.ts';
import { GENERATED } from '../../src/figures/figure.ts';
import { makeFigure } from '../../src/figures/make.ts';
import { readFigureFile } from '../../src/figures/reopen.ts';
import { CHEN, figurePanel, openPanel, press } from './figures.ts';
import { expect, test } from './support.ts';

/** Fictional; not in the library of the site. */
const PROFILE = `Ada Example

LG
h-index1
2papers

2 Papers

LGMay 4, 2023
A Study of Examples

Ada Example, Bo Sample

We study examples.

LGJun 9, 2021
An Earlier Study

Ada Example, Cy Other

We studied before.`;

const TYPES = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' };

/** The file of a figure of a person who is not in the library, as `npm run figure` makes it. */
async function fileOf(name: string, query: string, format: 'svg' | 'png' = 'svg', chart = 'timeline') {
  const documents = [{ name: 'ada.txt', bytes: new TextEncoder().encode(PROFILE) }];
  const { profiles, palette } = extract(documents, { asOf: '2026-11-20', today: '2026-11-20' });
  const view = decodeView(`${query}&figure.format=${format}&figure.dpi=150`);
  const figure = { chart, documents: [profiles[0]!] as const, palette, view, texts: GENERATED };
  const { bytes } = await makeFigure(figure, ENGINES);
  return { name, mimeType: TYPES[format], buffer: Buffer.from(bytes) };
}

const open = (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByLabel('Files to open').setInputFiles(files);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.for(['svg', 'png'] as const)(
  'a figure that is dropped as %s opens in its view',
  async (format, { page }) => {
    await page.goto('./#/methods');
    await expect(heading(page)).toHaveText('Methods');
    const { name, mimeType, buffer } = await fileOf(`ada.${format}`, 'years=2023&timeline.y=none', format);
    const data = await page.evaluateHandle(
      ([base64, file, type]) => {
        const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], file!, { type: type! }));
        return transfer;
      },
      [buffer.toString('base64'), name, mimeType],
    );
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await expect(heading(page)).toHaveText('Publication timeline: Ada Example');
    await expect(page.getByText(`Opened from ada.${format}, made with Oeuvre`)).toBeVisible();
    await expect(page.getByText('Data of ada.txt, as of 2026-11-20')).toBeVisible();
    await expect(page.getByText('1 of 2 papers').first()).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Bars only' })).toBeChecked();
    await expect(page.locator('[data-chart="timeline"] svg')).toBeVisible();
    expect(page.url()).toContain('years=2023');
    await expect(page.getByRole('alert')).toHaveText('');
    await page.goBack();
    await expect(heading(page)).toHaveText('Methods');
    await page.goForward();
    await expect(heading(page)).toHaveText('Publication timeline: Ada Example');
  },
);

test.for(['svg', 'png', 'pdf'] as const)(
  'saved in the panel as %s, opened and saved there again, it is the same file',
  async (format, { page }) => {
    const query = `years=2024-2026&timeline.y=none&figure.format=${format}&figure.dpi=150&figure.unit=in`;
    await page.goto(`${CHEN}?${query}&figure.chart=timeline`);
    const panel = figurePanel(page, 'Publication timeline');
    await panel.getByRole('textbox', { name: 'Caption' }).fill('Papers of the last three years.');
    const first = await press(panel, 'Save figure');
    // What is remembered meanwhile is another size, and must not become that of the opened figure.
    await panel.getByRole('button', { name: '1 column', exact: true }).click();
    await panel.getByRole('button', { name: 'Close' }).click();
    await open(page, [{ name: first.name, mimeType: TYPES[format], buffer: first.bytes }]);
    await expect(heading(page)).toHaveText('Publication timeline: Yangrui Chen');
    const again = await openPanel(page, 'Publication timeline');
    await expect(again.getByRole('textbox', { name: 'Caption' })).toHaveValue(
      'Papers of the last three years.',
    );
    const second = await press(again, 'Save figure');
    expect(second.name).toBe(first.name);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    const carried = readFigureFile(second.bytes);
    expect(carried.ok && carried.value.figure.view.options.figure).toEqual({
      ...(format === 'svg' ? {} : { format }),
      dpi: '150',
    });
  },
);

test('its authors join the library with the same view', async ({ page }) => {
  await page.goto('./');
  await open(page, [await fileOf('ada.svg', 'years=2023')]);
  await page.getByRole('button', { name: 'Add Ada Example to the library' }).click();
  await expect(heading(page)).toHaveText('Ada Example');
  await expect(page.getByText('1 of 2 papers').first()).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveCount(4);
});

test('loaded again, the page says what to do', async ({ page }) => {
  await page.goto('./');
  await open(page, [await fileOf('ada.svg', '', 'svg', 'coauthors')]);
  await expect(heading(page)).toHaveText('Co-authors: Ada Example');
  await page.reload();
  await expect(heading(page)).toHaveText('This figure is not open');
  await expect(page.getByText('Drop its file on this page to open it once more')).toBeVisible();
});

test('an edited picture opens with a warning; a damaged or foreign one is answered', async ({ page }) => {
  await page.goto('./');
  const figure = await fileOf('ada.svg', '');
  const changed = (from: string | RegExp, to: string) =>
    Buffer.from(figure.buffer.toString('utf8').replace(from, to));
  await open(page, [{ ...figure, buffer: changed('<desc', '<desc lang="en"') }]);
  await expect(page.getByRole('alert').filter({ hasText: 'was changed after it was saved' })).toBeVisible();
  await page.goto('./#/');
  await open(page, [{ ...figure, buffer: changed(/(oeuvre-figure:1:)..../, '$10000') }]);
  const alert = page.getByRole('alert').filter({ hasText: 'ada.svg' });
  await expect(alert).toContainText('Its data is damaged: it was changed or cut after it was saved.');
  await open(page, [{ name: 'photo.svg', mimeType: TYPES.svg, buffer: Buffer.from('<svg/>') }]);
  await expect(page.getByRole('alert').filter({ hasText: 'photo.svg' })).toContainText(
    'carries no Oeuvre data',
  );
  await expect(heading(page)).not.toContainText('Ada');
});

test('among several files documents are read, the first figure opens, and the others are named', async ({
  page,
}) => {
  await page.goto('./');
  const seed = await readFile(new URL('../../README.md', import.meta.url));
  await open(page, [
    { name: 'readme.md', mimeType: 'text/plain', buffer: seed },
    { name: 'ada.txt', mimeType: 'text/plain', buffer: Buffer.from(PROFILE) },
    { name: 'foreign.svg', mimeType: TYPES.svg, buffer: Buffer.from('<svg/>') },
    await fileOf('first.svg', ''),
    await fileOf('second.png', '', 'png'),
  ]);
  await expect(heading(page)).toHaveText('Publication timeline: Ada Example');
  await expect(page.getByText('Opened from first.svg')).toBeVisible();
  const alert = page.getByRole('alert').filter({ hasText: 'second.png' });
  await expect(alert).toContainText('One figure is opened at a time');
  await expect(alert).toContainText('foreign.svg');
  await expect(alert).toContainText('readme.md');
  await expect(page.getByRole('status').getByRole('link', { name: 'Ada Example' })).toBeVisible();
});

test.for(['light', 'dark'] as const)(
  'the page of a figure keeps the rules of accessibility, %s',
  async (colorScheme, { page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    await open(page, [await fileOf('ada.svg', 'years=2023')]);
    await expect(page.locator('[data-chart="timeline"] svg')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  },
);
