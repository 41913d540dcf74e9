import { logFactorial } from './log-factorial.ts';

/** Drawing without putting back: how many marked ones come up. */
export interface Urn {
  /** How many there are in all (N). */
  readonly all: number;
  /** How many of them are marked (K). */
  readonly marked: number;
  /** How many are drawn (n). */
  readonly drawn: number;
}

/**
 * The probability that exactly x of the drawn are marked: C(K,x) C(N−K,n−x) / C(N,n).
 * @param urn whole numbers with K ≤ N and n ≤ N
 * @returns 0 where x cannot be
 */
export function hypergeometric({ all, marked, drawn }: Urn, x: number): number {
  const [least, most] = possible({ all, marked, drawn });
  if (x < least || x > most) return 0;
  return Math.exp(
    logChoose(marked, x) + logChoose(all - marked, drawn - x) - logChoose(all, drawn),
  );
}

/**
 * The probability that at least x of the drawn are marked. It only grows with the number that is marked.
 * @returns 0 to 1, good to about ten digits up to N = 100,000
 */
export function atLeast(urn: Urn, x: number): number {
  const [least, most] = possible(urn);
  if (x <= least) return 1;
  if (x > most) return 0;
  const mean = (urn.drawn * urn.marked) / urn.all;
  // The smaller side is summed: its terms only shrink, and no digits are lost.
  return x > mean ? sumUpwards(urn, x, most) : 1 - sumDownwards(urn, x - 1, least);
}

/** The probability that at most x of the drawn are marked: {@link atLeast} of those that are not. */
export function atMost({ all, marked, drawn }: Urn, x: number): number {
  return atLeast({ all, marked: all - marked, drawn }, drawn - x);
}

function sumUpwards(urn: Urn, from: number, to: number): number {
  let term = hypergeometric(urn, from);
  let sum = term;
  for (let x = from; x < to && term > sum * Number.EPSILON; x += 1) {
    term *= nextRatio(urn, x);
    sum += term;
  }
  return Math.min(1, sum);
}

function sumDownwards(urn: Urn, from: number, to: number): number {
  let term = hypergeometric(urn, from);
  let sum = term;
  for (let x = from; x > to && term > sum * Number.EPSILON; x -= 1) {
    term /= nextRatio(urn, x - 1);
    sum += term;
  }
  return Math.min(1, sum);
}

/** How much more likely x+1 is than x. */
function nextRatio({ all, marked, drawn }: Urn, x: number): number {
  return ((marked - x) * (drawn - x)) / ((x + 1) * (all - marked - drawn + x + 1));
}

function possible({ all, marked, drawn }: Urn): readonly [least: number, most: number] {
  return [Math.max(0, drawn + marked - all), Math.min(drawn, marked)];
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
