import { callFacts, callListFacts } from './attempts/facts.ts';
import { callListState, callState } from './attempts/states.ts';
import { candidacyFacts } from './candidacies/facts.ts';
import { candidacyState } from './candidacies/states.ts';
import { decisionFacts } from './decisions/facts.ts';
import { decisionState } from './decisions/states.ts';
import { encounterFacts } from './encounters/facts.ts';
import { encounterState } from './encounters/states.ts';
import { mergeFacts } from './merges/facts.ts';
import { mergeState } from './merges/states.ts';
import { signalFacts } from './signals/facts.ts';
import { signalState } from './signals/states.ts';
import { answerFacts, surveyFacts } from './surveys/facts.ts';
import { answerState, surveyState } from './surveys/states.ts';
import { agreementFacts } from './synthesis/facts.ts';
import { agreementState, resultState } from './synthesis/states.ts';

/** What travels of `domain/nouns-of-staff.ts`. */
export const SCHEMAS_OF_STAFF = {
  encounter: { facts: encounterFacts, state: encounterState },
  'call-list': { facts: callListFacts, state: callListState },
  call: { facts: callFacts, state: callState },
  survey: { facts: surveyFacts, state: surveyState },
  answer: { facts: answerFacts, state: answerState },
  agreement: { facts: agreementFacts, state: agreementState },
  result: { facts: {}, state: resultState },
  decision: { facts: decisionFacts, state: decisionState },
  merge: { facts: mergeFacts, state: mergeState },
  signal: { facts: signalFacts, state: signalState },
  candidacy: { facts: candidacyFacts, state: candidacyState },
};
