import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

test.each([
  ['a web page', '\n<!DOCTYPE html>\n<html><title>Papers</title></html>', 'SOURCE_WEB_PAGE', 2, '"Papers"'],
  ['a PDF', '%PDF-1.7\n1 0 obj\n', 'SOURCE_OTHER', 1, 'A PDF'],
  ['a document', '{\\rtf1\\ansi Publications}', 'SOURCE_OTHER', 1, 'word processor'],
  ['EndNote', '<?xml version="1.0"?>\n<xml><records><record>', 'SOURCE_OTHER', 1, 'library of EndNote'],
  ['a letter', 'Dear Sir,\n\nthank you.', 'SOURCE_UNKNOWN', 1, 'No known format'],
])('%s: what it is, and what to do', (_, text, code, line, words) => {
  const { profiles, issues } = readDocument(text, CONTEXT);
  expect(profiles).toEqual([]);
  expect(issues).toMatchObject([{ code, span: { line } }]);
  expect(issues[0]!.message).toContain(words);
  expect(issues[0]!.excerpt).toBe(text.split('\n').find(Boolean)!);
  expect(issues[0]!.hint).toMatch(/BibTeX/);
});
