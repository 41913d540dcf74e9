import { addDays, type Day } from '../kernel/when.ts';
import { dayIn, type Zone } from '../kernel/zone.ts';
import type { Calls } from '../statistics/participation.ts';
import { SMALLEST_DISCLOSED } from '../statistics/small-numbers.ts';
import type { Answer, Mode } from '../surveys/answer.ts';
import { resultsOf, type QuestionResult, type Results } from '../surveys/results.ts';
import type { Survey } from '../surveys/survey.ts';
import { isLocal } from '../surveys/question.ts';
import {
  WAYS,
  type Missing,
  type QuestionCounts,
  type ResultDetails,
  type Way,
  type WayCounts,
} from './result.ts';
import { mayBeTold, toldYes } from './told-cells.ts';

/** The first edition is made when the day after the closing is over: what waited in the ballot box has come in by then. */
const DAYS_TO_FIRST = 2;
/** Late answers are taken in for thirty days (`answer-noun.ts`). */
const DAYS_TO_SECOND = 32;

const WAY_OF: Readonly<Record<Mode, Way>> = {
  phone: 'voice',
  'face-to-face': 'voice',
  link: 'web',
  paper: 'paper',
};

/**
 * The frozen figures of a survey as they stand on a day. They follow from the survey, its answers and the day alone,
 * so whoever makes them again makes the same.
 *
 * There are two editions at the most. Two of them, compared, tell what the late answers said: so a question is amended
 * only where the late answers to it could be told alone, and where nothing was rounded before; else it stays as it was.
 * @param today the server's day there: answers that arrived later than the end of an edition do not count in it
 * @param zone of the territory: its days are counted
 * @returns undefined: nothing is due (yet)
 */
export function frozenResult(
  survey: Survey,
  answers: readonly Answer[],
  today: Day,
  zone: Zone,
): ResultDetails | undefined {
  const { closedAt, frame, status } = survey;
  if (status !== 'closed' || closedAt === undefined || !frame) return undefined;
  const closedOn = dayIn(zone, closedAt);
  const firstDay = firstEditionOn(closedOn);
  const secondDay = addDays(closedOn, DAYS_TO_SECOND);
  if (today < firstDay) return undefined;
  const ours = answers.filter((answer) => answer.survey === survey._id);
  const early = ours.filter((answer) => arrivalDayOf(answer, zone) < firstDay);
  const seed = `${frame.seed} ${survey._id}`;
  const first = countsOf(survey, early, seed);
  const isFinal = today >= secondDay;
  const late = ours.filter((answer) => arrivalDayOf(answer, zone) >= firstDay);
  const amended = isFinal ? amendedCounts(survey, { first, late, all: ours, seed }) : undefined;
  const counted = amended ? ours : early;
  return {
    survey: survey._id,
    population: survey.population,
    year: Number(closedOn.slice(0, 4)),
    closedOn,
    edition: amended ? 2 : 1,
    editedOn: amended ? secondDay : firstDay,
    isFinal,
    size: Math.max(counted.length, frame.size - (survey.calls?.gone ?? 0)),
    ...missingOf(survey.calls),
    questions: amended ?? first,
  };
}

/** From which day on the figures of a survey that was closed on a day are there. */
export function firstEditionOn(closedOn: Day): Day {
  return addDays(closedOn, DAYS_TO_FIRST);
}

/** The day in the territory on which an answer reached the server: answers are kept without their hour. */
function arrivalDayOf({ applied: [taken] }: Answer, zone: Zone): Day {
  return taken ? dayIn(zone, taken.at) : '';
}

function countsOf(
  survey: Survey,
  answers: readonly Answer[],
  seed: string,
): readonly QuestionCounts[] {
  const byWay = waysOf(survey, answers);
  return toldResults(survey, answers).map((result) => countsOfOne(result, byWay, seed));
}

/**
 * The results of those questions that may leave the territory: asked everywhere in the same words, of everybody (of whom
 * a branch asks, N is not known), with a "yes" to count, and answered by five people at the least.
 */
function toldResults(
  survey: Survey,
  answers: readonly Answer[],
): readonly (QuestionResult & { readonly yes: number })[] {
  const asked = new Set(
    survey.questions.filter((one) => !isLocal(one) && !one.onlyIf).map(({ id }) => id),
  );
  return resultsOf(survey, answers).questions.flatMap((result) =>
    result.yes !== undefined && result.answers >= SMALLEST_DISCLOSED && asked.has(result.question)
      ? [{ ...result, yes: result.yes }]
      : [],
  );
}

function countsOfOne(
  { question, version, answers, yes, counts, none }: QuestionResult & { readonly yes: number },
  byWay: ReadonlyMap<Way, Results>,
  seed: string,
): QuestionCounts {
  const ways = WAYS.flatMap((way) => wayCounts(way, question, byWay.get(way)));
  const waysCells = ways.flatMap((one) => [one.yes, one.answers - one.yes]);
  return {
    ...{ question, version, answers },
    ...toldYes(answers, yes, seed, `${question}@${String(version)}`),
    ...(mayBeTold(...Object.values(counts)) && { counts }),
    ...(mayBeTold(...Object.values(none)) && { none }),
    ...(mayBeTold(...waysCells) && { ways }),
  };
}

function waysOf(survey: Survey, answers: readonly Answer[]): ReadonlyMap<Way, Results> {
  return new Map(
    WAYS.map((way) => {
      const same = answers.filter(({ mode }) => WAY_OF[mode] === way);
      return [way, resultsOf(survey, same)] as const;
    }),
  );
}

function wayCounts(way: Way, id: string, results: Results | undefined): readonly WayCounts[] {
  const one = results?.questions.find(({ question }) => question === id);
  const { answers = 0, yes = 0 } = one ?? {};
  return answers > 0 ? [{ way, answers, yes }] : [];
}

/** The first edition with what came late; undefined where nothing of it may be told. */
function amendedCounts(
  survey: Survey,
  {
    first,
    late,
    all,
    seed,
  }: {
    readonly first: readonly QuestionCounts[];
    readonly late: readonly Answer[];
    readonly all: readonly Answer[];
    readonly seed: string;
  },
): readonly QuestionCounts[] | undefined {
  const lately = new Map(toldResults(survey, late).map((one) => [one.question, one]));
  const before = new Map(first.map((one) => [one.question, one]));
  const now = countsOf(survey, all, seed);
  const counts = now.flatMap((one): readonly QuestionCounts[] => {
    const came = lately.get(one.question);
    const told = before.get(one.question);
    const isHidden = !came || !mayBeTold(came.yes, came.answers - came.yes);
    if (isHidden || told?.isRounded) return told ? [told] : [];
    return [difference(one, told)];
  });
  return counts.some((one) => one !== before.get(one.question)) ? counts : undefined;
}

/** Of the second edition, only what cannot be subtracted from the first: the parts of a whole are told once. */
function difference(now: QuestionCounts, before: QuestionCounts | undefined): QuestionCounts {
  if (!before) return now;
  const { counts: _, none: __, ways: ___, ...told } = now;
  return told;
}

function missingOf(calls: Calls | undefined): { readonly missing?: Missing } {
  if (!calls) return {};
  const { refused, unreachable, pending } = calls;
  return mayBeTold(refused, unreachable, pending)
    ? { missing: { refused, unreachable, pending } }
    : {};
}
