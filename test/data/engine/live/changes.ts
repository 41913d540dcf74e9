import fc from 'fast-check';
import type { PouchDoc } from '../../../../src/data/engine/replica/incoming-documents.ts';
import type { Actor } from '../../../../src/domain/kernel/actor.ts';
import type { Fact } from '../../../../src/domain/nouns.ts';
import {
  briefOf,
  claimViewsOf,
  missionOf,
  whereaboutsOf,
} from '../../../../src/domain/missions/projections.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import type { Request } from '../../../../src/domain/requests/request.ts';
import type { State } from '../../../../src/domain/nouns.ts';
import {
  aClaim,
  aFact,
  anId,
  aPerson,
  aRequest,
  aVolunteer,
  NOW,
  requestDetails,
  territoryDetails,
} from '../../../support/builders.ts';

/** Something that changes what a device shows: a document comes, goes, or a fact is written here. */
export const aChange = fc.record({
  what: fc.constantFrom(
    ...(['person', 'request', 'request', 'encounter', 'volunteer', 'territory'] as const),
    ...(['gone', 'amended', 'noted', 'recorded', 'accepted', 'given back'] as const),
  ),
  n: fc.integer({ min: 1, max: 4 }),
  person: fc.integer({ min: 1, max: 3 }),
  day: fc.integer({ min: 4, max: 6 }).map((day) => `2026-03-0${day}`),
  phase: fc.constantFrom('noted', 'open', 'provisional', 'confirmed', 'done'),
  kind: fc.constantFrom('groceries', 'ride', 'visit'),
  family: fc.constantFrom('Perrachon', 'Morel', 'Dupas'),
  commune: fc.constantFrom('99901', '99902'),
  standing: fc.constantFrom(undefined, 'confirmed', 'substitute', 'given-back'),
});

/** One such change. */
export type Change = typeof aChange extends fc.Arbitrary<infer T> ? T : never;

/** The fact that is written, when that is what changes. */
export function factOf({ what, n, person, day, family }: Change, by: Actor): Fact | undefined {
  const about = anId('person', person);
  const volunteer = anId('volunteer', 1);
  switch (what) {
    case 'amended':
      return aFact('person.amended', { changes: { family } }, { n: person, by });
    case 'noted':
      return aFact('request.noted', requestDetails({ person: about, when: { day } }), { n, by });
    case 'recorded':
      return aFact('encounter.recorded', encounter(about, day), { n, by });
    case 'accepted':
      return aFact('mission.accepted', { volunteer }, { n, by });
    case 'given back':
      return aFact('mission.given-back', { volunteer }, { n, by });
    default:
      return undefined;
  }
}

let revision = 0;

/** The documents that come down, when that is what changes. */
export function documentsOf(change: Change, { volunteer }: Actor): readonly PouchDoc[] {
  revision += 1;
  const _rev = `${String(revision)}-${String(revision).padStart(32, '0')}`;
  if (change.what !== 'gone') {
    return statesOf(change, volunteer !== undefined).map((state) => ({ ...state, _rev }));
  }
  const nouns = ['person', 'request', 'encounter', 'mission', 'claim'] as const;
  const noun = nouns[change.person % nouns.length]!;
  return [{ _id: anId(noun, change.n), _rev, _deleted: true }];
}

function statesOf(change: Change, isVolunteer: boolean): readonly State[] {
  const { what, n, day, family, commune } = change;
  switch (what) {
    case 'person':
      return [personOf(change)];
    case 'request':
      return isVolunteer ? projectionsOf(change) : [requestOf(change)];
    case 'encounter': {
      const details = encounter(anId('person', change.person), day);
      const _id = anId('encounter', n);
      const by = anId('user', 900);
      return [{ _id, noun: 'encounter', schema: 1, ...details, by, at: NOW, applied: [] }];
    }
    case 'volunteer':
      return [aVolunteer(1 + (n % 2), { family, commune })];
    case 'territory': {
      const communes = [{ code: commune, name: family, point: { lat: 46.3, lon: 4.9 } }];
      const details = territoryDetails({ communes });
      return [{ _id: anId('territory'), noun: 'territory', schema: 1, ...details, applied: [] }];
    }
    default:
      return [];
  }
}

function personOf({ n, family, commune }: Change): Person {
  return aPerson({ _id: anId('person', n), family, commune, requests: [anId('request', n)] });
}

function requestOf({ n, person, day, phase, kind, standing }: Change): Request {
  return aRequest({
    _id: anId('request', n),
    person: anId('person', person),
    ...{ phase, kind },
    when: { day },
    claims: standing ? [aClaim(1, standing)] : [],
  });
}

/** What a volunteer receives of a request. */
function projectionsOf(change: Change): readonly State[] {
  const request = requestOf(change);
  const person = personOf(change);
  const mission = missionOf(request, whereaboutsOf(person));
  const brief = briefOf(request, person);
  return [
    ...(mission ? [mission] : []),
    ...(brief && change.standing === 'confirmed' ? [brief] : []),
    ...claimViewsOf(request),
  ];
}

function encounter(person: `person:${string}`, day: string) {
  return { person, day, means: 'visit', outcome: 'present', readers: 'staff' } as const;
}
