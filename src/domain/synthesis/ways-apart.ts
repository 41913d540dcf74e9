import {
  differenceOfEstimates,
  type EstimateDifference,
} from '../statistics/comparing/independent-estimates.ts';
import { FEWEST_FOR_PERCENTAGE } from '../statistics/small-numbers.ts';
import { coverageOf } from '../statistics/strata/coverage.ts';
import type { Stratum } from '../statistics/strata/stratum.ts';
import { toldOf, type NationalFigure, type Told } from './national-figure.ts';
import { WAYS, type QuestionCounts, type Way } from './result.ts';

/** Two ways of answering that give the same within ten points are told together (decision 0014). */
const ALIKE_WITHIN = 0.1;

/** What those who answered in one way said, over all territories that tell their ways apart. */
export interface WayTold extends Told {
  readonly way: Way;
}

/** How two ways compare: the second less the first. */
export interface WayPair extends EstimateDifference {
  readonly first: Way;
  readonly second: Way;
}

/** Whether the answers of several ways may be told as one figure, in the words of decision 0014. */
export type WaysTogether = 'one-way' | 'alike' | 'unclear' | 'differ' | 'too-few';

/** The ways apart, and whether the figure of all together is honest. */
export interface WaysApart {
  readonly ways: readonly WayTold[];
  readonly pairs: readonly WayPair[];
  readonly together: WaysTogether;
}

/** One territory's counts, and N. */
export interface Counted {
  readonly territory: string;
  readonly size: number;
  readonly counts: QuestionCounts;
}

/**
 * The ways of answering, each over all territories that tell theirs: whoever is rung up says "yes" more readily than
 * whoever reads a screen, and which way somebody answers is not chosen by lot.
 *
 * In a territory, the people of a way are taken to be as large a part of all as its answers are of all answers.
 */
export function waysApart(counted: readonly Counted[]): WaysApart {
  const ways = WAYS.flatMap((way): readonly WayTold[] => {
    const strata = counted.flatMap((one) => stratumOf(way, one));
    return strata.length > 0 ? [{ way, ...toldOf(strata, coverageOf(strata)) }] : [];
  });
  const told = ways.flatMap(({ way, figure }) => (figure ? [{ way, figure }] : []));
  const pairs = told.flatMap((first, index) =>
    told.slice(index + 1).map((second): WayPair => ({
      first: first.way,
      second: second.way,
      ...differenceOfEstimates(first.figure, second.figure),
    })),
  );
  return { ways, pairs, together: togetherOf(ways, pairs) };
}

function stratumOf(way: Way, { territory, size, counts }: Counted): readonly Stratum[] {
  const one = counts.ways?.find((each) => each.way === way);
  if (!one) return [];
  const population = Math.max(one.answers, Math.round((size * one.answers) / counts.answers));
  return [{ id: territory, population, answers: one.answers, yes: one.yes }];
}

function togetherOf(ways: readonly WayTold[], pairs: readonly WayPair[]): WaysTogether {
  if (ways.length === 0) return 'too-few';
  if (ways.length === 1) return 'one-way';
  if (ways.some(({ figure }) => !hasEnough(figure))) return 'too-few';
  if (pairs.every(({ low, high }) => low >= -ALIKE_WITHIN && high <= ALIKE_WITHIN)) return 'alike';
  return pairs.some(({ low, high }) => low > 0 || high < 0) ? 'differ' : 'unclear';
}

function hasEnough(figure: NationalFigure | undefined): boolean {
  return figure !== undefined && figure.answers >= FEWEST_FOR_PERCENTAGE;
}
