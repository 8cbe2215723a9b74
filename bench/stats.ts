/** The value at a share of sorted values. */
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.round((values.length - 1) * share)]!;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** `12 (10-15)`: the median, and the quartiles between which the middle half lies. */
export function spread(values: readonly number[], decimals = 0): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share).toFixed(decimals));
  return `${middle} (${low}-${high})`;
}

/** Runs every case once a round, so that what disturbs the machine disturbs all; gives the CPU time of each run in ms. */
export async function interleaved(
  cases: Readonly<Record<string, () => Promise<unknown>>>,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(Object.keys(cases).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++)
    for (const [name, run] of Object.entries(cases)) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round >= 0) times.get(name)!.push((user + system) / 1000);
    }
  return times;
}
