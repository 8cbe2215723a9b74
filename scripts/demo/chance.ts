/** Reproducible chance: the same seed gives the same department on every machine. */
export interface Chance {
  /** From 0 to below 1. */
  unit(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  flip(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of several, by weight; the weights need not add up to 1. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** Standard normal, by Box and Muller. */
  normal(): number;
  /** Poisson, by Knuth's product; for large means its normal approximation. */
  poisson(mean: number): number;
}

/** Linear congruential generator with the constants of Numerical Recipes. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const unit = () => {
    state = (Math.imul(1664525, state) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  // Numbers that follow from small seeds start out alike.
  for (let i = 0; i < 16; i++) unit();
  return {
    unit,
    int,
    normal,
    flip: (probability) => unit() < probability,
    pick: (items) => items[int(0, items.length - 1)]!,
    weighted(items, weight) {
      let rest = unit() * items.reduce((sum, item) => sum + weight(item), 0);
      return items.find((item) => (rest -= weight(item)) < 0) ?? items.at(-1)!;
    },
    poisson(mean) {
      if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      let [count, product] = [0, unit()];
      for (const limit = Math.exp(-mean); product > limit; product *= unit()) count += 1;
      return count;
    },
  };
}
