import type { Day } from '../kernel/when.ts';
import type { Tally } from '../statistics/tally.ts';
import { MODES, type Answer, type Mode } from '../surveys/answer.ts';
import { groupSizeOf } from '../surveys/group-size.ts';
import { resultsOf, threeItemScore } from '../surveys/results.ts';
import type { Survey } from '../surveys/survey.ts';
import { dayOf, isWithin, type FigureYear } from './year.ts';

/** What was answered to a question in the last survey of a year that put it. */
export interface Asked {
  readonly tally: Tally;
  /** By which ways, in the order of {@link MODES}: a voice is answered otherwise than a screen. */
  readonly modes: readonly Mode[];
  /** The day on which the survey was closed. */
  readonly closedOn: Day;
}

/** What was answered to each question, by `question@version`: another wording is another question. */
export type Answers = ReadonlyMap<string, Asked>;

/** The three items of the scale together; it stands among the questions, and is none. */
export const THREE_ITEMS = 'ucla-3@1';

/** From so many points on somebody is called lonely (Steptoe et al. 2013). */
const LONELY_FROM = 6;

const SCALE = ['ucla-companionship', 'ucla-left-out', 'ucla-isolated'];

/**
 * What people answered in the surveys that were closed in a year; of two that put the same question, the later one
 * counts. A question that was put to some of those asked only (a branch) tells nothing of the whole group, and one
 * of the territory's own belongs to no indicator: both are left out.
 */
export function answersOfYear(
  surveys: Iterable<Survey>,
  answers: readonly Answer[],
  year: FigureYear,
): Answers {
  const found = new Map<string, Asked>();
  for (const survey of closedIn(surveys, year)) {
    const ours = answers.filter((one) => one.survey === survey._id);
    const used = new Set(ours.map(({ mode }) => mode));
    const asked = {
      modes: MODES.filter((mode) => used.has(mode)),
      closedOn: dayOf(survey.closedAt ?? '', year),
    };
    const population = groupSizeOf(survey, ours.length);
    const keep = (name: string, counts: Omit<Tally, 'population'>): void => {
      if (!found.has(name)) found.set(name, { ...asked, tally: { population, ...counts } });
    };
    for (const { question, version, answers: given, yes } of resultsOf(survey, ours).questions) {
      const isBranch = survey.questions.some(({ id, onlyIf }) => id === question && onlyIf);
      if (yes !== undefined && !isBranch)
        keep(`${question}@${String(version)}`, { answers: given, yes });
    }
    if (!asksScale(survey)) continue;
    const scores = ours.flatMap((one) => threeItemScore(one) ?? []);
    const yes = scores.filter((score) => score >= LONELY_FROM).length;
    keep(THREE_ITEMS, { answers: scores.length, yes });
  }
  return found;
}

/** The surveys that were closed in a year, the latest first. */
export function closedIn(surveys: Iterable<Survey>, year: FigureYear): readonly Survey[] {
  return [...surveys]
    .filter(
      ({ status, closedAt }) =>
        status === 'closed' && closedAt !== undefined && isWithin(dayOf(closedAt, year), year),
    )
    .sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
}

/** All three items, to everybody, in the wording that the scale was published with. */
function asksScale({ questions }: Survey): boolean {
  return SCALE.every((item) =>
    questions.some(({ id, version, onlyIf }) => id === item && version === 1 && !onlyIf),
  );
}
