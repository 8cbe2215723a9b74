import { describe, expect, test } from 'vitest';
import { isRealDate, resolveYear, yearOf } from '../../../src/core/text/dates.ts';
import { foldText } from '../../../src/core/text/fold.ts';
import { unescapeMarkdown } from '../../../src/core/text/markdown.ts';
import { isTeamName, looksLikeName, nameKey, splitNames } from '../../../src/core/text/names.ts';
import { slug } from '../../../src/core/text/slug.ts';
import { hasTex, readableTex } from '../../../src/core/text/tex.ts';

describe('foldText', () => {
  test.each([
    ['Jörg Müller', 'jorg muller'],
    ['ŁØĐÐÞÆŒß ı İ', 'loddthaeoess i i'],
    ['Hai‐Tao – Zheng−Li', 'hai-tao - zheng-li'],
    ['O’Neil Oʼneil', "o'neil o'neil"],
    ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
    ['  a\u00a0 b\tc ', 'a b c'],
    ['ﬁne Ⅳ', 'fine iv'],
    ['陈扬锐', '陈扬锐'],
  ])('%s', (text, key) => {
    expect(foldText(text)).toBe(key);
  });
});

describe('names', () => {
  test('keys: the comma turns a name round, a suffix does not', () => {
    expect(nameKey('Ao, Yulong')).toBe(nameKey('Yulong Ao'));
    expect(nameKey('Y. Chen')).toBe(nameKey('Y Chen'));
    expect(nameKey('John Smith, Jr.')).toBe('john smith jr');
    expect(nameKey('John Smith Jr.')).not.toBe(nameKey('John Smith Sr.'));
    expect(nameKey('Yulong Ao')).not.toBe(nameKey('Yanlong Ao'));
  });

  test('teams', () => {
    const teams = ['Seed', 'The Atlas Collaboration', 'ByteDance Seed Team', 'Royal Society', 'DeepSeek-AI'];
    expect(teams.map(isTeamName)).toEqual(teams.map(() => true));
    const people = ['Yangrui Chen', 'Labib Rathore', '陈扬锐', 'J. Grouper'];
    expect(people.map(isTeamName)).toEqual(people.map(() => false));
  });

  test('lists keep suffixes and places', () => {
    expect(splitNames('King, Jr., Ann Lee and Bo Li')).toEqual([
      { name: 'King, Jr.', start: 0, end: 9 },
      { name: 'Ann Lee', start: 11, end: 18 },
      { name: 'Bo Li', start: 23, end: 28 },
    ]);
  });

  test('shape of a name', () => {
    const names = ['Jan van der Berg', 'J. R. R. Smith', 'Sammy Davis, Jr.', '陈扬锐', "Jean-Luc O'Neil"];
    expect(names.filter((name) => !looksLikeName(name))).toEqual([]);
    const others = [
      'a lower case line',
      'It Ends Here.',
      'Model 42',
      'One Two Three Four Five Six Seven',
      '',
    ];
    expect(others.filter(looksLikeName)).toEqual([]);
  });
});

test('slugs are ASCII, or nothing', () => {
  expect(slug('Jörg Müller-Łuk, Jr.')).toBe('jorg-muller-luk-jr');
  expect(slug("O'Neil")).toBe('oneil');
  expect(slug('陈扬锐')).toBe('');
});

describe('dates', () => {
  test('the Gregorian calendar', () => {
    expect([isRealDate(2024, 2, 29), isRealDate(2000, 2, 29), isRealDate(2026, 12, 31)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      isRealDate(2025, 2, 29),
      isRealDate(1900, 2, 29),
      isRealDate(2025, 4, 31),
      isRealDate(2025, 1, 0),
    ]).toEqual([false, false, false, false]);
  });

  test('year of a date of any precision', () => {
    expect([yearOf({ iso: '2024-05-09' }), yearOf({ iso: '2024' }), yearOf({ iso: null })]).toEqual([
      2024,
      2024,
      null,
    ]);
  });

  const bounds = { newestPrinted: 2025, asOf: '2026-11-20', capturedOn: null };
  test.each([
    [5, 9, bounds, [2026]],
    [11, 20, bounds, [2026]],
    [11, 21, bounds, []],
    [5, 9, { ...bounds, newestPrinted: 2023 }, [2024, 2025, 2026]],
    [2, 29, { ...bounds, newestPrinted: 2023 }, [2024]],
    [5, 9, { ...bounds, newestPrinted: null }, []],
    [5, 9, { ...bounds, newestPrinted: null, capturedOn: '2025-07-01' }, [2025]],
    [8, 9, { ...bounds, newestPrinted: null, capturedOn: '2025-07-01' }, []],
  ])('%i-%i with %o', (month, day, given, years) => {
    expect(resolveYear(month, day, given).candidates).toEqual(years);
  });
});

describe('TeX', () => {
  test.each([
    ['$1.27\\times$-$7.57\\times$', '1.27×-7.57×'],
    ['of $O(n^2)$ with $\\alpha_{10}$', 'of O(n²) with α₁₀'],
    ['\\emph{very \\textbf{bold}} 50\\%', 'very bold 50%'],
    ['M\\"{u}ller, Erd\\H{o}s', 'Müller, Erdős'],
    ["Bu\\u{g}ra, Dvo\\v r\\'ak, Ha\\v{c}ek", 'Buğra, Dvořák, Haček'],
    ["Garc\\'{\\i}a, Mart\\'\\i nez, na\\\"\\i f", 'García, Martínez, naïf'],
    ['Stra\\ss e, \\AA ngstr\\"om, \\textless x', 'Straße, Ångström, <x'],
    ['$x^{2k} \\leq \\frac{1}{2}$', 'x^(2k) ≤1/2'],
  ])('%s', (tex, plain) => {
    expect(hasTex(tex)).toBe(true);
    expect(readableTex(tex)).toBe(plain);
  });

  test.each(['$5 and $6', 'from $5 million to $6 million', '20.5%-21.3% of C and D', 'a_b ~ c'])(
    '%s is plain text',
    (text) => {
      expect(hasTex(text)).toBe(false);
      expect(readableTex(text)).toBe(text);
    },
  );
});

test('Markdown escapes', () => {
  expect(unescapeMarkdown('torch\\_musa \\* C:\\dir')).toBe('torch_musa * C:\\dir');
});
