import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import {
  bytesOf,
  MAX_FACTS,
  roomFor,
  type Bounds,
  type Growing,
} from '../../../src/domain/kernel/bounds.ts';
import { MISSION_KINDS } from '../../../src/domain/kernel/kind.ts';
import { MOBILITIES } from '../../../src/domain/people/person.ts';
import { NOUNS, type Aggregate, type Fact } from '../../../src/domain/nouns.ts';
import {
  aFact,
  AGENT,
  anId,
  COORDINATOR,
  personDetails,
  requestDetails,
  territoryDetails,
  uuid,
  volunteerDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

/** As long as a text may be, in letters of two bytes. */
const LONG = 'é'.repeat(4_000);
const ONE = volunteerNo(1);
const volunteer = anId('volunteer');

/** Everything that somebody may write again and again, with as much in it as the door lets through. */
const ATTACKS: Readonly<Record<string, (n: number) => readonly [Fact, Actor][]>> = {
  'one volunteer reports': () => [
    [aFact('mission.reported', { volunteer, outcome: 'done', words: LONG }), ONE],
  ],
  'a coordinator reports': () => [
    [aFact('mission.reported', { outcome: 'done', words: LONG }), COORDINATOR],
  ],
  'one volunteer gives back and accepts': () => [
    [aFact('mission.given-back', { volunteer, words: LONG }), ONE],
    [aFact('mission.accepted', { volunteer }), ONE],
  ],
  'one volunteer starts': () => [[aFact('mission.started', { volunteer }), ONE]],
  'a crowd of volunteers accepts and reports': (n) => {
    const by = volunteerNo(n + 1);
    const who = { volunteer: anId('volunteer', n + 1) };
    return [
      [aFact('volunteer.registered', volunteerDetails(), { n: n + 1 }), COORDINATOR],
      [aFact('volunteer.approved', {}, { n: n + 1 }), COORDINATOR],
      [aFact('mission.accepted', who), by],
      [aFact('mission.reported', { ...who, outcome: 'done', words: LONG }), by],
    ];
  },
  'a coordinator promises and closes and opens again': (n) => [
    [aFact('mission.promised', { volunteer: anId('volunteer', 1 + (n % 9)) }), COORDINATOR],
    [aFact('request.closed', { as: 'unmet', reason: 'other', words: LONG }), COORDINATOR],
    [aFact('request.reopened', { words: LONG }), COORDINATOR],
  ],
  'an agent amends a request': () => [
    [aFact('request.amended', { changes: { said: LONG, instructions: LONG } }), AGENT],
  ],
  'an agent notes requests of one person': (n) => [
    [aFact('request.noted', requestDetails({ said: LONG }), { n: n + 10 }), AGENT],
  ],
  'an agent amends a person': () => [
    [aFact('person.amended', { changes: { access: LONG, notes: LONG } }), AGENT],
  ],
  'an agent meets a person': (n) => [
    [
      aFact(
        'encounter.recorded',
        {
          person: anId('person'),
          means: 'visit',
          outcome: 'present',
          day: '2026-03-02',
          words: LONG,
          readers: 'staff',
        },
        { n },
      ),
      AGENT,
    ],
  ],
  'a volunteer writes about themselves': () => [
    [aFact('volunteer.amended', { changes: { words: LONG } }), ONE],
    [aFact('volunteer.paused', {}), ONE],
    [aFact('volunteer.resumed', {}), ONE],
  ],
  'a coordinator draws the territory': () => [
    [aFact('territory.amended', { changes: { communes: communes(1_000) } }), COORDINATOR],
  ],
};

const TIMES = 1_100;
/** A crowd and a map are large already. */
const FEWER: Readonly<Record<string, number>> = {
  'a crowd of volunteers accepts and reports': 160,
  'a coordinator draws the territory': 5,
};

describe('what one fact says whole', () => {
  it('may be all that there is, whoever says it', () => {
    const town = new InMemoryTerritory();
    const phones = Array.from({ length: 5 }, (_, n) => ({ number: `04 65 71 00 0${String(n)}` }));
    const contacts = phones.map(({ number: phone }) => ({ name: 'Sa fille', phone }));
    const person = personDetails({ phones, contacts, mobility: MOBILITIES });
    assert.ok(town.receive(aFact('person.registered', person), AGENT).ok);
    town.receive(aFact('volunteer.registered', volunteerDetails()), COORDINATOR);
    const all = aFact('volunteer.amended', { changes: { kinds: MISSION_KINDS } });
    assert.ok(town.receive(all, ONE).ok);
  });
});

describe('the bounds of what is kept', () => {
  for (const [who, attack] of Object.entries(ATTACKS)) {
    it(`hold when ${who} again and again with long texts`, () => {
      const town = townUnderAttack();
      for (let n = 1; n <= (FEWER[who] ?? TIMES); n += 1) {
        for (const [fact, by] of attack(n)) {
          const outcome = town.receive({ ...fact, _id: `fact:${uuid(n)}-${fact.type}` }, by);
          if (outcome.ok && n % 100 === 0) outcome.changed.forEach(mustBeWithinBounds);
        }
      }
      for (const state of Object.values(town.all())) mustBeWithinBounds(state);
      const request = town.request();
      if (['done', 'unmet'].includes(request.phase)) return;
      const end = aFact('request.closed', { as: 'cancelled', reason: 'other', words: LONG });
      const closed = town.receive(end, COORDINATOR);
      const isTheirOwnDoing = !closed.ok && who.startsWith('a coordinator');
      assert.ok(closed.ok || isTheirOwnDoing, `the town hall can still close it: ${who}`);
    });
  }

  it('refuse the report that is too much and keep what is there', () => {
    const town = townUnderAttack();
    const tell = () =>
      town.receive(aFact('mission.reported', { volunteer, outcome: 'done', words: LONG }), ONE);
    for (let n = 0; n < 5; n += 1) assert.ok(tell().ok);
    assert.deepEqual(tell(), { ok: false, refusal: 'full' });
    assert.equal(town.request().reports.length, 5);
  });

  it('take in what makes a document smaller that an earlier version let grow beyond them', () => {
    const tooMany = Array.from({ length: 40 }, (_, index) => anId('request', index));
    const person = { ...townUnderAttack().all()[anId('person')]!, notes: LONG.repeat(100) };
    const town = new InMemoryTerritory({ ...person, requests: tooMany } as Aggregate);
    const shorter = aFact('person.amended', { changes: { notes: null } });
    assert.ok(town.receive(shorter, COORDINATOR).ok);
  });

  it('keep room for the staff, and the last of it for coordinators', () => {
    assert.equal(roomFor(ONE, 100), 40);
    assert.equal(roomFor(AGENT, 100), 80);
    assert.equal(roomFor(COORDINATOR, 100), 100);
  });
});

describe('the weight of a text', () => {
  it('is that of its bytes in UTF-8', () => {
    for (const text of ['', 'abc', 'é', '…', '🙂', 'a🙂é…', '\ud800', '\udc00a', '🙂\ud83d']) {
      assert.equal(bytesOf(text), Buffer.byteLength(text), JSON.stringify(text));
    }
  });
});

function mustBeWithinBounds(state: Aggregate): void {
  const { bounds } = NOUNS.find(({ noun }) => noun === state.noun) as {
    bounds: Bounds;
  };
  assert.ok(Buffer.byteLength(JSON.stringify(state)) <= bounds.bytes, `${state.noun} is too large`);
  assert.ok(state.applied.length <= MAX_FACTS);
  for (const [list, value] of Object.entries(state)) {
    if (!Array.isArray(value) || list === 'applied') continue;
    const bound = (bounds.lists as Readonly<Record<string, number | Growing>>)[list] ?? 0;
    const most = typeof bound === 'number' ? bound : bound.most;
    assert.ok(value.length <= most, `${state.noun}.${list} is too long`);
  }
}

function communes(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    code: String(10_000 + index),
    name: `Saint-${'x'.repeat(150)}`,
    outline: [Array.from({ length: 200 }, () => [4.912_345, 46.312_345] as const)],
  }));
}

function townUnderAttack(): InMemoryTerritory {
  const town = new InMemoryTerritory();
  const all = Array.from({ length: 9 }, (_, index) => index + 1);
  const beginning: Fact[] = [
    aFact('territory.founded', territoryDetails()),
    aFact('person.registered', personDetails()),
    ...all.flatMap((n) => [
      aFact('volunteer.registered', volunteerDetails(), { n }),
      aFact('volunteer.approved', {}, { n }),
    ]),
    aFact('request.noted', requestDetails()),
    aFact('mission.published', {}),
  ];
  for (const fact of beginning) assert.ok(town.receive(fact, COORDINATOR).ok, fact.type);
  assert.ok(town.receive(aFact('mission.accepted', { volunteer }), ONE).ok);
  return town;
}
