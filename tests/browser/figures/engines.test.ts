import { commands } from 'vitest/browser';
import { expect, test } from 'vitest';
import { figureEngines } from '../../../src/app/workers/figure-engines.ts';
import { fileHashes } from '../../node/figures/hashes.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    nodeFileHashes(): Promise<Readonly<Record<string, string>>>;
  }
}

test('a browser writes the same PDF and PNG as Node, letters of other faces included', async () => {
  const base = new URL('/', location.href).href;
  expect(await fileHashes(figureEngines(base))).toEqual(await commands.nodeFileHashes());
}, 60_000);
