import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { ENGINES } from '../../scripts/figure-engines.ts';
import { extract } from '../../src/core/dataset/extract.ts';
import { decodeView } from '../../src/core/view.ts';
import { GENERATED, type Figure, type FigureTexts } from '../../src/figures/figure.ts';
import { makeFigure } from '../../src/figures/make.ts';
import { expect } from './support.ts';

/** The page of the seed author. */
export const CHEN = './#/author/yangrui-chen';

/** A figure of the seed author, out of the same seeds as the site; `query` is a view with the settings of the figure. */
export async function figureOfChen(
  chart: string,
  query: string,
  texts: FigureTexts = GENERATED,
): Promise<Figure> {
  const seeds = ['000_8088f510eabce8e2.txt', '001_69bb7eef6c87b32c.txt', '002_aee06866c4fcc426.txt'];
  const files = await Promise.all(
    seeds.map(async (name) => ({
      name,
      bytes: new Uint8Array(await readFile(new URL(`../../seeds/${name}`, import.meta.url))),
    })),
  );
  const { profiles, palette } = extract(files, { asOf: '2026-11-20', today: '2026-11-20' });
  const document = profiles.find(({ profile }) => profile.id === 'yangrui-chen')!;
  return { chart, documents: [document], palette, view: decodeView(query), texts };
}

/** The file that Node makes of such a figure. */
export async function fileOfNode(chart: string, query: string, texts?: FigureTexts): Promise<Buffer> {
  const { bytes } = await makeFigure(await figureOfChen(chart, query, texts), ENGINES);
  return Buffer.from(bytes);
}

export const figurePanel = (page: Page, chart: string) =>
  page.getByRole('dialog', { name: `Figure ${chart}` });

export async function openPanel(page: Page, chart: string): Promise<Locator> {
  await page.getByRole('button', { name: `Figure of ${chart}` }).click();
  const panel = figurePanel(page, chart);
  await expect(panel.getByRole('img', { name: chart })).toBeVisible();
  return panel;
}

/** Presses a button of a dialog and gives the file that is saved. */
export async function press(panel: Locator, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    panel.page().waitForEvent('download'),
    panel.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
