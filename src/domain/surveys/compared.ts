import { differenceBetween, type Difference } from '../statistics/comparing/difference.ts';
import { holmAdjusted } from '../statistics/comparing/holm.ts';
import { isNoFigure } from '../statistics/no-figure.ts';
import { FEWEST_FOR_PERCENTAGE } from '../statistics/small-numbers.ts';
import type { Tally } from '../statistics/tally.ts';
import { tallyOf } from './question-tally.ts';
import { isLocal, type Question } from './question.ts';
import type { Results } from './results.ts';
import type { Survey } from './survey.ts';

/** Below this, after Holm's correction, a change is told as one. */
const LEVEL = 0.05;

/** A survey and what was answered to it. */
export interface Answered {
  readonly survey: Survey;
  readonly results: Results;
}

/** One question then and now. */
export type ComparedQuestion =
  | {
      readonly as: 'compared';
      readonly question: string;
      readonly before: Tally;
      readonly after: Tally;
      readonly change: Difference;
      /** Whether it holds among all that were compared at once: who compares twenty finds one "change" by chance. */
      readonly holds: boolean;
    }
  /** It was asked in other words: two questions, not one. */
  | { readonly as: 'reworded'; readonly question: string }
  /** One of the two has fewer than ten answers: any difference would be a person or two. */
  | { readonly as: 'too-few'; readonly question: string };

/**
 * What became of the shares of an earlier survey of the same group: the same question in the same version only, each
 * with its interval, and Holm's correction over all of them. Answers bear no name, so the two are taken as two groups
 * that were drawn independently: with some people in both, the interval is wider than it need be, never too narrow
 * while people answer alike from one year to the next.
 * @returns in the order of the later survey; questions without an answer that counts as "yes" are left out
 */
export function comparedWith(earlier: Answered, later: Answered): readonly ComparedQuestion[] {
  const compared = later.survey.questions.flatMap((question) => compare(question, earlier, later));
  const changes = compared.flatMap((one) => (one.as === 'compared' ? [one.change.pValue] : []));
  const adjusted = holmAdjusted(changes);
  let at = 0;
  return compared.map((one) => {
    if (one.as !== 'compared') return one;
    const holds = !isNoFigure(adjusted) && (adjusted[at] ?? 1) < LEVEL;
    at += 1;
    return { ...one, holds };
  });
}

function compare(
  question: Question,
  earlier: Answered,
  later: Answered,
): readonly ComparedQuestion[] {
  const { id } = question;
  const old = earlier.survey.questions.find((one) => one.id === id);
  const after = tallyOf(later.survey, later.results, id);
  if (!old || !after) return [];
  if (!isSameWording(old, question)) return [{ as: 'reworded', question: id }];
  const before = tallyOf(earlier.survey, earlier.results, id);
  if (!before) return [];
  const change = differenceBetween(before, after);
  const isFew = Math.min(before.answers, after.answers) < FEWEST_FOR_PERCENTAGE;
  if (isFew || isNoFigure(change)) return [{ as: 'too-few', question: id }];
  return [{ as: 'compared', question: id, before, after, change, holds: false }];
}

/** Also put to the same people: a question that only some are asked now is another one. */
function isSameWording(one: Question, other: Question): boolean {
  const words = (question: Question): string =>
    JSON.stringify([
      ...[question.version, question.onlyIf ?? null],
      isLocal(question) ? question.wording : null,
    ]);
  return words(one) === words(other);
}
