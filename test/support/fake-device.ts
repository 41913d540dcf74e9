import type { Device } from '../../src/data/device.ts';
import type { Drafts } from '../../src/data/drafts/drafts.ts';
import type { MissionCard, Missions } from '../../src/data/missions/missions.ts';
import type { Sending, SendingList } from '../../src/data/sending/sending.ts';
import type { Me, Session } from '../../src/data/accounts/session.ts';
import type { SyncStatus } from '../../src/data/sending/sync.ts';
import type { ServiceAccess } from '../../src/data/diagnosis/diagnosis.ts';
import type { PackState, TerritoryPack } from '../../src/data/pack/territory-pack.ts';
import type { InviteResult } from '../../src/data/volunteers/volunteers.ts';
import type { Actor } from '../../src/domain/kernel/actor.ts';
import { claimOf, concerned } from '../../src/domain/requests/claim.ts';
import type { Id } from '../../src/domain/kernel/ids.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import { isLive } from '../../src/domain/requests/phase.ts';
import {
  briefOf,
  claimViewsOf,
  mayHoldBrief,
  missionOf,
  whereaboutsOf,
} from '../../src/domain/missions/projections.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { FoundAddress } from '../../src/pack/addresses/addresses.ts';
import { NO_ROADS } from '../../src/pack/roads/road-travel.ts';
import { fakeAddresses } from './fake-addresses.ts';
import { fakeDrives } from './fake-drives.ts';
import { fakeRounds, fakeTerritoryMap } from './fake-map.ts';
import { FakeMemory, possibleDuplicatesOf } from './fake-memory.ts';
import { fakeEncounters, fakePeople, fakeRequests, fakeVolunteers } from './fake-staff.ts';

/** A device made by hand for the tests of screens: the domain is real, the rest is in memory. */
export interface FakeDevice extends Device {
  readonly memory: FakeMemory;
  readonly me: Me;
  /** What is being written, by key; `full`: there is no room for more. */
  readonly kept: Map<string, unknown>;
  full: boolean;
  /** What the trust line stands on. */
  status: SyncStatus;
  /** What asking for a code answers. */
  invitation: InviteResult;
  /** The territory's map on it. */
  pack: PackState;
  /** What was asked of it: `look`, `download`, `stop`, `remove`, `later`, `doubt` of a file. */
  readonly packAsked: string[];
  /** What the list of sendings shows. */
  sendings: readonly Sending[];
  /** The services that the pack knows; undefined: there is no pack. */
  services: ServiceAccess['services'] | undefined;
  /** What a public service knows of addresses, and what it was asked. */
  online: readonly FoundAddress[];
  readonly onlineAsked: string[];
}

/** A device in somebody's hand, holding these things. */
export function fakeDevice(actor: Actor, states: readonly Aggregate[]): FakeDevice {
  const memory = new FakeMemory(actor, states);
  const me: Me = {
    user: actor.user,
    name: 'Camille Roux',
    roles: actor.roles,
    ...(actor.volunteer && { volunteer: actor.volunteer }),
    territory: { name: 'trois-clochers', title: 'Trois Clochers' },
    territories: [{ name: 'trois-clochers', title: 'Trois Clochers', roles: actor.roles }],
  };
  const device: FakeDevice = {
    memory,
    me,
    kept: new Map(),
    full: false,
    status: { phase: 'idle', upToDateAt: new Date().toISOString(), waiting: 0, refused: 0 },
    invitation: { ok: true, code: 'PLUME-4827', expires: '2027-01-15T08:00:00.000Z' },
    sendings: [],
    services: undefined,
    online: [],
    onlineAsked: [],
    pack: {},
    packAsked: [],
    session: fakeSession(memory, me),
    people: fakePeople(memory),
    requests: fakeRequests(memory),
    volunteers: fakeVolunteers(memory, () => device.invitation),
    encounters: fakeEncounters(memory),
    missions: fakeMissions(memory),
    territory: {
      current: () => memory.live(() => memory.all('territory')[0]),
      amend: (subject, changes) =>
        memory.write({ type: 'territory.amended', subject, data: { changes } }),
    },
    sending: fakeSending(memory, () => device.sendings),
    sync: { status: () => memory.live(() => device.status), syncNow: () => Promise.resolve() },
    drafts: fakeDrafts(() => device),
    storage: {
      facts: () => Promise.resolve({ used: 4_200_000, quota: 900_000_000, persisted: true }),
      persist: () => Promise.resolve(true),
    },
    replicationKeys: {
      list: () => Promise.resolve([]),
      create: () => Promise.resolve(undefined),
      revoke: () => Promise.resolve(true),
    },
    territoryPack: fakePack(memory, () => device),
    diagnosis: fakeTerritoryMap(memory, () => device.services),
    rounds: fakeRounds(memory),
    drives: fakeDrives(memory),
    addresses: fakeAddresses(memory, (text) => {
      device.onlineAsked.push(text);
      return device.online;
    }),
    roads: { travel: () => Promise.resolve(NO_ROADS) },
    close: () => Promise.resolve(),
  };
  return device;
}

