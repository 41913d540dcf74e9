import { modesApart, type ModesApart } from '../statistics/comparing/modes.ts';
import { isNoFigure } from '../statistics/no-figure.ts';
import type { Stratum } from '../statistics/strata/stratum.ts';
import type { Mode } from './answer.ts';
import { groupSizeOf } from './group-size.ts';
import type { Results } from './results.ts';
import type { Survey } from './survey.ts';

/**
 * Whether what was said by several ways to a question may be told together: a voice is answered "yes" more readily
 * than a screen. Nobody knows who was to answer by which way, so the people of a way are taken to be as large a part
 * of the group as its answers are of all answers.
 * @returns undefined where there is one way only, or no answer counts as "yes"
 */
export function questionByMode(
  survey: Survey,
  byMode: ReadonlyMap<Mode, Results>,
  question: string,
): ModesApart | undefined {
  const told = [...byMode].flatMap(([mode, results]) => {
    const found = results.questions.find((one) => one.question === question);
    return found?.yes === undefined ? [] : [{ mode, answers: found.answers, yes: found.yes }];
  });
  if (told.length < 2) return undefined;
  const all = told.reduce((sum, { answers }) => sum + answers, 0);
  const size = groupSizeOf(survey, all);
  const strata = told.map(({ mode, answers, yes }): Stratum => ({
    ...{ id: mode, answers, yes },
    population: Math.max(answers, Math.round((size * answers) / Math.max(1, all))),
  }));
  const apart = modesApart(strata);
  return isNoFigure(apart) ? undefined : apart;
}
