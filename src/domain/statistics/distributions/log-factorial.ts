/** Below this the product itself is exact; above it the series is good to the last digits. */
const FIRST_OF_SERIES = 19;

/**
 * The natural logarithm of n!, by Stirling's series (Abramowitz & Stegun 1964, 6.1.41).
 * @param n a whole number from 0 up; the error stays below 1e-15 of the result
 */
export function logFactorial(n: number): number {
  if (n < FIRST_OF_SERIES) {
    let product = 1;
    for (let factor = 2; factor <= n; factor += 1) product *= factor;
    return Math.log(product);
  }
  const square = n * n;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / n;
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
}
