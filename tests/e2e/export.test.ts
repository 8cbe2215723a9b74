import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { CHARTS } from '../../src/charts/list.ts';
import { EVERYTHING } from '../../src/core/analysis/selection.ts';
import { extract } from '../../src/core/dataset/extract.ts';
import { figureScene, figureSvg, GENERATED } from '../../src/figures/figure.ts';
import { DEFAULT_FIGURE } from '../../src/figures/settings.ts';
import { expect, test } from './support.ts';

async function save(
  page: Page,
  chart: string,
  format: string,
  width?: string,
): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.getByRole('dialog', { name: `Save ${chart}` });
  if (!(await menu.isVisible())) await page.getByRole('button', { name: `Save ${chart}` }).click();
  if (width) await menu.getByLabel(width).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: new RegExp(`^${format}`) }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('an SVG is well-formed, has its physical size and nothing that other programs cannot read', async ({
  page,
}) => {
  await page.goto('./#/author/yangrui-chen?years=2024-2026');
  const { name, bytes } = await save(page, 'Publication timeline', 'SVG', '89 mm');
  expect(name).toBe('yangrui-chen-timeline.svg');
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

test.for(['timeline', 'categories', 'coauthors'])(
  'the saved %s is byte for byte the one of Node',
  async (id, { page }) => {
    const seeds = ['000_8088f510eabce8e2.txt', '001_69bb7eef6c87b32c.txt', '002_aee06866c4fcc426.txt'];
    const files = await Promise.all(
      seeds.map(async (name) => ({
        name,
        bytes: new Uint8Array(await readFile(new URL(`../../seeds/${name}`, import.meta.url))),
      })),
    );
    const { profiles, palette } = extract(files, { asOf: '2026-11-20', today: '2026-11-20' });
    const document = profiles.find(({ profile }) => profile.id === 'yangrui-chen')!;
    const chart = CHARTS.find((candidate) => candidate.id === id)!;
    const selection = { ...EVERYTHING, years: [2024, 2026] as const };
    const input = {
      document,
      others: [],
      selection,
      palette,
      options: {},
      compare: [],
      path: null,
      pins: {},
    };
    const prepared = { chart, input, settings: DEFAULT_FIGURE, texts: GENERATED };
    const expected = figureSvg(figureScene(prepared), chart);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('./#/author/yangrui-chen?years=2024-2026');
    const { bytes } = await save(page, chart.title, 'SVG');
    expect(bytes.toString('utf8')).toBe(expected);
  },
);

test('a PNG is 183 mm at 300 dpi, says so, and is not blank', async ({ page }) => {
  await page.goto('./#/author/yangrui-chen');
  const { name, bytes } = await save(page, 'Co-authors', 'PNG');
  expect(name).toBe('yangrui-chen-coauthors.png');
  // 183 / 25.4 x 300 = 2161.4; 300 / 0.0254 = 11811.
  expect(bytes.readUInt32BE(16)).toBe(2161);
  const physical = bytes.indexOf('pHYs');
  expect(bytes.readUInt32BE(physical + 4)).toBe(11811);
  expect(bytes.readUInt32BE(physical + 8)).toBe(11811);
  expect(bytes[physical + 12]).toBe(1);
  const colours = await page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    return new Set(pixels).size;
  }, bytes.toString('base64'));
  expect(colours).toBeGreaterThan(50);
});

test('a CSV holds the numbers of the chart', async ({ page }) => {
  await page.goto('./#/author/yangrui-chen');
  const { name, bytes } = await save(page, 'Categories', 'CSV');
  expect(name).toBe('yangrui-chen-categories.csv');
  const lines = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines.find((line) => line.includes('cs.LG'))).toMatch(/,4(,|$)/);
});
