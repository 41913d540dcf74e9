import { momentOf } from '../kernel/fact.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { faultOfQuestions, isSound } from './fault-of-survey.ts';
import { SURVEY_STATUSES, type Survey, type SurveyDetails, type SurveyFact } from './survey.ts';

/** The most questions that anybody has the patience for on the telephone. */
export const MAX_QUESTIONS = 30;

/** A survey: its questions are written by coordinators, and agents read them aloud. */
export const surveyNoun: AggregateNoun<Survey, SurveyFact> = {
  noun: 'survey',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['staff'],
  bounds: { bytes: 128 * 1024, lists: { questions: MAX_QUESTIONS } },
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
  },
};

function onlyWhile(survey: Survey, status: Survey['status']): Refusal | undefined {
  return survey.status === status ? undefined : 'survey-not-open';
}

/** One that is being written may have no question yet; what is there must make sense. */
function sound(details: SurveyDetails): Refusal | undefined {
  const fault = faultOfQuestions(details);
  return fault && fault !== 'no-question' ? 'survey-not-ready' : undefined;
}
