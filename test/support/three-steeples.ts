import type { Encounter } from '../../src/domain/encounters/encounter.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import type { Volunteer } from '../../src/domain/volunteers/volunteer.ts';
import { addDays } from '../../src/domain/kernel/when.ts';
import { MISSION_KINDS } from '../../src/domain/kernel/kind.ts';
import { aClaim, AGENT, anId, aPerson, aRequest, aVolunteer, COORDINATOR } from './builders.ts';

/** The day it is where the tests run, as the screens say it. */
export const TODAY = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
  .toISOString()
  .slice(0, 10);

const MORNING = `${TODAY}T07:10:00.000Z`;

/** A small fictional territory with a few people in it, as screens show it in tests and pictures. */
export function sampleTerritory(): readonly Aggregate[] {
  return [territory, ...people, ...volunteers, ...requests(), ...encounters];
}

/** The same territory before anybody was registered in it. */
export function emptyTerritory(): readonly Aggregate[] {
  return [territory];
}

const territory: Territory = {
  _id: anId('territory'),
  noun: 'territory',
  schema: 1,
  applied: [],
  name: 'Trois Clochers',
  phone: '04 65 71 00 00',
  communes: [
    { code: '99901', name: 'Valmorand', point: { lat: 46.3, lon: 4.9 }, population: 1_240 },
    { code: '99902', name: 'Saint-Aubrin', point: { lat: 46.34, lon: 4.95 }, population: 610 },
    { code: '99903', name: 'Crêt-le-Haut', point: { lat: 46.27, lon: 4.97 }, population: 330 },
  ],
  hamlets: [
    { name: 'Les Teppes', commune: '99901', lat: 46.306, lon: 4.885 },
    { name: 'La Bruyère', commune: '99902', lat: 46.335, lon: 4.97 },
  ],
  kinds: MISSION_KINDS,
};

/** The people who are helped. */
const people: readonly Person[] = [
  aPerson({
    title: 'madam',
    point: { lat: 46.3063, lon: 4.8861 },
    access: 'Le portail vert, le chien est gentil.',
    mobility: ['walking-aid'],
    livesAlone: true,
    requests: [anId('request'), anId('request', 4)],
    contacts: [{ name: 'Sylvie Perrachon', relation: 'sa fille', phone: '06 00 71 20 12' }],
    lastContact: addDays(TODAY, -9),
  }),
  aPerson({
    _id: anId('person', 2),
    given: 'Marcel',
    family: 'Guichardot',
    title: 'sir',
    birthYear: 1935,
    phones: [{ number: '04 65 71 33 08', answeredBy: 'sa sœur' }],
    commune: '99902',
    address: 'La Bruyère',
    point: { lat: 46.3352, lon: 4.9704 },
    requests: [anId('request', 2)],
    lastContact: addDays(TODAY, -3),
  }),
  aPerson({
    _id: anId('person', 3),
    given: 'Yvonne',
    family: 'Tachet',
    title: 'madam',
    birthYear: 1941,
    phones: [{ number: '04 65 71 48 90' }],
    commune: '99903',
    address: '3 place du Lavoir',
    requests: [anId('request', 3)],
  }),
];
// The third one's home is in no map yet.
delete (people[2] as { point?: unknown }).point;

/** Those who lend a hand. */
const volunteers: readonly Volunteer[] = [
  aVolunteer(1, {
    phone: '06 00 12 44 71',
    words: 'Plutôt le jeudi.',
    kinds: ['ride', 'groceries'],
    home: { lat: 46.33, lon: 4.96 },
  }),
  aVolunteer(2, {
    given: 'Nadia',
    family: 'Berthet',
    commune: '99901',
    phone: '06 00 45 09 33',
    home: { lat: 46.305, lon: 4.89 },
  }),
  aVolunteer(3, {
    given: 'Paul',
    family: 'Sandoz',
    commune: '99903',
    status: 'pending',
    joined: false,
    phone: '06 00 81 27 15',
  }),
  aVolunteer(4, {
    given: 'Huguette',
    family: 'Royer',
    status: 'paused',
    pausedUntil: addDays(TODAY, 20),
    joined: false,
  }),
];

function requests(): readonly Request[] {
  const noted = { type: 'request.noted', by: COORDINATOR.user, at: MORNING };
  const published = { type: 'mission.published', by: COORDINATOR.user, at: MORNING };
  return [
    aRequest({
      kind: 'ride',
      when: { day: addDays(TODAY, 1), time: '09:30', minutes: 90 },
      destination: { label: 'Cabinet médical', commune: '99902' },
      needs: ['vehicle', 'arm'],
      said: 'J’ai rendez-vous chez le docteur Morin, je ne peux plus conduire.',
      instructions: 'Prévoir un quart d’heure pour monter en voiture.',
      notedAt: MORNING,
      history: [noted, published],
    }),
    aRequest({
      _id: anId('request', 2),
      person: anId('person', 2),
      kind: 'groceries',
      when: { day: addDays(TODAY, 3), part: 'morning' },
      phase: 'confirmed',
      claims: [aClaim(1, 'confirmed', { promised: true }), aClaim(2, 'substitute')],
      notedAt: `${addDays(TODAY, -2)}T09:00:00.000Z`,
      history: [
        { ...noted, by: AGENT.user },
        published,
        {
          type: 'mission.promised',
          by: COORDINATOR.user,
          at: MORNING,
          volunteer: anId('volunteer', 1),
        },
      ],
    }),
    aRequest({
      _id: anId('request', 3),
      person: anId('person', 3),
      kind: 'visit',
      when: { day: TODAY, until: addDays(TODAY, 7) },
      phase: 'noted',
      needs: ['quiet'],
      notedAt: MORNING,
      history: [noted],
    }),
    aRequest({
      _id: anId('request', 4),
      kind: 'groceries',
      // In the week before this one, whatever day it is.
      when: { day: addDays(TODAY, -7), part: 'morning' },
      phase: 'done',
      claims: [aClaim(2, 'confirmed')],
      reports: [
        {
          fact: anId('fact', 4),
          volunteer: anId('volunteer', 2),
          by: COORDINATOR.user,
          at: MORNING,
          outcome: 'done',
          minutes: 75,
          km: 12,
          words: 'Elle a été contente du café.',
        },
      ],
      before: { phase: 'confirmed', claims: [aClaim(2, 'confirmed')] },
      notedAt: `${addDays(TODAY, -9)}T09:00:00.000Z`,
      history: [{ ...noted, at: `${addDays(TODAY, -9)}T09:00:00.000Z` }],
    }),
  ];
}

/** Visits, calls and meetings. */
const encounters: readonly Encounter[] = [
  {
    _id: anId('encounter'),
    noun: 'encounter',
    schema: 1,
    applied: [],
    person: anId('person'),
    means: 'visit',
    outcome: 'present',
    day: addDays(TODAY, -9),
    minutes: 25,
    mood: 2,
    words: 'La chaudière fait du bruit, elle attend le plombier.',
    next: addDays(TODAY, 5),
    readers: 'staff',
    by: AGENT.user,
    at: `${addDays(TODAY, -9)}T10:00:00.000Z`,
  },
  {
    _id: anId('encounter', 2),
    noun: 'encounter',
    schema: 1,
    applied: [],
    person: anId('person', 2),
    means: 'call',
    outcome: 'present',
    day: addDays(TODAY, -3),
    readers: 'office',
    by: COORDINATOR.user,
    at: `${addDays(TODAY, -3)}T10:00:00.000Z`,
  },
];
