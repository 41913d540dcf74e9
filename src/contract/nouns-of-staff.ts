import { callFacts, callListFacts } from './attempts/facts.ts';
import { callListState, callState } from './attempts/states.ts';
import { encounterFacts } from './encounters/facts.ts';
import { encounterState } from './encounters/states.ts';
import { answerFacts, surveyFacts } from './surveys/facts.ts';
import { answerState, surveyState } from './surveys/states.ts';

/** What travels of `domain/nouns-of-staff.ts`. */
export const SCHEMAS_OF_STAFF = {
  encounter: { facts: encounterFacts, state: encounterState },
  'call-list': { facts: callListFacts, state: callListState },
  call: { facts: callFacts, state: callState },
  survey: { facts: surveyFacts, state: surveyState },
  answer: { facts: answerFacts, state: answerState },
};
