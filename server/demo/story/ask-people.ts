import { callIdOf } from '../../../src/domain/attempts/call-list.ts';
import type { AttemptOutcome } from '../../../src/domain/attempts/call.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import { isNoFigure } from '../../../src/domain/statistics/no-figure.ts';
import type { Calls } from '../../../src/domain/statistics/participation.ts';
import { coreWording } from '../../../src/domain/surveys/core-questions.ts';
import type { Question, Reply } from '../../../src/domain/surveys/question.ts';
import { drawFrom } from '../../../src/domain/surveys/who-is-asked.ts';
import type { Random } from '../random.ts';
import { dayOf, MINUTE_MS, momentOn } from './calendar.ts';
import { decideAfter } from './decide.ts';
import type { DemoContext } from './demo-context.ts';
import type { Resident } from './residents.ts';

/** A survey by telephone among people who are helped, as it went. */
interface SurveyPlan {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** People who belonged to the group then. */
  readonly group: readonly Resident[];
  /** Of those in the group, in the order of their lots; the others are still to be rung. */
  readonly results: readonly AttemptOutcome[];
  /** What became of them, once it was closed; absent: it is under way. */
  readonly closed?: Calls;
}

/** How often each answer of the core questions is given: most people say that help changes something. */
const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  'ucla-companionship': [8, 7, 4],
  'ucla-left-out': [11, 5, 2],
  'ucla-isolated': [9, 6, 3],
  lonely: [4, 6, 5, 4, 3],
  'isolation-change': [6, 9, 5, 1, 0],
  'morale-change': [0, 1, 6, 9, 4],
};

const VERBATIMS = [
  'La dame qui me conduit, c’est devenu une amie.',
  'Je n’ose pas toujours demander.',
  'J’attends la visite, ça me fait la semaine.',
  'Pour le dentiste, il n’y avait personne ce jour-là.',
  'On parle du jardin, de tout, ça change les idées.',
  'Ma fille habite loin, elle est rassurée depuis.',
  'J’aimerais qu’on passe plus souvent l’hiver.',
  'Au marché, je revois des gens que je ne voyais plus.',
  'Le matin, c’est trop tôt pour moi.',
  'On ne m’a jamais fait sentir que je dérangeais.',
  'Il faudrait que ce soit toujours la même personne.',
];

const QUESTIONS: readonly Question[] = [
  ...Object.keys(WEIGHTS).map((id) => ({ id, version: 1 })),
  { id: 'in-your-words', version: 1 },
];

const HOW_LAST_YEAR_WENT: readonly AttemptOutcome[] = [
  ...times('answered', 38),
  ...times('declined', 3),
  ...times('no-answer', 3),
];

/** Nobody answers the telephone all the time: some are tried once, some said no, eight are still to be rung. */
const HOW_THIS_YEAR_GOES: readonly AttemptOutcome[] = [
  ...times('answered', 17),
  ...(['no-answer', 'declined', 'wrong-number'] as const),
  ...times('answered', 15),
  ...(['declined', 'left-message', 'answered'] as const),
];

/** As many people as in the town that measured first: all of them are asked. */
const PEOPLE = 46;

/** The survey of last year, which is over, and the one of this year, with calls left to make. */
export function askEveryYear(
  stage: DemoContext,
  chance: Random,
  residents: readonly Resident[],
  today: Day,
): void {
  const lastYear = addDays(today, -320);
  const measured = askPeople(stage, chance, {
    title: `Ce que l’aide change, ${lastYear.slice(0, 4)}`,
    openedAt: momentOn(lastYear, 9),
    group: residents.filter(({ from, to }) => from < lastYear && lastYear <= to).slice(0, PEOPLE),
    results: HOW_LAST_YEAR_WENT,
    closed: { answered: 38, refused: 3, unreachable: 3, pending: 0, gone: 2 },
  });
  decideAfter(stage, measured, addDays(lastYear, 30), today);
  const lately = addDays(today, -6);
  askPeople(stage, chance, {
    title: `Ce que l’aide change, ${today.slice(0, 4)}`,
    openedAt: momentOn(lately, 9),
    group: residents.filter(({ from, to }) => from < lately && today <= to).slice(0, PEOPLE),
    results: HOW_THIS_YEAR_GOES,
  });
}

function times(outcome: AttemptOutcome, count: number): readonly AttemptOutcome[] {
  return Array.from({ length: count }, () => outcome);
}

/** Draws people, rings them one after the other, and notes what they say. */
function askPeople(stage: DemoContext, chance: Random, plan: SurveyPlan): Id<'survey'> {
  const { recorder, coordinator, agent } = stage;
  let now = plan.openedAt;
  const later = (minutes: number) => {
    now += minutes * MINUTE_MS;
    return { at: now, received: now + 1_000 };
  };
  const survey = recorder.id('survey', now);
  const details = { title: plan.title, population: 'people', questions: QUESTIONS } as const;
  recorder.write('survey.drafted', survey, details, coordinator, later(1));
  const members = plan.group.map(({ id, details: { commune } }) => ({ id, stratum: commune }));
  const lot = { seed: recorder.uuid(now), size: members.length, byStratum: false };
  const draw = drawFrom(members, new Set(), lot);
  if (isNoFigure(draw)) throw new RangeError(`The survey asks more people than there are: ${draw}`);
  const day = dayOf(now);
  recorder.write('survey.opened', survey, { frame: draw.frame, day }, coordinator, later(20));
  const list = recorder.id('call-list', now);
  const purpose = { kind: 'survey', survey } as const;
  recorder.write('call-list.opened', list, { title: plan.title, purpose }, coordinator, later(1));
  const people = draw.people.map((who) => ({ who: who as Id<'person'> }));
  recorder.write('call-list.extended', list, { people }, coordinator, later(1));
  plan.results.forEach((outcome, index) => {
    const who = people[index]?.who;
    if (!who) return;
    const caller = index % 3 === 0 ? agent : coordinator;
    if (outcome === 'answered') {
      const answer = recorder.id('answer', now);
      const replies = QUESTIONS.flatMap((question) => replyTo(question, chance));
      const data = { survey, mode: 'phone', replies } as const;
      recorder.write('answer.given', answer, data, caller, later(9));
    }
    recorder.write('call.attempted', callIdOf(list, who), { outcome }, caller, later(4));
  });
  if (!plan.closed) return survey;
  recorder.write('survey.closed', survey, { calls: plan.closed }, coordinator, later(60));
  recorder.write('call-list.closed', list, {}, coordinator, later(1));
  return survey;
}

function replyTo({ id, version }: Question, chance: Random): readonly Reply[] {
  const asked = { question: id, version };
  const weights = WEIGHTS[id];
  if (!weights)
    return chance.happens(0.3)
      ? [{ ...asked, words: chance.pick(VERBATIMS), quotable: chance.happens(0.7) }]
      : [{ ...asked, none: 'prefer-not' }];
  if (chance.happens(0.04)) return [{ ...asked, none: 'dont-know' }];
  const choices = coreWording(id, version)?.choices ?? [];
  const code = chance.weigh(choices.map((one, index) => [one.code, weights[index] ?? 0] as const));
  return [{ ...asked, codes: [code] }];
}
