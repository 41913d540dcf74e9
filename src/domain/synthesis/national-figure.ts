import type { Interval } from '../statistics/interval.ts';
import { isNoFigure, type NoFigure } from '../statistics/no-figure.ts';
import type { Coverage } from '../statistics/strata/coverage.ts';
import { stratifiedEstimate } from '../statistics/strata/stratified-estimate.ts';
import type { Stratum } from '../statistics/strata/stratum.ts';

/** Fewer territories than this are not told together: each could work out the other (a threshold of three, as in statistics of businesses). */
const FEWEST_TERRITORIES = 3;

/** What the whole of the territories says, with everything that must stand beside it. Shares from 0 to 1. */
export interface NationalFigure {
  /** Each territory weighs as many people as belong to it. */
  readonly share: number;
  readonly interval: Interval;
  /** 1.96 standard errors: the "±" of field notes 4.4, for whoever checks it. */
  readonly margin: number;
  /** All answers in one pot: over-counts whoever answered most. */
  readonly rawShare: number;
  readonly answers: number;
  readonly effectiveAnswers: number;
  readonly designEffect: number;
}

/** Why there is no figure. */
export type NoNationalFigure = NoFigure | 'too-few-territories';

/** A figure of territories taken together, or why there is none, and of whom it speaks. */
export interface Told {
  readonly coverage: Coverage;
  readonly figure?: NationalFigure;
  readonly none?: NoNationalFigure;
}

/** The figure of some territories together (field notes 4.4). */
export function toldOf(strata: readonly Stratum[], coverage: Coverage): Told {
  const covered = strata.filter(({ answers }) => answers > 0);
  if (covered.length === 0) return { coverage, none: 'nobody-answered' };
  if (covered.length < FEWEST_TERRITORIES) return { coverage, none: 'too-few-territories' };
  const estimate = stratifiedEstimate(covered);
  if (isNoFigure(estimate)) return { coverage, none: estimate };
  const { share, interval, margin, rawShare, answers, effectiveAnswers, designEffect } = estimate;
  return {
    coverage,
    figure: { share, interval, margin, rawShare, answers, effectiveAnswers, designEffect },
  };
}
