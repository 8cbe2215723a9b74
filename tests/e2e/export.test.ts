import { AxeBuilder } from '@axe-core/playwright';
import { ENGINES } from '../../scripts/figure-engines.ts';
import { extract } from '../../src/core/dataset/extract.ts';
import { decodeView } from '../../src/core/view.ts';
import { makeFigure } from '../../src/figures/make.ts';
import { readFigureFile } from '../../src/figures/reopen.ts';
import {
  CHEN,
  figurePanel as panelOf,
  fileOfNode as madeInNode,
  openPanel as open,
  press,
} from './figures.ts';
import { expect, test } from './support.ts';

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
  ['Categories', 'categories', 'pdf', 'years=2024-2026&figure.format=pdf&figure.theme=print'],
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

test('names in Chinese and Arabic letters are letters in PNG and PDF', async ({ page }) => {
  const entry = (year: number) =>
    `TY  - JOUR\nTI  - Study ${year}\nAU  - 王伟\nAU  - ليلى حسن\nPY  - ${year}\nER  - \n`;
  const ris = { name: 'names.ris', bytes: new TextEncoder().encode(entry(2021) + entry(2023)) };
  const { profiles } = extract([ris], { asOf: '2026-11-20', today: '2026-11-20' });
  await page.goto('./');
  await page
    .getByLabel('Files to open')
    .setInputFiles([{ name: ris.name, mimeType: 'text/plain', buffer: Buffer.from(ris.bytes) }]);
  await page.getByRole('link', { name: '王伟' }).first().click();
  const panel = await open(page, 'Co-authors');
  for (const format of ['PNG', 'PDF']) {
    await panel.getByText(format, { exact: true }).click();
    const { name, bytes } = await press(panel, 'Save figure');
    expect(name).toMatch(/-coauthors\.(png|pdf)$/);
    await expect(panel.getByText(/^Saved .*/)).toBeVisible();
    await expect(panel.getByText(/no face here has/)).toHaveCount(0);
    const carried = readFigureFile(bytes);
    if (!carried.ok) throw new Error(carried.message);
    expect(carried.value.figure.documents[0].profile.name).toBe(profiles[0]!.profile.name);
    // The letters themselves are tried where Node makes them; here it is to be the same file.
    const { bytes: expected, notices } = await makeFigure(carried.value.figure, ENGINES);
    expect(notices).toEqual([]);
    expect(bytes.equals(expected)).toBe(true);
  }
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
