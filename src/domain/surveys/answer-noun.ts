import { isDoor, isStaff } from '../kernel/actor.ts';
import { momentOf } from '../kernel/fact.ts';
import { allow } from '../kernel/judging.ts';
import type { AggregateNoun, Other } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Moment } from '../kernel/when.ts';
import { territoryHere, zoneHere } from '../territory/zone-here.ts';
import type { Answer, AnswerFact } from './answer.ts';
import { wordingOf } from './core-questions.ts';
import { questionsFor } from './next-question.ts';
import { fits, type Reply } from './question.ts';
import type { Survey } from './survey.ts';
import { MAX_QUESTIONS } from './survey-noun.ts';

/** Those who rang people without a network have so long to bring in what they were told. */
const DAYS_FOR_LATE_ANSWERS = 30;

const DAY_MS = 86_400_000;

const askedIn: Other<AnswerFact, Survey> = { id: (fact) => fact.data.survey };

/** What one person answered. Coordinators count it; it leads back to nobody. */
export const answerNoun: AggregateNoun<Answer, AnswerFact> = {
  noun: 'answer',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['office'],
  // Put beside the call of that minute it would say who answered.
  withoutHour: zoneHere,
  bounds: { bytes: 32 * 1024, lists: { replies: MAX_QUESTIONS } },
  fileUnder: ({ survey }) => ({ stand: '', parent: survey }),
  facts: {
    'answer.given': {
      others: [askedIn, territoryHere],
      doors: ['door:survey'],
      judge: (fact, actor, find) => {
        const survey = find<Survey>(fact.data.survey);
        if (!survey) return 'unknown-subject';
        return (
          allow(isDoor(fact.by) === (fact.data.mode === 'link')) ??
          allow(isDoor(fact.by) || isStaff(actor)) ??
          againstTiming(survey, momentOf(fact)) ??
          againstReplies(survey, fact.data.replies)
        );
      },
      begin: (fact) => ({
        ...fact.data,
        ...(fact.data.mode !== 'paper' && !isDoor(fact.by) && { interviewer: fact.by }),
      }),
    },
  },
};

function againstTiming(survey: Survey, at: Moment): Refusal | undefined {
  if (survey.status === 'draft') return 'survey-not-open';
  if (survey.closedAt === undefined) return undefined;
  const lateMs = Date.parse(at) - Date.parse(survey.closedAt);
  return lateMs <= DAYS_FOR_LATE_ANSWERS * DAY_MS ? undefined : 'survey-not-open';
}

/** A survey's questions stay as they were put: what answers another version answers another question. */
function againstReplies(survey: Survey, replies: readonly Reply[]): Refusal | undefined {
  const put = new Map(questionsFor(survey.questions, replies).map((one) => [one.id, one]));
  const isOneOfEach = new Set(replies.map(({ question }) => question)).size === replies.length;
  const isAsked = replies.every((reply) => {
    const question = put.get(reply.question);
    const wording = question && wordingOf(question);
    return wording && question.version === reply.version && fits(wording, reply);
  });
  return isOneOfEach && isAsked && replies.length > 0 ? undefined : 'not-asked';
}
