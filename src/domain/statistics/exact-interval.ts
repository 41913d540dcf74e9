import { atLeast, atMost } from './distributions/hypergeometric.ts';
import { TAIL, type Interval } from './interval.ts';
import { isNoFigure, type NoFigure } from './no-figure.ts';
import { faultOfTally, isCensus, type Tally } from './tally.ts';
import { wilsonInterval } from './wilson.ts';

/** Up to here the probabilities are exact to far more digits than are shown. */
const LARGEST_EXACT = 100_000;

/** How many of the whole group would say yes, and the same as shares. */
export interface ExactInterval extends Interval {
  /** People: no fewer of the group than this. */
  readonly lowCount: number;
  /** People: no more of the group than this. */
  readonly highCount: number;
}

/**
 * The exact interval at 95 % for how many of N people would say yes, when n were asked by lot: every number K
 * that the answers do not refuse. K is refused when so many yes, or so few, would come up in at most 2.5 % of
 * all draws (hypergeometric). It covers the truth in at least 95 % of draws, for every N, n and K.
 *
 * Source: inversion of two one-sided tests, Buonaccorsi 1987 and Wendell & Schmee 2001; field notes 4.3.
 * Equal tails, not the shortest set (Wang 2015): docs/decisions/0014.
 * @returns people and shares; never more than is still possible, since those who answered are known.
 * The number itself, twice, when everybody answered. `population-unknown` for an infinite group and
 * `population-too-large` beyond 100,000 people: there Wilson's interval gives the same digits.
 */
export function exactInterval(tally: Tally): ExactInterval | NoFigure {
  const fault = faultOfTally(tally);
  if (fault) return fault;
  const { population, answers, yes } = tally;
  if (population === Infinity) return 'population-unknown';
  if (isCensus(tally)) return inPeople(yes, yes, population);
  if (population > LARGEST_EXACT) return 'population-too-large';
  const urn = (marked: number) => ({ all: population, marked, drawn: answers });
  const fewest = yes;
  const most = population - (answers - yes);
  const isEnough = (marked: number) => isMoreThanTail(atLeast(urn(marked), yes));
  const isTooMuch = (marked: number) => !isMoreThanTail(atMost(urn(marked), yes));
  return inPeople(
    firstWhere(isEnough, fewest, most),
    firstWhere(isTooMuch, fewest, most + 1) - 1,
    population,
  );
}

/** An interval for one share, and how it was found. */
export interface ToldInterval extends Interval {
  readonly method: 'census' | 'exact' | 'wilson';
}

/**
 * The interval to show with a share: exact wherever it can be, else Wilson's; it says which. It always holds the
 * share itself: whole people of nearly everybody asked may lie a hair beside it (394 of 395 asked, of 400).
 */
export function toldInterval(tally: Tally): ToldInterval | NoFigure {
  const exact = exactInterval(tally);
  if (!isNoFigure(exact)) {
    const share = tally.yes / tally.answers;
    const ends = { low: Math.min(exact.low, share), high: Math.max(exact.high, share) };
    return { ...ends, method: isCensus(tally) ? 'census' : 'exact' };
  }
  const wilson = wilsonInterval(tally);
  return isNoFigure(wilson) ? wilson : { ...wilson, method: 'wilson' };
}

/** A probability of exactly one fortieth is refused, whatever the last digits of the machine. */
function isMoreThanTail(probability: number): boolean {
  return probability > TAIL * (1 + 1e-9);
}

/** The first number for which something holds, given that it then holds for all after it and for `to`. */
function firstWhere(holds: (number: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function inPeople(lowCount: number, highCount: number, population: number): ExactInterval {
  return { lowCount, highCount, low: lowCount / population, high: highCount / population };
}
