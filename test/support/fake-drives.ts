import { driveCommands, type Drives } from '../../src/data/drives/drives.ts';
import { missionDrive, proposals, requestDrive } from '../../src/data/drives/drive-queries.ts';
import type { DriveQueryParts } from '../../src/data/drives/drive-query-parts.ts';
import { nearestTo } from '../../src/data/drives/nearest.ts';
import { NO_GEODATA } from '../../src/data/pack/pack-geodata.ts';
import { provisionalRulesFor } from '../../src/data/engine/read-model/provisional-rules.ts';
import type { DocumentQueries } from '../../src/data/engine/read-model/document-queries.ts';
import { claimOf } from '../../src/domain/requests/claim.ts';
import { nounOf } from '../../src/domain/kernel/ids.ts';
import type { Noun, State } from '../../src/domain/nouns.ts';
import {
  briefOf,
  claimViewsOf,
  mayHoldBrief,
  missionOf,
  whereaboutsOf,
} from '../../src/domain/missions/projections.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { FakeMemory } from './fake-memory.ts';
import { KNOWN_NOUNS } from '../../src/contract/known-nouns.ts';

/** The drives of a fake device: read by the real thing, over guessed distances. */
export function fakeDrives(memory: FakeMemory): Drives {
  const { actor } = memory;
  const post = {
    territory: 'trois-clochers',
    epoch: 'e',
    actor,
    rules: provisionalRulesFor(actor, KNOWN_NOUNS.rules),
    nouns: KNOWN_NOUNS,
  };
  const parts: DriveQueryParts = {
    reader: viewsOver(memory),
    writer: { membership: post },
    geodata: NO_GEODATA,
  };
  return {
    ofMission: (id) => memory.liveLater(() => missionDrive(parts, id)),
    ofRequest: (id) => memory.liveLater(() => requestDrive(parts, id)),
    proposals: (from) => memory.liveLater(() => proposals(parts, from)),
    nearest: (person, within) => memory.liveLater(() => nearestTo(parts, person, within)),
    ...driveCommands({
      newId: (noun) => memory.newId(noun),
      write: (...lines) => memory.write(...lines),
    }),
  };
}

/** What a device would show of what the memory holds: the projections are those of the domain. */
function viewsOver(memory: FakeMemory): DocumentQueries {
  const everything = (): ReadonlyMap<string, State> =>
    new Map(
      [
        ...memory.everything(),
        ...memory.all('request').flatMap((one) => projected(memory, one)),
      ].map((state) => [state._id, state]),
    );
  const ids = (noun: Noun): string[] =>
    [...everything().keys()].filter((id) => nounOf(id) === noun);
  const read = (wanted: readonly string[]) => {
    const known = everything();
    return wanted.flatMap((id) => {
      const state = known.get(id);
      return state ? [{ state, provisional: memory.isProvisional(id) }] : [];
    });
  };
  const views = {
    all: (noun: Noun) => Promise.resolve(ids(noun)),
    inPhases: (noun: Noun, stands: readonly string[]) =>
      Promise.resolve(
        read(ids(noun)).flatMap(({ state }) =>
          stands.includes(standOf(state)) ? [state._id] : [],
        ),
      ),
    read: (wanted: readonly string[]) => Promise.resolve(read(wanted)),
    one: (id: string) => Promise.resolve(read([id])[0]),
    byId: (wanted: readonly string[]) =>
      Promise.resolve(new Map(read(wanted).map(({ state }) => [state._id, state]))),
  };
  return views as unknown as DocumentQueries;
}

function standOf(state: State): string {
  if ('phase' in state) return state.phase;
  return 'status' in state ? state.status : '';
}

function projected(memory: FakeMemory, request: Request): readonly State[] {
  const person = memory.one(request.person);
  const self = memory.actor.volunteer;
  if (!person || !self) return [];
  const claim = claimOf(request.claims, self);
  const parts: readonly (State | undefined)[] = [
    missionOf(request, whereaboutsOf(person)),
    claimViewsOf(request).find((one) => one.volunteer === self),
    claim && mayHoldBrief(request, claim) ? briefOf(request, person) : undefined,
  ];
  return parts.filter((one) => one !== undefined);
}
