import type { Encounters } from '../../src/data/encounters/encounters.ts';
import type { People } from '../../src/data/people/people.ts';
import type { RequestCard, RequestFilter, Requests } from '../../src/data/requests/requests.ts';
import type { InviteResult, Volunteers } from '../../src/data/volunteers/volunteers.ts';
import type { Encounter } from '../../src/domain/encounters/encounter.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import { possibleDuplicatesOf, type FakeMemory } from './fake-memory.ts';

/** The people of a fake device. */
export function fakePeople(memory: FakeMemory): People {
  const card = (id: string) => memory.isProvisional(id);
  return {
    search: (text) =>
      memory.live(() =>
        memory
          .all('person')
          .filter((person) =>
            finds(
              text,
              `${person.given} ${person.family} ${person.address}`,
              person.phones.map(({ number }) => number),
            ),
          )
          .sort((a, b) => a.family.localeCompare(b.family))
          .map((person) => ({ person, provisional: card(person._id) })),
      ),
    one: (id) =>
      memory.live(() => {
        const person = memory.one(id);
        if (!person) return undefined;
        const mine = (one: Request | Encounter): boolean => one.person === id;
        return {
          person,
          provisional: card(id),
          requests: memory
            .all('request')
            .filter(mine)
            .sort((a, b) => b.when.day.localeCompare(a.when.day)),
          encounters: memory
            .all('encounter')
            .filter(mine)
            .sort((a, b) => b.day.localeCompare(a.day)),
        };
      }),
    register: (data) =>
      memory.write({ type: 'person.registered', subject: memory.newId('person'), data }),
    amend: (subject, changes) =>
      memory.write({ type: 'person.amended', subject, data: { changes } }),
    end: (subject, ending) => memory.write({ type: 'person.ended', subject, data: { ending } }),
    comeBack: (subject) => memory.write({ type: 'person.returned', subject, data: {} }),
    possibleDuplicates: async ({ given, family, commune, phones }) => {
      await Promise.resolve();
      const numbers = new Set(phones.map(({ number }) => digits(number)));
      return memory
        .all('person')
        .filter(
          (person) =>
            person.phones.some(({ number }) => numbers.has(digits(number))) ||
            (person.commune === commune &&
              fold(`${person.given} ${person.family}`) === fold(`${given} ${family}`)),
        );
    },
  };
}

/** The requests of a fake device. */
export function fakeRequests(memory: FakeMemory): Requests {
  return {
    list: (filter = {}) =>
      memory.live(() =>
        memory
          .all('request')
          .map((request) => requestCard(memory, request))
          .filter((card) => passes(card, filter))
          .sort((a, b) => a.request.when.day.localeCompare(b.request.when.day)),
      ),
    one: (id) =>
      memory.live(() => {
        const request = memory.one(id);
        return request && requestCard(memory, request);
      }),
    counts: () => memory.live(() => ({})),
    note: (data, { publish = false } = {}) => {
      const subject = memory.newId('request');
      const noted = { type: 'request.noted', subject, data } as const;
      if (!publish) return memory.write(noted);
      const mission = possibleDuplicatesOf('mission', subject);
      return memory.write(noted, { type: 'mission.published', subject: mission, data: {} });
    },
    amend: (subject, changes) =>
      memory.write({ type: 'request.amended', subject, data: { changes } }),
    publish: (id) => memory.write(onMission('mission.published', id)),
    withdraw: (id) => memory.write(onMission('mission.withdrawn', id)),
    promise: (id, volunteer) =>
      memory.write({
        type: 'mission.promised',
        subject: possibleDuplicatesOf('mission', id),
        data: { volunteer },
      }),
    giveBackFor: (id, volunteer, why) =>
      memory.write({
        type: 'mission.given-back',
        subject: possibleDuplicatesOf('mission', id),
        data: { volunteer, ...why },
      }),
    reportFor: (id, volunteer, report) =>
      memory.write({
        type: 'mission.reported',
        subject: possibleDuplicatesOf('mission', id),
        data: { ...report, ...(volunteer && { volunteer }) },
      }),
    close: (subject, data) => memory.write({ type: 'request.closed', subject, data }),
    reopen: (subject, data = {}) => memory.write({ type: 'request.reopened', subject, data }),
  };
}

