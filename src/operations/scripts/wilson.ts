/** 97.5 % of a normal distribution lies below: a two-sided bound of 95 %. */
const Z = 1.96;

/**
 * The least share that so few observations still speak for: the lower end of Wilson's score interval at 95 %.
 * 5 of 5 speak for 57 %, 8 of 10 for 49 %, 80 of 100 for 71 %; nothing observed speaks for nothing.
 * Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).
 * @returns 0 to 1
 */
export function wilsonLowerBound(good: number, of: number): number {
  if (of === 0) return 0;
  const share = good / of;
  const z2 = Z * Z;
  const spread = Z * Math.sqrt((share * (1 - share) + z2 / (4 * of)) / of);
  return Math.max(0, (share + z2 / (2 * of) - spread) / (1 + z2 / of));
}
