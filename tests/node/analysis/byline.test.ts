import { expect, test } from 'vitest';
import { bylinesOf } from '../../../src/core/analysis/byline.ts';
import { familyKey } from '../../../src/core/text/names.ts';
import { makeDocument, type PaperSketch } from '../charts/documents.ts';

const read = (papers: readonly PaperSketch[]) => bylinesOf(makeDocument({ papers, network: false }).papers);

test('first, middle, last and solo, from complete lists only', () => {
  const { roles, unknown } = read([
    {},
    { authors: ['Zoe Adams', 'Bo Li'] },
    { authors: ['Zoe Zhu', 'Bo Li'], place: 2 },
    { authors: ['Bo Li'], place: 2 },
    { authors: ['Bo Li'], cut: true },
  ]);
  expect([...roles.values()]).toEqual(['solo', 'first', 'middle', 'last']);
  expect(unknown).toBe(1);
});

test('a list of three sorted by family name tells no role; a pair always does', () => {
  const sorted = { authors: ['Bo Li', 'Al Zhu'] };
  const { roles, alphabetical, mostlyAlphabetical } = read([sorted, { authors: ['Bo Li'] }]);
  expect([...roles.keys()]).toEqual(['w00001']);
  expect([alphabetical, mostlyAlphabetical]).toEqual([1, true]);
  const unsorted = { authors: ['Al Zhu', 'Bo Li'] };
  expect(read([sorted, unsorted]).mostlyAlphabetical).toBe(false);
});

test('the family name is the last word, or what stands before a comma', () => {
  expect(['Ana Gil', 'Gil, Ana', 'Martin King, Jr.', 'Łukasz Żak', '陳大文'].map(familyKey)).toEqual([
    'gil',
    'gil',
    'king',
    'zak',
    '陳大文',
  ]);
});
