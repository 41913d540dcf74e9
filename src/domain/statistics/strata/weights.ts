import type { NoFigure } from '../no-figure.ts';
import { faultOfStrata, type Stratum } from './stratum.ts';

/** What unequal weights cost. */
export interface WeightEffect {
  /** So many answers of equal weight would say as much (Kish's effective sample size). */
  readonly effectiveAnswers: number;
  /** How many times as many answers are needed as with equal weights, from 1 up. */
  readonly designEffect: number;
}

/**
 * Kish's effective sample size and design effect of weighted answers.
 *
 *     n_eff = (Σw)² / Σw²,   design effect = n / n_eff
 *
 * Source: Kish 1965, Survey Sampling, 11.7; field notes 4.4.
 * @param weights one for each answer, from 0 up, not all 0
 */
export function weightEffect(weights: readonly number[]): WeightEffect | NoFigure {
  return groupedEffect(weights.map((weight) => ({ weight, answers: 1 })));
}

/**
 * The same for strata, in which each answer weighs N_h / n_h: it stands for so many people.
 * @returns `nobody-answered` when no stratum has answers
 */
export function weightEffectOfStrata(strata: readonly Stratum[]): WeightEffect | NoFigure {
  const fault = faultOfStrata(strata);
  if (fault) return fault;
  return groupedEffect(
    strata
      .filter(({ answers }) => answers > 0)
      .map(({ population, answers }) => ({ weight: population / answers, answers })),
  );
}

function groupedEffect(
  groups: readonly { readonly weight: number; readonly answers: number }[],
): WeightEffect | NoFigure {
  // Only how the weights compare matters: the largest is set to one, so that no square is too large or too small.
  const heaviest = groups.reduce((most, { weight }) => Math.max(most, weight), 0);
  let answers = 0;
  let sum = 0;
  let squares = 0;
  for (const group of groups) {
    if (group.weight < 0) return 'negative';
    if (!Number.isFinite(group.weight)) return 'out-of-range';
    const weight = heaviest > 0 ? group.weight / heaviest : 0;
    answers += group.answers;
    sum += group.answers * weight;
    squares += group.answers * weight ** 2;
  }
  if (sum === 0) return 'nobody-answered';
  const effectiveAnswers = sum ** 2 / squares;
  return { effectiveAnswers, designEffect: answers / effectiveAnswers };
}
