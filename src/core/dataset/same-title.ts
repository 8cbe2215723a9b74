/** How many letters of a long title may be mistyped. */
export const MISTYPED = 2;
/** Shorter titles that differ in two letters may be of two works. */
export const LEAST_MISTYPED = 40;
/** Share of their words that nearly equal titles have in common. */
export const SHARED = 0.9;

/** Whether two title keys are nearly equal: nine tenths of their words, or all but two letters of a long title. */
export const areNear = (a: string, b: string): boolean =>
  shareOfWords(a, b) >= SHARED || (Math.min(a.length, b.length) >= LEAST_MISTYPED && differsLittle(a, b));

/** The share of words that two title keys have in common (Jaccard index). */
export function shareOfWords(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}

/** "Part I" and "Part II" are two works. */
export const sameNumbers = (a: string, b: string): boolean => numbersOf(a) === numbersOf(b);

/** The numbers, Roman numerals and letters of parts in a title key. */
export const numbersOf = (title: string): string =>
  title.match(/\d+|\b(?=[ivx])(?:x?(?:ix|iv|v?i{0,3}))\b|(?<=\bpart )[a-z]\b/g)?.join(' ') ?? '';

/** Whether at most two letters were left out, added or changed (Levenshtein, in a band around the diagonal). */
function differsLittle(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MISTYPED) return false;
  const width = 2 * MISTYPED + 1;
  const outside = MISTYPED + 1;
  // Cell `at` of a row is the place at - MISTYPED away from the diagonal.
  let row = Array.from({ length: width }, (_, at) => (at < MISTYPED ? outside : at - MISTYPED));
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = [];
    for (let at = 0; at < width; at++) {
      const j = i + at - MISTYPED;
      const changed = j > 0 && j <= b.length ? row[at]! + Number(a[i - 1] !== b[j - 1]) : outside;
      next.push(
        j === 0
          ? i
          : j < 0 || j > b.length
            ? outside
            : Math.min(changed, (row[at + 1] ?? outside) + 1, (next[at - 1] ?? outside) + 1),
      );
    }
    if (Math.min(...next) > MISTYPED) return false;
    row = next;
  }
  return row[MISTYPED + b.length - a.length]! <= MISTYPED;
}
