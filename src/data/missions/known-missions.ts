import type { Actor } from '../../domain/kernel/actor.ts';
import { claimIdOf, idOf, uuidOf, type Id } from '../../domain/kernel/ids.ts';
import type { Person } from '../../domain/people/person.ts';
import { seesWhole } from '../../domain/kernel/audience.ts';
import {
  briefOf,
  claimViewsOf,
  missionOf,
  whereaboutsOf,
  type Brief,
  type ClaimView,
  type Mission,
} from '../../domain/missions/projections.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { Step } from '../../domain/kernel/state.ts';
import type { ShownDocument, DocumentQueries } from '../engine/read-model/document-reader.ts';

/** A mission and what this person may know of it. */
export interface KnownMission {
  readonly mission: Mission;
  readonly claim?: ClaimView;
  readonly brief?: Brief;
  readonly history: readonly Step[];
  readonly provisional: boolean;
}

/** Where missions are found: as they came down, or made from the requests that staff see whole. */
export interface KnownMissions {
  /** Those with a free place. */
  open(): Promise<readonly KnownMission[]>;
  /** Those to which this person ever said yes. */
  claimed(): Promise<readonly KnownMission[]>;
  one(id: Id<'mission'>): Promise<KnownMission | undefined>;
}

/** Where this person's missions are found. */
export function knownMissionsFor(actor: Actor, reader: DocumentQueries): KnownMissions {
  return seesWhole(actor) ? fromRequests(actor, reader) : fromProjections(actor, reader);
}

function fromProjections(actor: Actor, reader: DocumentQueries): KnownMissions {
  const self = actor.volunteer;
  const known = async (ids: readonly string[]): Promise<readonly KnownMission[]> => {
    const missions = await reader.read<'mission'>(ids);
    const claims = await reader.byId<'claim'>(self ? ids.map((id) => claimIdOf(id, self)) : []);
    const briefs = await reader.byId<'brief'>(ids.map((id) => idOf('brief', uuidOf(id))));
    return missions.map(({ state: mission, provisional }) => {
      const claim = self && claims.get(claimIdOf(mission._id, self));
      const brief = briefs.get(idOf('brief', uuidOf(mission._id)));
      return {
        mission,
        provisional,
        history: [],
        ...(claim && { claim }),
        ...(brief && { brief }),
      };
    });
  };
  return {
    open: async () => known(await reader.inPhases('mission', ['open'])),
    claimed: async () => {
      const claims = await reader.read<'claim'>(await reader.all('claim'));
      return known(claims.map(({ state }) => state.mission));
    },
    one: async (id) => (await known([id]))[0],
  };
}

function fromRequests(actor: Actor, reader: DocumentQueries): KnownMissions {
  const known = async (ids: readonly string[]): Promise<readonly KnownMission[]> => {
    const requests = await reader.read<'request'>(ids);
    const people = await reader.byId<'person'>(requests.map(({ state }) => state.person));
    return requests.flatMap((found) => {
      const person = people.get(found.state.person);
      return (person && projected(found, person, actor)) ?? [];
    });
  };
  return {
    open: async () => known(await reader.inPhases('request', ['open'])),
    claimed: async () => {
      const all = await known(await reader.all('request'));
      return all.filter(({ claim }) => claim);
    },
    one: async (id) => (await known([idOf('request', uuidOf(id))]))[0],
  };
}

function projected(
  { state, provisional }: ShownDocument<Request>,
  person: Person,
  { volunteer }: Actor,
): KnownMission | undefined {
  const mission = missionOf(state, whereaboutsOf(person));
  if (!mission) return undefined;
  const claim = claimViewsOf(state).find((one) => one.volunteer === volunteer);
  const brief = briefOf(state, person);
  return {
    mission,
    provisional,
    history: state.history,
    ...(claim && { claim }),
    ...(brief && { brief }),
  };
}