function fakePack(memory: FakeMemory, device: () => FakeDevice): TerritoryPack {
  const ask = (what: string): Promise<void> => {
    device().packAsked.push(what);
    return Promise.resolve();
  };
  return {
    state: () => memory.live(() => device().pack),
    look: () => ask('look'),
    download: () => ask('download').then(() => !device().pack.trouble),
    stop: () => void ask('stop'),
    remove: () => ask('remove'),
    file: () => Promise.resolve(undefined),
    doubt: (name) => ask(`doubt ${name}`),
    lookIfDue: () => Promise.resolve(),
    later: () => ask('later'),
  };
}

function fakeDrafts(device: () => FakeDevice): Drafts {
  return {
    keep: (key, value) => {
      if (!device().full) device().kept.set(key, structuredClone(value));
      return Promise.resolve(!device().full);
    },
    read: (key) => Promise.resolve(device().kept.get(key)),
    drop: (key) => {
      device().kept.delete(key);
      return Promise.resolve();
    },
    begun: (prefix) =>
      Promise.resolve([...device().kept.keys()].filter((key) => key.startsWith(prefix))),
  };
}

function fakeSession(memory: FakeMemory, me: Me): Session {
  const fine = () => Promise.resolve({ ok: true } as const);
  return {
    state: () => memory.live(() => ({ phase: 'open', me }) as const),
    signIn: fine,
    redeem: fine,
    unlock: fine,
    changePassword: fine,
    choose: () => Promise.resolve(),
    lock: () => Promise.resolve(),
    signOut: () => Promise.resolve(),
  };
}

function fakeSending(memory: FakeMemory, sendings: () => readonly Sending[]): SendingList {
  return {
    list: () => memory.live(sendings),
    counts: () =>
      memory.live(() => {
        const count = (status: Sending['status']): number =>
          sendings().filter((one) => one.status === status).length;
        return { waiting: count('waiting'), sent: count('sent'), refused: count('refused') };
      }),
    one: (id) => memory.live(() => sendings().find(({ fact }) => fact._id === id)),
    retry: () => Promise.resolve(),
    discard: () => Promise.resolve(),
    exportFile: () => Promise.resolve(new Blob(['[]'])),
    verdicts: () => memory.live(() => []),
  };
}

/** A volunteer's missions, as the projections of the domain show them. */
function fakeMissions(memory: FakeMemory): Missions {
  const self = (): Id<'volunteer'> => memory.actor.volunteer!;
  return {
    open: ({ kinds = [] } = {}) =>
      memory.live(() =>
        cardsOf(memory, ({ phase, kind, claims }) => {
          const claim = claimOf(claims, self());
          const isMine = claim && concerned(claim);
          return phase === 'open' && !isMine && (kinds.length === 0 || kinds.includes(kind));
        }),
      ),
    mine: () =>
      memory.live(() => cardsOf(memory, ({ claims }) => claimOf(claims, self()) !== undefined)),
    one: (id) =>
      memory.live(() => {
        const request = memory.one(possibleDuplicatesOf('request', id));
        const [card] = request ? cardsOf(memory, (one) => one === request) : [];
        const person = request && memory.one(request.person);
        if (!request || !card || !person) return undefined;
        const claim = claimOf(request.claims, self());
        const brief = claim && mayHoldBrief(request, claim) && briefOf(request, person);
        return { ...card, history: request.history, ...(brief && { brief }) };
      }),
    accept: (...subjects) =>
      memory.write(
        ...subjects.map((subject) => ({
          type: 'mission.accepted' as const,
          subject,
          data: { volunteer: self() },
        })),
      ),
    giveBack: (subject, why) =>
      memory.write({ type: 'mission.given-back', subject, data: { volunteer: self(), ...why } }),
    start: (subject) =>
      memory.write({ type: 'mission.started', subject, data: { volunteer: self() } }),
    report: (subject, report) =>
      memory.write({ type: 'mission.reported', subject, data: { volunteer: self(), ...report } }),
  };
}

function cardsOf(memory: FakeMemory, of: (request: Request) => boolean): readonly MissionCard[] {
  return memory
    .all('request')
    .filter(of)
    .sort((a, b) => Number(isLive(b.phase)) - Number(isLive(a.phase)))
    .flatMap((request) => {
      const person = memory.one(request.person);
      const mission = person && missionOf(request, whereaboutsOf(person));
      if (!mission) return [];
      const claim = claimViewsOf(request).find((one) => one.volunteer === memory.actor.volunteer);
      const provisional = memory.isProvisional(request._id);
      return [{ mission, provisional, distanceKm: 4.2, ...(claim && { claim }) }];
    });
}
