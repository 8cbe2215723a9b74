/** A count with its noun: `one file`, `12 files`. */
export const plural = (count: number, noun: string): string =>
  count === 1 ? `one ${noun}` : `${count} ${noun}s`;

/** A size as people read it: `312 bytes`, `4.2 kB`, `1.1 MB`, `2.0 GB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const steps = [
    [1e3, 'kB'],
    [1e6, 'MB'],
    [1e9, 'GB'],
  ] as const;
  const [size, unit] = steps.find(([step]) => bytes < step * 999.95) ?? steps[2];
  return `${(bytes / size).toFixed(1)} ${unit}`;
}
