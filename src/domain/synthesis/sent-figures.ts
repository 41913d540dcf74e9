import { dayIn, type Zone } from '../kernel/zone.ts';
import { faultOfStrata } from '../statistics/strata/stratum.ts';
import type { Agreement } from './agreement.ts';
import { firstEditionOn } from './frozen-result.ts';
import type { QuestionCounts, Result } from './result.ts';

/** What one territory contributes to the synthesis: results, and how large it is. */
export interface SentFigures {
  /** Tells territories apart; nobody is shown it beside a figure. */
  readonly territory: string;
  /** What people call it. */
  readonly title: string;
  readonly results: readonly Result[];
  /** People who live there, where the communes say so. */
  readonly inhabitants?: number;
  /** It sends none any more; what it had sent stays, as agreed. */
  readonly hasLeft?: true;
}

/** A result that does not count: its numbers contradict each other. */
export interface Unsound {
  readonly territory: string;
  readonly title: string;
}

/**
 * The results that a territory lets the network have.
 * @param agreement absent: there is none, so nothing is sent
 * @param zone of the territory: it left on one of its days
 */
export function sentUnder(
  agreement: Pick<Agreement, 'status' | 'since' | 'keepsWhatWasSent'> | undefined,
  results: readonly Result[],
  zone: Zone,
): readonly Result[] | undefined {
  if (!agreement) return undefined;
  if (agreement.status === 'sending') return results;
  if (!agreement.keepsWhatWasSent) return undefined;
  const leftOn = dayIn(zone, agreement.since);
  // What was sent once stays with its second edition: it is the same survey.
  return results.filter(({ closedOn }) => firstEditionOn(closedOn) <= leftOn);
}

/** Whether the numbers of a result can be true together: no more answers than people, no more yes than answers. */
export function isSoundResult({ size, questions }: Pick<Result, 'size' | 'questions'>): boolean {
  return questions.every((one) => {
    const stratum = { id: '', population: size, answers: one.answers, yes: one.yes };
    return faultOfStrata([stratum]) === undefined && areSoundWays(one);
  });
}

function areSoundWays({ answers, yes, ways }: QuestionCounts): boolean {
  if (!ways) return true;
  const sum = (of: 'answers' | 'yes'): number => ways.reduce((all, one) => all + one[of], 0);
  const isEachSound = ways.every(
    (one) => one.answers > 0 && one.yes >= 0 && one.yes <= one.answers,
  );
  return isEachSound && sum('answers') === answers && sum('yes') === yes;
}
