import { FEWEST_FOR_BARE_PERCENTAGE } from '../statistics/small-numbers.ts';
import { marginOfError } from '../statistics/margin.ts';
import { isNoFigure } from '../statistics/no-figure.ts';
import { participationOf, type Calls, type Participation } from '../statistics/participation.ts';
import { answersStillNeeded } from '../statistics/required-answers.ts';
import type { CallCounts } from '../attempts/progress.ts';
import type { Frame } from './survey.ts';

/** The margin of error that is aimed at (the founding interview): five points. */
export const MARGIN_AIMED_AT = 0.05;

/** How far a survey is, in people and calls. */
export interface Cockpit {
  readonly answered: number;
  /** Those who were drawn and could be asked: without those who died or left. */
  readonly asked: number;
  /** The group, without them. */
  readonly population: number;
  readonly participation?: Participation;
  readonly calls: Calls;
  /**
   * How it is told: `counts` where the group is so small that a margin would mislead, `census` when everybody
   * answered, else with its margin.
   */
  readonly told: 'counts' | 'census' | 'margin';
  /** Half the width of the interval in the worst case, a share; absent while nobody answered. */
  readonly margin?: number;
  /** People who must still answer for five points; 0 when it is reached. */
  readonly stillNeeded: number;
  /** Whether as many are still to be rung; else it cannot be reached any more. */
  readonly isWithinReach: boolean;
}

/** What became of those on a call list, in the words of a survey. */
export function callsOf(counts: CallCounts): Calls {
  return {
    answered: counts.answered,
    refused: counts.declined,
    unreachable: counts.unreachable + counts['wrong-number'],
    pending: counts['to-ring'] + counts.tried + counts['call-back'],
    gone: counts.died + counts.ended,
  };
}

/**
 * Where a survey stands: "38 sur 46 ont répondu. Encore 4 appels pour passer sous 5 %."
 * @param answered people who answered, by whatever way
 */
export function cockpitOf(frame: Frame, calls: Calls, answered: number): Cockpit {
  const population = Math.max(answered, frame.size - calls.gone);
  const participation = participationOf(calls);
  const margin = marginOfError(population, answered);
  const needed = answersStillNeeded(population, answered, MARGIN_AIMED_AT);
  const stillNeeded = isNoFigure(needed) ? 0 : needed;
  const isCensus = answered > 0 && answered === population;
  const isSmall = population < FEWEST_FOR_BARE_PERCENTAGE;
  return {
    ...{ answered, population, calls, stillNeeded },
    asked: frame.drawn - calls.gone,
    ...(!isNoFigure(participation) && { participation }),
    told: isCensus ? 'census' : isSmall ? 'counts' : 'margin',
    ...(!isNoFigure(margin) && { margin }),
    isWithinReach: stillNeeded <= calls.pending,
  };
}

/** A part of the group that lags behind the others, so that its people count for too little. */
export interface LaggingStratum {
  readonly name: string;
  readonly drawn: number;
  readonly answered: number;
}

/** Parts of the group of which less than half as large a share answered as of the whole, the worst first. */
export function laggingStrata(
  { drawn, strata = [] }: Frame,
  answeredIn: ReadonlyMap<string, number>,
): readonly LaggingStratum[] {
  const answered = [...answeredIn.values()].reduce((sum, one) => sum + one, 0);
  const share = drawn === 0 ? 0 : answered / drawn;
  return strata
    .map(({ name, drawn: ofIt }) => ({ name, drawn: ofIt, answered: answeredIn.get(name) ?? 0 }))
    .filter((one) => one.drawn > 0 && one.answered / one.drawn < share / 2)
    .sort((a, b) => a.answered / a.drawn - b.answered / b.drawn || b.drawn - a.drawn);
}
