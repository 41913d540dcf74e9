import { missionFacts } from './missions/facts.ts';
import { briefState, claimState, missionState } from './missions/states.ts';
import { personFacts } from './people/facts.ts';
import { personState } from './people/states.ts';
import { requestFacts } from './requests/facts.ts';
import { requestState } from './requests/states.ts';
import { verdictState, waitingState } from './sending/states.ts';
import { territoryFacts } from './territory/facts.ts';
import { territoryState } from './territory/states.ts';
import { volunteerFacts } from './volunteers/facts.ts';
import { volunteerState } from './volunteers/states.ts';

/** What travels of `domain/nouns-of-everybody.ts`. */
export const SCHEMAS_OF_EVERYBODY = {
  territory: { facts: territoryFacts, state: territoryState },
  person: { facts: personFacts, state: personState },
  volunteer: { facts: volunteerFacts, state: volunteerState },
  request: { facts: requestFacts, state: requestState },
  mission: { facts: missionFacts, state: missionState },
  brief: { facts: {}, state: briefState },
  claim: { facts: {}, state: claimState },
  waiting: { facts: {}, state: waitingState },
  verdict: { facts: {}, state: verdictState },
};
