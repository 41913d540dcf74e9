import { logFactorial } from '../distributions/log-factorial.ts';

/**
 * How likely those who changed their mind are to divide so unevenly when neither way is more likely: McNemar's
 * test with the mid-P value (the result itself counts half).
 *
 *     2 P(X ≤ min) − P(X = min),   X binomial (b + c, one half)
 *
 * Source: Lancaster 1961; Fagerland, Lydersen & Laake 2013, who found it closest to its level.
 * @param oneWay people, a whole number from 0 up
 * @param otherWay people, a whole number from 0 up
 * @returns 0 to 1; 1 when nobody changed, or as many each way
 */
export function midPValue(oneWay: number, otherWay: number): number {
  if (oneWay === otherWay) return 1;
  const fewer = Math.min(oneWay, otherWay);
  const changed = oneWay + otherWay;
  // From the result downwards the terms only shrink.
  const itself = Math.exp(
    logFactorial(changed) -
      logFactorial(fewer) -
      logFactorial(changed - fewer) -
      changed * Math.LN2,
  );
  let term = itself;
  let sum = itself;
  for (let x = fewer; x > 0 && term > sum * Number.EPSILON; x -= 1) {
    term *= x / (changed - x + 1);
    sum += term;
  }
  return Math.min(1, 2 * sum - itself);
}
