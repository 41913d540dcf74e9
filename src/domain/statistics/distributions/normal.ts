/** From here on the series would lose digits that the fraction keeps. */
const FRACTION_FROM = 3;

/** Terms of the continued fraction: enough for all digits from z = 3 on. */
const DEPTH = 80;

/**
 * The share of the normal law above z. Source: Marsaglia 2004 (the series of Φ − ½) and Laplace's continued
 * fraction (Abramowitz & Stegun 1964, 26.2.14).
 * @param z standard deviations from the middle, from 0 up; `Infinity` gives 0
 */
export function normalTail(z: number): number {
  if (z === Infinity) return 0;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < FRACTION_FROM) {
    let term = z;
    let sum = z;
    for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
      term *= (z * z) / odd;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let level = DEPTH; level > 0; level -= 1) fraction = z + level / fraction;
  return density / fraction;
}
