import type { Page } from 'playwright';

/** A fictional profile page, as copied text. */
export const profile = (name: string, h: number, ...papers: readonly string[]) =>
  `${name}\n\nLG\nh-index${h}\n${papers.length}papers\n\n${papers.length} Papers\n\n` +
  papers.map((title) => `LGMay 4, 2023\n${title}\n\n${name}, Bo Sample\n\nWe study it.\n`).join('\n');

export const TWO = ['A First Study of Several Examples', 'A Second Study of Several Examples'];

export const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as string),
});

export const open = (page: Page) => page.getByLabel('Files to open');
export const authors = (page: Page) => page.getByRole('list', { name: 'Authors' }).getByRole('listitem');
export const keptFiles = (page: Page) => page.getByRole('table', { name: 'Files that are kept' });
