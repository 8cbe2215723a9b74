import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { ENGINES } from '../../scripts/figure-engines.ts';
import { extract } from '../../src/core/dataset/extract.ts';
import { decodeView } from '../../src/core/view.ts';
import { GENERATED, type FigureTexts } from '../../src/figures/figure.ts';
import { makeFigure } from '../../src/figures/make.ts';
import { expect, test } from './support.ts';

const CHEN = './#/author/yangrui-chen';

/** The file that Node makes of a chart of the seed author; `query` is a view with the settings of the figure. */
async function madeInNode(chart: string, query: string, texts: FigureTexts = GENERATED): Promise<Buffer> {
  const seeds = ['000_8088f510eabce8e2.txt', '001_69bb7eef6c87b32c.txt', '002_aee06866c4fcc426.txt'];
  const files = await Promise.all(
    seeds.map(async (name) => ({
      name,
      bytes: new Uint8Array(await readFile(new URL(`../../seeds/${name}`, import.meta.url))),
    })),
  );
  const { profiles, palette } = extract(files, { asOf: '2026-11-20', today: '2026-11-20' });
  const document = profiles.find(({ profile }) => profile.id === 'yangrui-chen')!;
  const { bytes } = await makeFigure(
    { chart, documents: [document], palette, view: decodeView(query), texts },
    ENGINES,
  );
  return Buffer.from(bytes);
}

const panelOf = (page: Page, chart: string) => page.getByRole('dialog', { name: `Figure ${chart}` });

async function open(page: Page, chart: string): Promise<Locator> {
  await page.getByRole('button', { name: `Figure of ${chart}` }).click();
  const panel = panelOf(page, chart);
  await expect(panel.getByRole('img', { name: chart })).toBeVisible();
  return panel;
}

async function press(panel: Locator, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    panel.page().waitForEvent('download'),
    panel.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('an SVG is well-formed, has its physical size and nothing that other programs cannot read', async ({
  page,
}) => {
  await page.goto(`${CHEN}?years=2024-2026`);
  const panel = await open(page, 'Publication timeline');
  await panel.getByRole('button', { name: '1 column', exact: true }).click();
  const { name, bytes } = await press(panel, 'Save figure');
  expect(name).toBe('yangrui-chen-timeline.svg');
  await expect(panel.getByText('Saved yangrui-chen-timeline.svg')).toBeVisible();
  const svg = bytes.toString('utf8');
  const root = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: parsed.querySelector('parsererror') !== null,
      width: parsed.documentElement.getAttribute('width'),
      text: parsed.documentElement.textContent,
    };
  }, svg);
  expect(root.broken).toBe(false);
  expect(root.width).toBe('89mm');
  expect(root.text).toContain('6 of 8 papers');
  expect(svg).not.toMatch(/foreignObject|class=|style=|var\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
});