/** The volunteers of a fake device; an invitation is answered as told. */
export function fakeVolunteers(memory: FakeMemory, invitation: () => InviteResult): Volunteers {
  const provisional = (id: string): boolean => memory.isProvisional(id);
  return {
    list: ({ statuses = [], text = '' } = {}) =>
      memory.live(() =>
        memory
          .all('volunteer')
          .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
          .filter((one) => finds(text, `${one.given} ${one.family}`, [one.phone ?? '']))
          .sort((a, b) => a.family.localeCompare(b.family))
          .map((volunteer) => ({ volunteer, provisional: provisional(volunteer._id) })),
      ),
    one: (id) =>
      memory.live(() => {
        const volunteer = memory.one(id);
        return volunteer && { volunteer, provisional: provisional(id) };
      }),
    me: () =>
      memory.live(() => {
        const self = memory.actor.volunteer;
        const volunteer = self && memory.one(self);
        return volunteer && { volunteer, provisional: false };
      }),
    register: (data) =>
      memory.write({ type: 'volunteer.registered', subject: memory.newId('volunteer'), data }),
    amend: (subject, changes) =>
      memory.write({ type: 'volunteer.amended', subject, data: { changes } }),
    approve: (subject) => memory.write({ type: 'volunteer.approved', subject, data: {} }),
    pause: (subject, until) =>
      memory.write({ type: 'volunteer.paused', subject, data: { ...(until && { until }) } }),
    resume: (subject) => memory.write({ type: 'volunteer.resumed', subject, data: {} }),
    leave: (subject) => memory.write({ type: 'volunteer.left', subject, data: {} }),
    invite: async () => {
      await Promise.resolve();
      return invitation();
    },
  };
}

/** The encounters of a fake device. */
export function fakeEncounters(memory: FakeMemory): Encounters {
  const cards = (of: (one: Encounter) => boolean) =>
    memory
      .all('encounter')
      .filter(of)
      .sort((a, b) => b.day.localeCompare(a.day))
      .map((encounter) => {
        const person = memory.one(encounter.person);
        const provisional = memory.isProvisional(encounter._id);
        return { encounter, provisional, ...(person && { person }) };
      });
  return {
    record: (data) =>
      memory.write({ type: 'encounter.recorded', subject: memory.newId('encounter'), data }),
    ofPerson: (id) => memory.live(() => cards(({ person }) => person === id)),
    recent: () => memory.live(() => cards(() => true)),
  };
}

function requestCard(memory: FakeMemory, request: Request): RequestCard {
  const person = memory.one(request.person);
  const claimants = request.claims.map(({ volunteer, standing }) => {
    const known = memory.one(volunteer);
    return { volunteer, standing, name: known ? `${known.given} ${known.family}` : '' };
  });
  const provisional = memory.isProvisional(request._id);
  return { request, claimants, provisional, ...(person && { person }) };
}

function passes({ request, person }: RequestCard, filter: RequestFilter): boolean {
  const { phases = [], kinds = [], communes = [], text = '' } = filter;
  const words = `${person?.given ?? ''} ${person?.family ?? ''} ${request.said ?? ''}`;
  return (
    (phases.length === 0 || phases.includes(request.phase)) &&
    (kinds.length === 0 || kinds.includes(request.kind)) &&
    (communes.length === 0 || communes.includes(person?.commune ?? '')) &&
    finds(text, words, [])
  );
}

function onMission<T extends 'mission.published' | 'mission.withdrawn'>(type: T, request: string) {
  return { type, subject: possibleDuplicatesOf('mission', request), data: {} } as const;
}

function finds(text: string, words: string, numbers: readonly string[]): boolean {
  const run = digits(text);
  const isNumber = run !== '' && /^[\d\s.]+$/.test(text);
  return isNumber
    ? numbers.some((number) => digits(number).includes(run))
    : fold(words).includes(fold(text));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
