/** Groups that can be joined two at a time; those that must stay apart are not. */
export class Unions<T> {
  readonly #groups = new Map<T, ReadonlySet<T>>();

  /** Everything that is one with an item, itself included. */
  of(item: T): ReadonlySet<T> {
    const own = this.#groups.get(item) ?? new Set([item]);
    this.#groups.set(item, own);
    return own;
  }

  join(a: T, b: T): void {
    const both = new Set([...this.of(a), ...this.of(b)]);
    for (const item of both) this.#groups.set(item, both);
  }

  /** Groups of several. */
  all(): readonly ReadonlySet<T>[] {
    return [...new Set(this.#groups.values())].filter(({ size }) => size > 1);
  }
}

/** Whether a pair that must stay apart would be in one group if two groups were joined. */
export function wouldBreak<T>(
  a: ReadonlySet<T>,
  b: ReadonlySet<T>,
  apart: readonly (readonly [T, T])[],
): boolean {
  return apart.some(([x, y]) => (a.has(x) && b.has(y)) || (a.has(y) && b.has(x)));
}
