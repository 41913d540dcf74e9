import type { Actor } from '../../domain/kernel/actor.ts';
import { claimIdOf, idOf, uuidOf, type Id } from '../../domain/kernel/ids.ts';
import type { Noun } from '../../domain/nouns.ts';
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
import type { FindBeside, ListQuestion } from '../engine/live/list-question.ts';
import type { ShownDocument } from '../engine/read-model/document-queries.ts';

/** A mission and what this person may know of it. */
export interface KnownMission {
  readonly mission: Mission;
  readonly claim?: ClaimView;
  readonly brief?: Brief;
  readonly history: readonly Step[];
  readonly provisional: boolean;
}

/** How some missions are found, and made of what is known of each; in no order of their own. */
export type KnownMissionsQuestion = ListQuestion<Noun, KnownMission>;

/** Where missions are found: as they came down, or made from the requests that staff see whole. */
export interface KnownMissions {
  /** Those with a free place. */
  readonly open: KnownMissionsQuestion;
  /** Those to which this person ever said yes. */
  readonly claimed: KnownMissionsQuestion;
  readonly one: (id: Id<'mission'>) => KnownMissionsQuestion;
}

/** Where this person's missions are found. */
export function knownMissionsFor(actor: Actor): KnownMissions {
  return seesWhole(actor) ? fromRequests(actor) : fromProjections(actor);
}

function fromProjections({ volunteer: self }: Actor): KnownMissions {
  const idsBeside = (mission: Id<'mission'>): readonly string[] => [
    idOf('brief', uuidOf(mission)),
    ...(self ? [claimIdOf(mission, self)] : []),
  ];
  const known = (
    { state: mission, provisional }: ShownDocument<Mission>,
    find: FindBeside,
  ): KnownMission => {
    const claim = self && find(claimIdOf(mission._id, self))?.state;
    const brief = find(idOf('brief', uuidOf(mission._id)))?.state;
    return { mission, provisional, history: [], ...(claim && { claim }), ...(brief && { brief }) };
  };
  const missions = {
    beside: ({ _id }: Mission) => idsBeside(_id),
    row: known,
    order: () => 0,
  };
  return {
    open: { ...missions, ids: (reader) => reader.inPhases('mission', ['open']) },
    claimed: {
      ids: (reader) => reader.all('claim'),
      beside: ({ mission }: ClaimView) => [mission, ...idsBeside(mission)],
      row: ({ state }: ShownDocument<ClaimView>, find) => {
        const mission = find(state.mission);
        return mission && known(mission, find);
      },
      order: () => 0,
    },
    one: (id) => ({ ...missions, ids: async () => [id] }),
  };
}

function fromRequests(actor: Actor): KnownMissions {
  const missions = {
    beside: ({ person }: Request) => [person],
    row: (request: ShownDocument<Request>, find: FindBeside) => {
      const person = find(request.state.person)?.state;
      return person && projected(request, person, actor);
    },
    order: () => 0,
  };
  return {
    open: { ...missions, ids: (reader) => reader.inPhases('request', ['open']) },
    claimed: {
      ...missions,
      ids: (reader) => reader.all('request'),
      row: (request: ShownDocument<Request>, find) => {
        const known = missions.row(request, find);
        return known?.claim && known;
      },
    },
    one: (id) => ({ ...missions, ids: async () => [idOf('request', uuidOf(id))] }),
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
