/** The 97.5 % point of the standard normal distribution: an interval to either side of it leaves 5 % out. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval of a share: `part` of `whole`, both counts; null where `whole` is 0. It stays inside
 * 0 to 1 and holds for few papers, where p ± z·√(p(1−p)/n) does not.
 * Wilson 1927, "Probable inference, the law of succession, and statistical inference",
 * 10.1080/01621459.1927.10502953.
 */
export function wilson(part: number, whole: number): readonly [number, number] | null {
  if (whole <= 0) return null;
  const share = part / whole;
  const shrink = 1 + Z ** 2 / whole;
  const centre = (share + Z ** 2 / (2 * whole)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2));
  // At the ends the two parts are equal; their difference must not depend on rounding.
  return [part === 0 ? 0 : centre - half, part === whole ? 1 : centre + half];
}
