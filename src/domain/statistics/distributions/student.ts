/** From so many degrees of freedom on, the expansion is good to eight digits. */
const EXPANDED_FROM = 200;

/** The 97.5 % quantile of the normal law, in full. */
const NORMAL = 1.959_963_984_540_054;

/** Above the quantile of one degree of freedom, which is the largest: 12.706. */
const HIGHEST = 13;

/**
 * The 97.5 % quantile of Student's t: how many standard errors an interval at 95 % reaches to each side.
 * Source: the finite sums of Abramowitz & Stegun 1964, 26.7.3–4, solved by halving; from 200 degrees on the
 * expansion of 26.7.5.
 * @param freedom degrees of freedom, a whole number from 1 up
 * @returns from 12.706 down to 1.960
 */
export function studentQuantile(freedom: number): number {
  if (freedom >= EXPANDED_FROM) return expanded(freedom);
  let low = NORMAL;
  let high = HIGHEST;
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (insideOf(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  return high;
}

/** The share of the law between −t and t: A(t|ν). */
function insideOf(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

function expanded(freedom: number): number {
  const z = NORMAL;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + (first + (second + third / freedom) / freedom) / freedom;
}
