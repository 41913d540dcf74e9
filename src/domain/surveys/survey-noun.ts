import { momentOf } from '../kernel/fact.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun, Other } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { faultOfQuestions, isSound } from './fault-of-survey.ts';
import type { Answer } from './answer.ts';
import {
  MAX_QUOTES,
  MAX_TOLD,
  SURVEY_STATUSES,
  type Quote,
  type Survey,
  type SurveyDetails,
  type SurveyFact,
  type SurveyQuoted,
} from './survey.ts';

/** The most questions that anybody has the patience for on the telephone. */
export const MAX_QUESTIONS = 30;

const wordsOf: Other<SurveyQuoted, Answer> = { id: (fact) => fact.data.answer };

/** A survey: its questions are written by coordinators, and agents read them aloud. */
export const surveyNoun: AggregateNoun<Survey, SurveyFact> = {
  noun: 'survey',
  version: 2,
  // What was added may be absent.
  upcasts: [{}],
  shownTo: ['staff'],
  audience: () => ['staff'],
  bounds: {
    bytes: 128 * 1024,
    lists: { questions: MAX_QUESTIONS, told: MAX_TOLD, quotes: MAX_QUOTES },
  },
  stands: SURVEY_STATUSES,
  fileUnder: ({ status }) => ({ stand: status }),
  facts: {
    'survey.drafted': {
      judge: (fact, actor) => coordinatorsMay(fact, actor) ?? sound(fact.data),
      begin: (fact) => ({ ...fact.data, status: 'draft' }),
    },
    'survey.revised': {
      judge: (fact, actor, survey) =>
        coordinatorsMay(fact, actor) ??
        onlyWhile(survey, 'draft') ??
        sound({ ...survey, ...fact.data.changes }),
      evolve: (survey, fact) => ({ ...survey, ...fact.data.changes }),
    },
    'survey.opened': {
      judge: (fact, actor, survey) =>
        coordinatorsMay(fact, actor) ??
        onlyWhile(survey, 'draft') ??
        (faultOfQuestions(survey) || !isSound(fact.data.frame) ? 'survey-not-ready' : undefined),
      evolve: (survey, { data }) => ({
        ...survey,
        status: 'open',
        frame: data.frame,
        openedOn: data.day,
      }),
    },
    'survey.closed': {
      judge: (fact, actor, survey) => coordinatorsMay(fact, actor) ?? onlyWhile(survey, 'open'),
      evolve: (survey, fact) => ({
        ...survey,
        status: 'closed',
        closedAt: momentOf(fact),
        ...(fact.data.calls && { calls: fact.data.calls }),
      }),
    },
    'survey.told': {
      judge: (fact, actor, survey) =>
        coordinatorsMay(fact, actor) ?? onlyWhile(survey, 'closed', 'survey-not-over'),
      evolve: (survey, { data }) => ({ ...survey, told: [...(survey.told ?? []), data] }),
    },
    'survey.quoted': {
      others: [wordsOf],
      judge: (fact, actor, survey, find) =>
        coordinatorsMay(fact, actor) ??
        (mayBeQuoted(survey, fact.data, find<Answer>(fact.data.answer))
          ? undefined
          : 'not-to-be-quoted'),
      evolve: (survey, { data }) => ({ ...survey, quotes: [...without(survey, data), data] }),
    },
    'survey.unquoted': {
      judge: coordinatorsMay,
      evolve: (survey, { data }) => ({ ...survey, quotes: without(survey, data) }),
    },
  },
};

function onlyWhile(
  survey: Survey,
  status: Survey['status'],
  refusal: Refusal = 'survey-not-open',
): Refusal | undefined {
  return survey.status === status ? undefined : refusal;
}

/** Nobody is quoted who did not say so, whatever the screen of a coordinator shows. */
function mayBeQuoted({ _id }: Survey, { question }: Quote, answer: Answer | undefined): boolean {
  const reply = answer?.replies.find((one) => one.question === question);
  return (
    answer?.survey === _id && reply !== undefined && 'words' in reply && reply.quotable === true
  );
}

function without({ quotes = [] }: Survey, { answer, question }: Quote): readonly Quote[] {
  return quotes.filter((one) => one.answer !== answer || one.question !== question);
}

/** One that is being written may have no question yet; what is there must make sense. */
function sound(details: SurveyDetails): Refusal | undefined {
  const fault = faultOfQuestions(details);
  return fault && fault !== 'no-question' ? 'survey-not-ready' : undefined;
}
