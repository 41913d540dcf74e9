import type { Actor, Role } from '../../src/domain/kernel/actor.ts';
import type { Claim, ClaimStanding } from '../../src/domain/requests/claim.ts';
import type { FactNamed, FactType, Noun } from '../../src/domain/nouns.ts';
import { idOf, type Id } from '../../src/domain/kernel/ids.ts';
import type { Attempt, Call } from '../../src/domain/attempts/call.ts';
import type { CallList } from '../../src/domain/attempts/call-list.ts';
import type { Encounter } from '../../src/domain/encounters/encounter.ts';
import type { Merge } from '../../src/domain/merges/merge.ts';
import type { Person, PersonDetails } from '../../src/domain/people/person.ts';
import type { Report, Request, RequestDetails } from '../../src/domain/requests/request.ts';
import type { Territory, TerritoryDetails } from '../../src/domain/territory/territory.ts';
import type { Volunteer, VolunteerDetails } from '../../src/domain/volunteers/volunteer.ts';

/** The moment at which things happen in tests, unless they say otherwise. */
export const NOW = '2026-03-02T08:00:00.000Z';

let made = 0;

/** A UUID for tests: the same number, the same UUID. */
export function uuid(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The id of the nth thing of a kind. */
export function anId<N extends string>(noun: N, n = 1): Id<N> {
  return idOf(noun, uuid(n));
}

/** Somebody with these roles; the nth volunteer when they are one. */
export function anActor(roles: readonly Role[], n = 1): Actor {
  const volunteer = roles.includes('volunteer') ? { volunteer: anId('volunteer', n) } : {};
  return { user: anId('user', n), roles, ...volunteer };
}

/** A coordinator. */
export const COORDINATOR = anActor(['coordinator'], 900);
/** A visiting agent. */
export const AGENT = anActor(['agent'], 901);
/** Somebody who is known, and has no role here. */
export const STRANGER = anActor([], 999);

/** The account of the nth volunteer. */
export function volunteerNo(n: number): Actor {
  return anActor(['volunteer'], n);
}

/** What a fact may say otherwise than the builder. */
export interface FactOverrides {
  readonly n?: number;
  readonly by?: Actor;
  readonly at?: string;
  /** Receipt by the server, with the roles of `by`. */
  readonly receivedAt?: string;
  readonly id?: string;
}

/** A fact about the nth thing of its kind, provisional unless a receipt is asked for. */
export function aFact<T extends FactType>(
  type: T,
  data: FactNamed<T>['data'],
  { n = 1, by = COORDINATOR, at = NOW, receivedAt, id }: FactOverrides = {},
): FactNamed<T> {
  made += 1;
  const { user, ...may } = by;
  return {
    _id: idOf('fact', id ?? uuid(1_000_000 + made)),
    type,
    subject: anId(type.slice(0, type.indexOf('.')) as Noun, n),
    at,
    device: uuid(7),
    by: user,
    data,
    ...(receivedAt && { received: { at: receivedAt, ...may } }),
  } as unknown as FactNamed<T>;
}

/** What is known of a person. */
export function personDetails(changes: Partial<PersonDetails> = {}): PersonDetails {
  return {
    given: 'Odette',
    family: 'Perrachon',
    birthYear: 1938,
    phones: [{ number: '04 65 71 20 11' }],
    commune: '99901',
    address: '12 chemin des Teppes',
    point: { lat: 46.30123, lon: 4.90123 },
    ...changes,
  };
}

/** What a volunteer says of themselves. */
export function volunteerDetails(changes: Partial<VolunteerDetails> = {}): VolunteerDetails {
  return { given: 'Luc', family: 'Morel', commune: '99902', kinds: [], maxKm: 15, ...changes };
}

/** What somebody asks for. */
export function requestDetails(changes: Partial<RequestDetails> = {}): RequestDetails {
  return {
    person: anId('person'),
    kind: 'groceries',
    when: { day: '2026-03-05', part: 'morning' },
    needs: ['vehicle'],
    places: 1,
    channel: 'phone',
    ...changes,
  };
}

/** What a territory says of itself. */
export function territoryDetails(changes: Partial<TerritoryDetails> = {}): TerritoryDetails {
  return {
    name: 'Trois Clochers',
    phone: '04 65 71 00 00',
    communes: [{ code: '99901', name: 'Valmorand' }],
    hamlets: [],
    kinds: ['groceries', 'visit'],
    ...changes,
  };
}

/** A person as they are kept. */
export function aPerson(changes: Partial<Person> = {}): Person {
  return {
    _id: anId('person'),
    noun: 'person',
    schema: 1,
    ...personDetails(),
    status: 'active',
    requests: [],
    history: [],
    applied: [],
    ...changes,
  };
}

/** A volunteer as they are kept: active unless said otherwise. */
export function aVolunteer(n = 1, changes: Partial<Volunteer> = {}): Volunteer {
  return {
    _id: anId('volunteer', n),
    noun: 'volunteer',
    schema: 1,
    ...volunteerDetails(),
    status: 'active',
    joined: true,
    history: [],
    applied: [],
    ...changes,
  };
}

/** Two records that are one: the second is the first. */
export function aMerge(changes: Partial<Merge> = {}): Merge {
  return {
    _id: anId('merge'),
    noun: 'merge',
    schema: 1,
    old: anId('person', 2),
    into: anId('person'),
    status: 'made',
    since: NOW,
    history: [],
    applied: [],
    ...changes,
  };
}

/** A request as it is kept: on offer, with nobody, unless said otherwise. */
export function aRequest(changes: Partial<Request> = {}): Request {
  return {
    _id: anId('request'),
    noun: 'request',
    schema: 1,
    ...requestDetails(),
    phase: 'open',
    notedAt: NOW,
    publishedAt: NOW,
    claims: [],
    reports: [],
    history: [],
    applied: [],
    ...changes,
  };
}

/** A territory as it is kept. */
export function aTerritory(changes: Partial<Territory> = {}): Territory {
  return {
    _id: anId('territory'),
    noun: 'territory',
    schema: 4,
    ...territoryDetails(),
    applied: [],
    ...changes,
  };
}

/** A visit of the agent to a person, as it is kept. */
export function anEncounter(changes: Partial<Encounter> = {}): Encounter {
  return {
    _id: anId('encounter'),
    noun: 'encounter',
    schema: 1,
    person: anId('person'),
    means: 'visit',
    outcome: 'present',
    day: '2026-03-02',
    readers: 'staff',
    by: AGENT.user,
    at: NOW,
    applied: [],
    ...changes,
  };
}

/** What the first volunteer told of how it went, as it is kept. */
export function aReport(changes: Partial<Report> = {}): Report {
  return {
    ...{ fact: anId('fact'), volunteer: anId('volunteer'), by: volunteerNo(1).user },
    ...{ at: NOW, outcome: 'done', minutes: 60, km: 10 },
    ...changes,
  };
}

/** The nth volunteer's claim. */
export function aClaim(n: number, standing: ClaimStanding, changes: Partial<Claim> = {}): Claim {
  return { volunteer: anId('volunteer', n), standing, since: NOW, applied: [], ...changes };
}

/** A list of people to ring, as it is kept: open, with nobody on it. */
export function aCallList(changes: Partial<CallList> = {}): CallList {
  return {
    _id: anId('call-list'),
    noun: 'call-list',
    schema: 1,
    title: 'Prendre des nouvelles',
    purpose: { kind: 'plain' },
    status: 'open',
    by: COORDINATOR.user,
    openedAt: NOW,
    people: [],
    applied: [],
    ...changes,
  };
}

/** The call of the first person on the first list. */
export function aCall(changes: Partial<Call> = {}): Call {
  return {
    _id: anId('call'),
    noun: 'call',
    schema: 1,
    list: anId('call-list'),
    who: anId('person'),
    claims: [],
    attempts: [],
    earlier: {},
    applied: [],
    ...changes,
  };
}

/** An attempt that nobody answered, of which the server has heard. */
export function anAttempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    fact: anId('fact'),
    by: AGENT.user,
    at: NOW,
    heard: NOW,
    outcome: 'no-answer',
    ...changes,
  };
}
