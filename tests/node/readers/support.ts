import { readFileSync } from 'node:fs';
import type { Issue } from '../../../src/core/model.ts';
import type { ReadContext } from '../../../src/core/readers/types.ts';
import { readDocument } from '../../../src/core/readers/index.ts';

export const CONTEXT: ReadContext = { source: 's0', file: 'file.txt', asOf: '2026-11-20', capturedOn: null };

/** Text of a file of the repository. */
export const textOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

export const readFixture = (name: string, context: Partial<ReadContext> = {}) =>
  readDocument(textOf(`tests/fixtures/${name}.txt`), { ...CONTEXT, ...context });

/** `CODE@line`, sorted: what a document is warned about, and where. */
export const codesAt = (issues: readonly Issue[]) =>
  issues.map(({ code, span }) => `${code}@${span?.line ?? 'file'}`).sort();
