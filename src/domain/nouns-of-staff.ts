import { callListNoun } from './attempts/call-list-noun.ts';
import { callNoun } from './attempts/call-noun.ts';
import { candidacyNoun } from './candidacies/candidacy-noun.ts';
import { decisionNoun } from './decisions/decision-noun.ts';
import { encounterNoun } from './encounters/encounter-noun.ts';
import { mergeNoun } from './merges/merge-noun.ts';
import { signalNoun } from './signals/signal-noun.ts';
import { answerNoun } from './surveys/answer-noun.ts';
import { surveyNoun } from './surveys/survey-noun.ts';
import { agreementNoun } from './synthesis/agreement-noun.ts';
import { resultNoun } from './synthesis/result-noun.ts';

/**
 * The nouns that coordinators and agents alone write about and read. Their devices fetch the rules of these when
 * somebody of the staff works there (`data/accounts/account.ts`): a volunteer's first list does not wait for them.
 */
export const NOUNS_OF_STAFF = [
  encounterNoun,
  callListNoun,
  callNoun,
  surveyNoun,
  answerNoun,
  agreementNoun,
  resultNoun,
  decisionNoun,
  mergeNoun,
  candidacyNoun,
  signalNoun,
] as const;
