import { Z, type Interval } from '../interval.ts';
import { isNoFigure, type NoFigure } from '../no-figure.ts';
import { effectiveAnswers, wilsonAround } from '../wilson.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { isLonely, mergedStrata, type MergedStratum } from './merged-strata.ts';
import { faultOfStrata, type Stratum } from './stratum.ts';
import { weightEffectOfStrata, type WeightEffect } from './weights.ts';

/** What the whole would say, from its strata. Shares from 0 to 1. */
export interface StratifiedEstimate extends WeightEffect {
  /** Each stratum weighs as many people as belong to it. */
  readonly share: number;
  /** All answers in one pot: over-counts whoever answered most; only to be told beside `share`. */
  readonly rawShare: number;
  /** 1.96 standard errors: the "±" of field notes 4.4. It is 0 also where all said the same. */
  readonly margin: number;
  /** The interval at 95 % to show: it is never narrower than chance where all said the same. */
  readonly interval: Interval;
  /** How many answered. */
  readonly answers: number;
  /** Of whom this speaks: strata without answers are not guessed. */
  readonly coverage: Coverage;
  /** Strata that were merged for the variance because one of them has a single answer. */
  readonly merged: readonly (readonly string[])[];
}

/**
 * The national figure: strata weighted by their people.
 *
 *     p = Σ W_h p_h,   Var = Σ W_h² (1 − n_h/N_h) p_h (1−p_h) / (n_h − 1),   W_h = N_h / N
 *
 * over the strata with answers; where a number was rounded by a draw, its own variance / n_h² is added. Source: field notes 4.4 (Cochran 1977, 5.9). The interval is Wilson's around p
 * with as many answers as the variance is worth, p(1−p)/Var (Korn & Graubard 1998); where a stratum that was not
 * asked whole is all yes or all no, the formula misses its variance, so the answers count for no more than Kish's
 * effective size.
 * @returns `nobody-answered` without any answer, `one-answer` when one stratum with one answer is all there is
 */
export function stratifiedEstimate(strata: readonly Stratum[]): StratifiedEstimate | NoFigure {
  const fault = faultOfStrata(strata);
  if (fault) return fault;
  const effect = weightEffectOfStrata(strata);
  if (isNoFigure(effect)) return effect;
  const covered = strata.filter(({ answers }) => answers > 0);
  const groups = mergedStrata(covered);
  if (groups.some(isLonely)) return 'one-answer';
  const sums = sumsOf(covered);
  const share = weightedShare(covered, sums.population);
  const variance = varianceOf(groups, sums.population);
  return {
    ...effect,
    share,
    rawShare: sums.yes / sums.answers,
    margin: Z * Math.sqrt(variance),
    interval: wilsonAround(share, answersWorth(share, variance, groups, effect)),
    answers: sums.answers,
    coverage: coverageOf(strata),
    merged: groups.map(({ ids }) => ids).filter(({ length }) => length > 1),
  };
}

function weightedShare(strata: readonly Stratum[], population: number): number {
  // People first, so that "everybody" is exactly one.
  const yes = strata.reduce((sum, one) => sum + (one.population * one.yes) / one.answers, 0);
  return Math.min(1, yes / population);
}

function varianceOf(groups: readonly MergedStratum[], population: number): number {
  return groups.reduce((sum, group) => {
    const variance = ofChance(group) + (group.yesVariance ?? 0) / group.answers ** 2;
    return sum + (group.population / population) ** 2 * variance;
  }, 0);
}

function ofChance({ population, answers, yes }: MergedStratum): number {
  if (answers === population) return 0;
  const share = yes / answers;
  return ((1 - answers / population) * share * (1 - share)) / (answers - 1);
}

/** As how many independent answers the estimate counts; `Infinity` when everybody was asked. */
function answersWorth(
  share: number,
  variance: number,
  groups: readonly MergedStratum[],
  effect: WeightEffect,
): number {
  const unsure = groups.filter(
    ({ answers, population, yesVariance = 0 }) => answers < population || yesVariance > 0,
  );
  if (unsure.length === 0) return Infinity;
  const spread = share * (1 - share);
  const byVariance = variance > 0 && spread > 0 ? spread / variance : Infinity;
  const missesVariance = unsure.some(({ yes, answers }) => yes === 0 || yes === answers);
  if (!missesVariance) return byVariance;
  // Where a number was rounded, even everybody's answers are not known exactly.
  const isExact = unsure.every(({ yesVariance = 0 }) => yesVariance === 0);
  const population = isExact ? sumsOf(groups).population : Infinity;
  const byWeights = effectiveAnswers({ population, answers: effect.effectiveAnswers });
  return Math.min(byVariance, byWeights);
}

function sumsOf(
  strata: readonly Pick<Stratum, 'population' | 'answers' | 'yes'>[],
): Pick<Stratum, 'population' | 'answers' | 'yes'> {
  return strata.reduce(
    (sums, one) => ({
      population: sums.population + one.population,
      answers: sums.answers + one.answers,
      yes: sums.yes + one.yes,
    }),
    { population: 0, answers: 0, yes: 0 },
  );
}
