import { briefNoun } from './missions/brief-noun.ts';
import { claimNoun } from './missions/claim-noun.ts';
import { missionNoun } from './missions/mission-noun.ts';
import { personNoun } from './people/person-noun.ts';
import { requestNoun } from './requests/request-noun.ts';
import { verdictNoun } from './sending/verdict-noun.ts';
import { waitingNoun } from './sending/waiting-noun.ts';
import { territoryNoun } from './territory/territory-noun.ts';
import { volunteerNoun } from './volunteers/volunteer-noun.ts';

/** The nouns that every device knows: what a volunteer sees, and what that is made of. */
export const NOUNS_OF_EVERYBODY = [
  territoryNoun,
  personNoun,
  volunteerNoun,
  requestNoun,
  missionNoun,
  briefNoun,
  claimNoun,
  waitingNoun,
  verdictNoun,
] as const;
