import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENDINGS, type Person } from '../../../src/domain/people/person.ts';
import {
  aFact,
  AGENT,
  anId,
  aPerson,
  COORDINATOR,
  personDetails,
  requestDetails,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const person = (town: InMemoryTerritory) => town.lookup(anId('person')) as Person;

describe('a person who is helped', () => {
  it('is active from the day they are written down', () => {
    const town = new InMemoryTerritory();
    town.receive(aFact('person.registered', personDetails(), { by: AGENT }), AGENT);
    assert.equal(person(town).status, 'active');
    assert.deepEqual(person(town).requests, []);
    assert.equal(person(town).history[0]?.by, AGENT.user);
  });

  it('is corrected field by field; null takes a detail away, what is not named stays', () => {
    const town = new InMemoryTerritory(aPerson({ access: 'chien', birthYear: 1938 }));
    town.receive(
      aFact('person.amended', { changes: { access: null, address: '3 le bourg' } }),
      AGENT,
    );
    assert.ok(!('access' in person(town)));
    assert.equal(person(town).address, '3 le bourg');
    assert.equal(person(town).birthYear, 1938);
  });

  for (const ending of ENDINGS) {
    it(`stops taking part: ${ending}; a coordinator takes it back when it was a mistake`, () => {
      const town = new InMemoryTerritory(aPerson());
      town.receive(aFact('person.ended', { ending }), AGENT);
      assert.deepEqual([person(town).status, person(town).ending], ['ended', ending]);
      town.receive(aFact('person.returned', {}), COORDINATOR);
      assert.equal(person(town).status, 'active');
      assert.ok(!('ending' in person(town)));
      assert.deepEqual(
        person(town).history.map((step) => step.reason),
        [ending, undefined],
      );
    });
  }

  it('knows their requests, the latest last', () => {
    const town = new InMemoryTerritory(aPerson());
    for (const n of [1, 2, 3]) town.receive(aFact('request.noted', requestDetails(), { n }), AGENT);
    assert.deepEqual(
      person(town).requests,
      [1, 2, 3].map((n) => anId('request', n)),
    );
  });
});

describe('an encounter', () => {
  const met = (n: number, day: string, outcome: 'present' | 'absent' = 'present') =>
    aFact(
      'encounter.recorded',
      { person: anId('person'), means: 'visit', outcome, day, readers: 'staff' },
      { n, by: AGENT },
    );

  it('is kept as it was told, and moves the day of the last contact', () => {
    const town = new InMemoryTerritory(aPerson());
    town.receive(met(1, '2026-02-20'), AGENT);
    assert.equal(person(town).lastContact, '2026-02-20');
    const kept = town.lookup(anId('encounter')) as { by?: string; outcome?: string };
    assert.deepEqual([kept.by, kept.outcome], [AGENT.user, 'present']);
  });

  it('that comes late, or found nobody, does not move the last contact back', () => {
    const town = new InMemoryTerritory(aPerson());
    town.receive(met(1, '2026-02-20'), AGENT);
    town.receive(met(2, '2026-01-05'), AGENT);
    town.receive(met(3, '2026-02-28', 'absent'), AGENT);
    assert.equal(person(town).lastContact, '2026-02-20');
  });

  it('that a crash left half applied is finished without being counted twice', () => {
    const whole = new InMemoryTerritory(aPerson());
    const fact = met(1, '2026-02-20');
    const received = {
      ...fact,
      received: { at: '2026-03-02T08:01:00.000Z', roles: ['agent'] },
    } as const;
    whole.receive(received, AGENT);
    const half = new InMemoryTerritory(aPerson(), whole.lookup(anId('encounter'))!);
    const outcome = half.receive(received, AGENT);
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.changed.map((state) => state._id),
      [anId('person')],
    );
    assert.deepEqual(half.all(), whole.all());
  });
});
