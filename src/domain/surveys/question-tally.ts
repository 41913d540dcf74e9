import type { Tally } from '../statistics/tally.ts';
import { groupSizeOf } from './group-size.ts';
import type { Results } from './results.ts';
import type { Survey } from './survey.ts';

/**
 * How many of a group gave an answer that counts as "yes" to a question.
 * @returns undefined where the question was not put, or no answer to it counts as "yes". Where only some were asked
 * (a branch), nobody knows how many of the group it concerns: N is infinite, and the interval as wide as can be
 */
export function tallyOf(survey: Survey, results: Results, question: string): Tally | undefined {
  const found = results.questions.find((one) => one.question === question);
  if (found?.yes === undefined) return undefined;
  const isBranch = survey.questions.some(({ id, onlyIf }) => id === question && onlyIf);
  return {
    population: isBranch ? Infinity : groupSizeOf(survey, results.people),
    ...{ answers: found.answers, yes: found.yes },
  };
}