test.for([
  ['Publication timeline', 'timeline', 'svg', 'years=2024-2026'],
  [
    'Categories',
    'categories',
    'svg',
    'figure.width=89mm&figure.height=60mm&figure.font=6&figure.without=title',
  ],
  ['Co-authors', 'coauthors', 'svg', 'figure.theme=dark&figure.ground=none&figure.carry=no'],
  ['Publication timeline', 'timeline', 'png', 'figure.format=png&figure.width=89mm'],
  ['Co-authors', 'coauthors', 'png', 'figure.format=png&figure.dpi=150&figure.ground=none'],
] as const)(
  '%s saved as %s is byte for byte the one of Node',
  async ([title, chart, format, query], { page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${CHEN}?${query}&figure.chart=${chart}`);
    const { name, bytes } = await press(panelOf(page, title), 'Save figure');
    expect(name).toBe(`yangrui-chen-${chart}.${format}`);
    expect(bytes.equals(await madeInNode(chart, query))).toBe(true);
  },
);

test('a PNG is 183 mm at 300 dpi and says so; a WebP is one', async ({ page }) => {
  await page.goto(CHEN);
  const panel = await open(page, 'Co-authors');
  await panel.getByText('PNG', { exact: true }).click();
  await expect(panel.getByText(/^2161 × \d+ pixels$/)).toBeVisible();
  const { bytes } = await press(panel, 'Save figure');
  // 183 / 25.4 x 300 = 2161.4; 300 / 0.0254 = 11811.
  expect(bytes.readUInt32BE(16)).toBe(2161);
  const physical = bytes.indexOf('pHYs');
  expect(bytes.readUInt32BE(physical + 4)).toBe(11811);
  expect(bytes[physical + 12]).toBe(1);
  await panel.getByText('WebP', { exact: true }).click();
  const webp = await press(panel, 'Save figure');
  expect(webp.name).toBe('yangrui-chen-coauthors.webp');
  expect(webp.bytes.toString('latin1', 0, 4) + webp.bytes.toString('latin1', 8, 12)).toBe('RIFFWEBP');
});

test('a CSV holds the numbers of the chart', async ({ page }) => {
  await page.goto(CHEN);
  const { name, bytes } = await press(await open(page, 'Categories'), 'CSV');
  expect(name).toBe('yangrui-chen-categories.csv');
  const lines = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines.find((line) => line.includes('cs.LG'))).toMatch(/,4(,|$)/);
});

test('settings sit in the address, restore from it, and are remembered for the next figure', async ({
  page,
}) => {
  await page.goto(CHEN);
  const panel = await open(page, 'Publication timeline');
  await panel.getByRole('button', { name: 'Square' }).click();
  await panel.getByLabel('Type size in pt').fill('9,5');
  await panel.getByText('Dark', { exact: true }).click();
  await panel.getByLabel('Legend').uncheck();
  await panel.getByLabel('Unit').selectOption('in');
  await expect(panel.getByLabel('Width in in')).toHaveValue('4.724');
  await expect(panel.getByText('4.724 × 4.724 in, shown at its true size')).toBeVisible();
  const query = decodeView(new URL(page.url()).hash.split('?')[1]!);
  expect(query.options.figure).toEqual({
    chart: 'timeline',
    width: '120mm',
    height: '120mm',
    font: '9.5',
    theme: 'dark',
    without: 'legend',
    unit: 'in',
  });
  await page.reload();
  await expect(panel.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(panel.getByLabel('Legend')).not.toBeChecked();
  await page.goto(CHEN);
  await page.reload();
  const other = await open(page, 'Categories');
  await expect(other.getByRole('button', { name: 'Square' })).toHaveAttribute('aria-pressed', 'true');
  await expect(other.getByLabel('Type size in pt')).toHaveValue('9.5');
});

test('a number out of range says so and does not apply', async ({ page }) => {
  await page.goto(`${CHEN}?figure.chart=timeline`);
  const panel = panelOf(page, 'Publication timeline');
  const width = panel.getByLabel('Width in mm');
  await width.fill('5');
  await expect(panel.getByRole('alert')).toHaveText('');
  await width.press('Tab');
  await expect(panel.getByText('A number from 20 to 1200 mm, please.')).toBeVisible();
  await expect(width).toHaveAttribute('aria-invalid', 'true');
  await expect(panel.getByText(/^183 × /)).toBeVisible();
  await width.fill('89');
  await expect(panel.getByText(/^89 × /)).toBeVisible();
  await expect(panel.getByText('A number from 20')).toHaveCount(0);
  await panel.getByLabel('Height in mm').fill('1200');
  await width.fill('1200');
  await panel.getByText('PNG', { exact: true }).click();
  await panel.getByRole('button', { name: '1200 dpi' }).click();
  await expect(panel.getByText(/million pixels are too many/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Save figure' })).toBeDisabled();
});

test('the picture and its SVG go to the clipboard', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${CHEN}?figure.chart=timeline`);
  const panel = panelOf(page, 'Publication timeline');
  await panel.getByRole('button', { name: 'Copy image' }).click();
  await expect(panel.getByText('Copied as a PNG')).toBeVisible();
  const width = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await createImageBitmap(await item!.getType('image/png'))).width;
  });
  expect(width).toBe(2161);
  await panel.getByRole('button', { name: 'Copy SVG' }).click();
  await expect(panel.getByText('Copied as SVG text')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(Buffer.from(text).equals(await madeInNode('timeline', ''))).toBe(true);
});

test('words can be rewritten, copied, and taken back; the alt text goes into the file', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${CHEN}?figure.chart=timeline`);
  const panel = panelOf(page, 'Publication timeline');
  const altText = panel.getByRole('textbox', { name: 'Alt text' });
  const generated = await altText.inputValue();
  expect(generated).toContain('8 papers');
  await altText.fill('Eight papers, most of them late.');
  await panel.getByRole('button', { name: 'Copy Alt text' }).click();
  await expect(panel.getByRole('button', { name: 'Copied Alt text' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Eight papers, most of them late.');
  const { bytes } = await press(panel, 'Save figure');
  expect(bytes.toString('utf8')).toContain('>Eight papers, most of them late.</desc>');
  await panel.getByRole('button', { name: /^As generated.*Alt text$/ }).click();
  await expect(altText).toHaveValue(generated);
});

test('the keyboard stays in the panel; Escape and Back close it and the button has the focus again', async ({
  page,
}) => {
  await page.goto(CHEN);
  const button = page.getByRole('button', { name: 'Figure of Categories' });
  await button.focus();
  await page.keyboard.press('Enter');
  const panel = panelOf(page, 'Categories');
  await expect(panel).toBeVisible();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await expect(panel).toBeVisible();
  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

test('a picture that is being made can be cancelled', async ({ page }) => {
  await page.goto(`${CHEN}?figure.chart=timeline&figure.format=png&figure.dpi=1200`);
  const panel = panelOf(page, 'Publication timeline');
  await panel.getByRole('button', { name: 'Save figure' }).click();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel.getByRole('button', { name: 'Save figure' })).toBeEnabled();
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
});

test.for([
  [360, 740],
  [740, 360],
  [1440, 900],
] as const)(
  'the panel fits %d x %d and keeps the rules of accessibility',
  async ([width, height], { page }) => {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${CHEN}?figure.chart=timeline&figure.format=png`);
      const panel = panelOf(page, 'Publication timeline');
      await expect(panel.getByRole('img', { name: 'Publication timeline' })).toBeVisible();
      const [content, room] = await panel.evaluate(({ scrollWidth, clientWidth }) => [
        scrollWidth,
        clientWidth,
      ]);
      expect(content).toBe(room);
      const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    const preview = panelOf(page, 'Publication timeline').getByRole('region', {
      name: 'The figure',
      exact: true,
    });
    const enlarge = page.getByRole('button', { name: 'Show at 100 %' });
    if (width === 1440) return expect(enlarge).toHaveCount(0);
    await enlarge.click();
    const scrolls = await preview.evaluate(
      (room) => room.scrollWidth > room.clientWidth || room.scrollHeight > room.clientHeight,
    );
    expect(scrolls).toBe(true);
  },
);
