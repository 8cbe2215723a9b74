import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { currentPage, PAGES } from '../../scripts/docs.ts';

it.each(PAGES)('%s says what the registries say (npm run docs brings it up to date)', (path) => {
  expect(readFileSync(path, 'utf8')).toBe(currentPage(path));
});
