import type { EncounterFact } from './encounters/encounter.ts';
import type { Id } from './kernel/ids.ts';
import type { MissionFact } from './missions/mission.ts';
import type { PersonFact } from './people/person.ts';
import type { RequestFact } from './requests/request.ts';
import type { TerritoryFact } from './territory/territory.ts';
import type { VolunteerFact } from './volunteers/volunteer.ts';
import { idOf, uuidOf } from './kernel/ids.ts';

/** Every fact that exists. */
export type Fact =
  TerritoryFact | PersonFact | VolunteerFact | RequestFact | MissionFact | EncounterFact;

/** The name of a fact: a noun and what happened to it. */
export type FactType = Fact['type'];

/** The fact of this type. */
export type FactNamed<Type extends FactType> = Extract<Fact, { readonly type: Type }>;

/**
 * The aggregates that a fact changes or is judged by, the one it is about first. A mission is a
 * view of its request, so facts about it concern the request.
 */
export function concerns(fact: Fact): readonly Id[] {
  switch (fact.type) {
    case 'request.noted':
    case 'encounter.recorded':
      return [fact.subject, fact.data.person];
    case 'mission.accepted':
    case 'mission.promised':
      return [requestOf(fact.subject), fact.data.volunteer];
    default:
      return [fact.type.startsWith('mission.') ? requestOf(fact.subject) : fact.subject];
  }
}

/** The request that a mission, a brief or a request id belongs to. */
export function requestOf(id: string): Id<'request'> {
  return idOf('request', uuidOf(id));
}
