import type { Encounter } from '../../../src/domain/encounters/encounter.ts';
import type { YearEvidence } from '../../../src/domain/indicators/year-counts.ts';
import type { Report, Request } from '../../../src/domain/requests/request.ts';
import {
  aClaim,
  AGENT,
  anEncounter,
  anId,
  aPerson,
  aRequest,
  aVolunteer,
} from '../../support/builders.ts';

/** A moment on a day. */
export const at = (day: string, hour = '08:00'): string => `${day}T${hour}:00.000Z`;

/** The nth person, known since a day. */
export const person = (n: number, since = '2025-01-01', more: object = {}) =>
  aPerson({
    _id: anId('person', n),
    history: [{ type: 'person.registered', by: AGENT.user, at: at(since) }],
    ...more,
  });

/** The nth volunteer, here since a day. */
export const volunteer = (n: number, since = '2025-01-01', more: object = {}) =>
  aVolunteer(n, {
    history: [{ type: 'volunteer.registered', by: AGENT.user, at: at(since) }],
    ...more,
  });

/** What the nth volunteer tells of a mission on a day. */
export const report = (day: string, n = 1, more: Partial<Report> = {}): Report => ({
  ...{ fact: anId('fact', n), volunteer: anId('volunteer', n), by: anId('user', n) },
  ...{ at: at(day), outcome: 'done', minutes: 60, km: 10 },
  ...more,
});

/** The nth request, of a person, noted on a day. */
export const request = (n: number, who: number, noted: string, more: Partial<Request> = {}) =>
  aRequest({ _id: anId('request', n), person: anId('person', who), notedAt: at(noted), ...more });

/** A request that the nth volunteer said yes to on a day, and that was done on another. */
export const done = (
  n: number,
  who: number,
  noted: string,
  by: number,
  more: Partial<Request> = {},
) =>
  request(n, who, noted, {
    phase: 'done',
    claims: [aClaim(by, 'confirmed', { since: at(noted, '20:00') })],
    reports: [report(noted, by)],
    ...more,
  });

/** The nth meeting with a person on a day, received in the same hour. */
export const met = (n: number, who: number, day: string, more: Partial<Encounter> = {}) =>
  anEncounter({
    _id: anId('encounter', n),
    person: anId('person', who),
    day,
    applied: [{ fact: anId('fact', n), at: at(day) }],
    ...more,
  });

/** Nothing, and whatever is said otherwise. */
export const evidence = (some: Partial<YearEvidence> = {}): YearEvidence => ({
  ...{ requests: [], encounters: [], people: [], volunteers: [] },
  ...some,
});
