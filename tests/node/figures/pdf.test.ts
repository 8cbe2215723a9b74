import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ENGINES } from '../../../scripts/figure-engines.ts';
import { lettersFor, sceneTexts } from '../../../src/figures/letters.ts';
import { makePdf } from '../../../src/figures/pdf.ts';
import { SAMPLE } from './sample.ts';

const INFO = { title: SAMPLE.title, subject: SAMPLE.description, keywords: 'k', date: '2025-11-30' };

async function sample(metadata = '') {
  const letters = await lettersFor(sceneTexts(SAMPLE), ENGINES.faceFile);
  const [Writer, faces] = await Promise.all([ENGINES.pdfWriter(), ENGINES.faces()]);
  return makePdf(Writer, SAMPLE, faces, letters, { ...INFO, metadata });
}

describe('a PDF, read by another program', () => {
  let bytes: Uint8Array;
  let page: PDFPageProxy;
  beforeAll(async () => {
    bytes = await sample('<rdf:Description>a mark</rdf:Description>');
    page = await (await getDocument({ data: bytes.slice(), verbosity: 0 }).promise).getPage(1);
  });
  const source = () => Buffer.from(bytes).toString('latin1');

  test('has the size of the scene: 89 mm are 252.283 pt', () => {
    expect(page.view[2]).toBeCloseTo(252.283, 3);
    expect(page.view[3]).toBeCloseTo(150, 6);
  });

  test('gives its text back by words, in order', async () => {
    const { items } = await page.getTextContent();
    const lines = new Map<number, string>();
    for (const item of items)
      if ('str' in item) lines.set(item.transform[5], (lines.get(item.transform[5]) ?? '') + item.str);
    // The dots of Arabic letters are glyphs that mean nothing; this reader gives their numbers.
    const texts = [...lines.values()].map((line) => line.replace(/\p{Cc}/gu, ''));
    expect(texts).toContain('Office file fi fl Žižek');
    expect(texts).toContain('陈阳瑞 Chen');
    expect(texts).toContain('김정은');
    expect(texts).toContain('محمد بن');
  });

  test('text has its size in points and starts where the scene says', async () => {
    const { items } = await page.getTextContent();
    const first = items.find((item) => 'str' in item && item.str.startsWith('Office'));
    const transform = first && 'transform' in first ? first.transform : [];
    expect(transform[0]).toBeCloseTo(7, 5);
    expect(transform[4]).toBeCloseTo(7.5, 5);
    expect(transform[5]).toBeCloseTo(150 - 15, 5);
  });

  test('every font is embedded and says what its letters mean', () => {
    const count = (pattern: RegExp) => source().match(pattern)?.length ?? 0;
    const fonts = count(/\/Subtype \/Type0\b/g);
    expect(fonts).toBeGreaterThan(5);
    expect(count(/\/FontFile2 /g)).toBe(fonts);
    expect(count(/\/ToUnicode /g)).toBe(fonts);
    expect(source()).not.toMatch(/\/Subtype \/Type1\b/);
  });

  test('shapes are vectors at 0.75 pt a px', async () => {
    expect(source()).toContain('15 105 30 9 re');
    expect(source()).toContain('60 105 m\n90 114 l');
    expect(source()).toContain('[3 1.5] 0 d');
    const { fnArray } = await page.getOperatorList();
    expect(fnArray).not.toContain(OPS.paintImageXObject);
  });

  test('says what it is, to readers and to screen readers', () => {
    expect(source()).toContain('/Lang (en)');
    expect(source()).toContain('/Alt (One line & more.)');
    expect(source()).toContain('(D:20251130000000Z)');
    expect(source()).toContain('Papers &lt;1&gt; &amp; &quot;2&quot;');
    expect(source()).toContain('<rdf:Description>a mark</rdf:Description>');
  });

  test('is the same every time', async () => {
    expect(await sample()).toEqual(await sample());
  });
});
