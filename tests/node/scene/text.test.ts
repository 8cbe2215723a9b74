import { describe, expect, test } from 'vitest';
import { cleanText, fitText, missingCharacters, textWidth, wrapText } from '../../../src/scene/text.ts';

describe('textWidth', () => {
  // Arimo is metric-compatible with Helvetica: the widths are those of Adobe's Helvetica AFM, in 1/1000 em.
  const AFM: readonly [string, number][] = [
    [' ', 278],
    ['0', 556],
    ['A', 667],
    ['W', 944],
    ['i', 222],
    ['m', 833],
    ['–', 556],
    ['—', 1000],
    ['…', 1000],
    ['ü', 556],
    ['×', 584],
  ];
  test.each(AFM)('%s is as wide as in Helvetica', (character, width) => {
    expect(textWidth(character, 1000)).toBeCloseTo(width, -0.5);
  });

  test('grows with size and with the number of characters', () => {
    expect(textWidth('00', 12)).toBeCloseTo(2 * 0.556 * 12, 1);
  });

  test('semi-bold is wider than regular', () => {
    expect(textWidth('Publication', 10, 600)).toBeGreaterThan(textWidth('Publication', 10));
  });

  test('combining marks take no room, whatever the form of the letter', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('é', 10));
    expect(textWidth('a\nb', 10)).toBe(textWidth('a b', 10));
    expect(textWidth('\u200b\u2066\u0600', 10)).toBe(0);
  });

  test('CJK, emoji and full-width forms are squares; other unknown letters 0.6 em', () => {
    expect(textWidth('陈阳瑞', 10)).toBe(30);
    expect(textWidth('\u{20000}', 10)).toBe(10);
    expect(textWidth('👍🏽', 10)).toBe(10);
    expect(textWidth('ก', 10)).toBe(6);
  });
});

describe('fitText', () => {
  test('leaves alone what fits', () => {
    expect(fitText('abc', 10, textWidth('abc', 10))).toBe('abc');
  });

  test('cuts to the width and says so', () => {
    const text = fitText('A study of pretraining', 10, 60);
    expect(text).toMatch(/^A study.*…$/);
    expect(textWidth(text, 10)).toBeLessThanOrEqual(60);
    expect(textWidth(text.replace('…', '') + 'mm…', 10)).toBeGreaterThan(60);
  });

  test('is empty where not one character and the ellipsis fit', () => {
    expect(fitText('abc', 10, 12)).toBe('');
    expect(fitText('', 10, 0)).toBe('');
  });

  test.each([
    ['a flag', '🇨🇳🇨🇳🇨🇳', /^(🇨🇳)+…$/u],
    ['a family', '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', /^(👩‍👩‍👧)+…$/u],
    ['a letter with marks', 'e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301', /^(e\u0301)+…$/u],
    ['a letter beyond the basic plane', '\u{20000}\u{20000}\u{20000}\u{20000}', /^(\u{20000})+…$/u],
  ])('never cuts inside %s', (_, text, whole) => {
    const full = textWidth(text, 10);
    for (let width = 20; width < full; width++) {
      const cut = fitText(text, 10, width);
      if (cut) expect(cut).toMatch(whole);
    }
    expect(fitText(text, 10, full - 1)).not.toBe('');
  });
});

describe('wrapText', () => {
  const text = 'Counted in each category: sums can exceed 100 %.';

  test('breaks at blanks and loses no word', () => {
    const lines = wrapText(text, 10, 90);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(90);
  });

  test('shortens the last line where lines do not suffice', () => {
    const lines = wrapText(text, 10, 90, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  test('breaks a word that is wider than a line', () => {
    const lines = wrapText('陈阳瑞陈阳瑞陈', 10, 35);
    expect(lines).toEqual(['陈阳瑞', '陈阳瑞', '陈']);
  });

  test('is one line where the text fits, and none for no text', () => {
    expect(wrapText('a b', 10, 90)).toEqual(['a b']);
    expect(wrapText('  ', 10, 90)).toEqual([]);
  });
});

test('missingCharacters names what the face cannot draw', () => {
  expect(missingCharacters('Yangrui Chen 陈阳瑞 陈, Žižek e\u0301 \u200b\u0000 Ω Ж ≤ →')).toEqual([
    '陈',
    '阳',
    '瑞',
  ]);
});

test('cleanText drops what XML forbids and keeps letters of every plane', () => {
  expect(cleanText('a\u0000\u0008b\tc\nd\ud800e\udc00\uffff\u{1f600}')).toBe('ab c de\u{1f600}');
});
