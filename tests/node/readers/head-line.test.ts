import { describe, expect, test } from 'vitest';
import { parseHeadLine, splitCodes } from '../../../src/core/readers/head-line.ts';
import { MONTHS } from '../../../src/core/text/dates.ts';
import { candidatesOf, printedCodes } from '../../../src/core/taxonomy/taxonomy.ts';

/** Subject codes without archive: all but full codes and archives that have subjects or were folded in. */
const BARE = printedCodes().filter(
  (code) => !code.includes('.') && candidatesOf(code).every((id) => id === code || id.endsWith(`.${code}`)),
);

describe('head lines', () => {
  test('every code with every month, with and without score and year, parses back to itself', () => {
    for (const code of printedCodes())
      for (const [i, month] of MONTHS.entries())
        for (const score of ['', '79.1'])
          for (const year of ['', ', 2025']) {
            const head = parseHeadLine(`${score}${code}${month} 9${year}`)!;
            expect([head.codes.map(({ text }) => text), head.month, head.day]).toEqual([[code], i + 1, 9]);
            expect([head.score?.text ?? '', head.year]).toEqual([score, year === '' ? null : 2025]);
          }
  });

  test('two glued codes come apart again', () => {
    expect(BARE.length).toBeGreaterThanOrEqual(133);
    const wrong = BARE.flatMap((a) =>
      BARE.filter((b) => splitCodes(a + b).join() !== `${a},${b}`).map((b) => a + b),
    );
    expect(wrong).toEqual([]);
  });

  test.each(['LG', 'May 9, 2025', 'LG May 9, 2025', 'lgMay 9, 2025', 'LGMay', 'x LGMay 9', 'LGMay 9, 25'])(
    '%s is none',
    (text) => {
      expect(parseHeadLine(text)).toBeNull();
    },
  );
});
