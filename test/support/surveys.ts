import type { Answer, AnswerDetails } from '../../src/domain/surveys/answer.ts';
import type { Frame, Survey, SurveyDetails } from '../../src/domain/surveys/survey.ts';
import { AGENT, anId } from './builders.ts';

/** A question that a territory wrote itself. */
export const BUS = {
  id: 'local-bus',
  version: 1,
  wording: {
    kind: 'one',
    text: 'Prenez-vous le car ?',
    choices: [
      { code: 'yes', label: 'Oui' },
      { code: 'no', label: 'Non' },
    ],
  },
} as const;

/** One that is only put to those who take the bus. */
export const BUS_STOPS = {
  id: 'local-bus-stop',
  version: 1,
  onlyIf: { question: BUS.id, codes: ['yes'] },
  wording: { kind: 'number', text: 'Combien de fois par mois ?', choices: [], least: 0, most: 60 },
} as const;

/** What is asked of people who are helped: two questions of the core, two of one's own. */
export function surveyDetails(changes: Partial<SurveyDetails> = {}): SurveyDetails {
  return {
    title: 'Ce que l’aide change',
    population: 'people',
    questions: [
      { id: 'lonely', version: 1 },
      { id: 'isolation-change', version: 1 },
      BUS,
      BUS_STOPS,
    ],
    ...changes,
  };
}

/** What somebody said in their own words, and may be quoted with. */
export const SAID = {
  ...{ question: 'in-your-words', version: 1, quotable: true },
  words: 'Le jeudi, j’attends la visite.',
} as const;

/** Those words, chosen for the summary. */
export const QUOTE = { answer: anId('answer'), question: SAID.question } as const;

/** Forty-six people, of whom all were drawn. */
export const FRAME: Frame = { size: 46, drawn: 46, seed: 'trois-clochers 2026' };

/** A survey that is being asked. */
export function aSurvey(changes: Partial<Survey> = {}): Survey {
  return {
    _id: anId('survey'),
    noun: 'survey',
    schema: 2,
    ...surveyDetails(),
    status: 'open',
    frame: FRAME,
    openedOn: '2026-03-02',
    applied: [],
    ...changes,
  };
}

/** What one person said on the telephone. */
export function answerDetails(changes: Partial<AnswerDetails> = {}): AnswerDetails {
  return {
    survey: anId('survey'),
    mode: 'phone',
    replies: [
      { question: 'lonely', version: 1, codes: ['sometimes'] },
      { question: 'isolation-change', version: 1, none: 'prefer-not' },
      { question: BUS.id, version: 1, codes: ['no'] },
    ],
    ...changes,
  };
}

/** The same, as it is kept. */
export function anAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    _id: anId('answer'),
    noun: 'answer',
    schema: 1,
    ...answerDetails(),
    interviewer: AGENT.user,
    applied: [],
    ...changes,
  };
}
