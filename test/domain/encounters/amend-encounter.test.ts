import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  mayAmend,
  type Encounter,
  type EncounterChanges,
} from '../../../src/domain/encounters/encounter.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { AGENT, aFact, anId, aPerson, COORDINATOR } from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const DAY = '2026-03-02';
const MORNING = `${DAY}T08:00:00.000Z`;

interface At {
  /** What the device's clock said. */
  readonly at?: string;
  readonly receivedAt?: string;
  readonly by?: Actor;
}

class Town {
  readonly town = new InMemoryTerritory(aPerson({ lastContact: '2026-02-10' }));

  noted(n: number, outcome: 'present' | 'absent', { at = MORNING, receivedAt = at }: At = {}) {
    const data = {
      person: anId('person'),
      means: 'visit' as const,
      outcome,
      day: DAY,
      readers: 'staff' as const,
    };
    const fact = aFact('encounter.recorded', data, { n, by: AGENT, at, receivedAt });
    return this.town.receive(fact, AGENT);
  }

  amended(
    n: number,
    changes: EncounterChanges,
    { at = `${DAY}T10:00:00.000Z`, receivedAt = at, by = AGENT }: At = {},
  ) {
    const fact = aFact('encounter.amended', { changes }, { n, by, at, receivedAt });
    const outcome = this.town.receive(fact, by);
    return outcome.ok ? 'done' : outcome.refusal;
  }

  encounter(n = 1) {
    return this.town.lookup(anId('encounter', n)) as Encounter;
  }

  get lastContact() {
    return (this.town.lookup(anId('person')) as Person).lastContact;
  }
}

describe('an encounter that is corrected', () => {
  it('is one encounter in its latest words, and says how it went as it was told at first', () => {
    const there = new Town();
    there.noted(1, 'present');
    assert.equal(there.amended(1, { words: 'Elle va bien', mood: 3, minutes: 30 }), 'done');
    assert.equal(there.amended(1, { outcome: 'absent', minutes: null }), 'done');
    const { amended, by, minutes, mood, outcome, words } = there.encounter();
    assert.deepEqual(
      [outcome, words, minutes, mood, by],
      ['absent', 'Elle va bien', undefined, undefined, AGENT.user],
    );
    assert.deepEqual(amended?.first, { means: 'visit', outcome: 'present' });
  });

  it('keeps no words that were taken back, whoever may read it now', () => {
    const there = new Town();
    there.noted(1, 'present');
    there.amended(1, { words: 'Elle est malade', readers: 'office' });
    there.amended(1, { words: 'Bonne visite', readers: 'staff' });
    assert.ok(!JSON.stringify(there.encounter()).includes('malade'));
  });

  it('is its author’s to correct, and nobody else’s', () => {
    const there = new Town();
    there.noted(1, 'present');
    const colleague = { ...AGENT, user: idOf('user', 'another') };
    assert.equal(there.amended(1, { minutes: 5 }, { by: colleague }), 'not-allowed');
    assert.equal(there.amended(1, { minutes: 5 }, { by: COORDINATOR }), 'not-allowed');
    assert.equal(there.amended(1, { minutes: 5 }), 'done');
  });

  it('is corrected within a day, by one clock or the other, also by whoever is without network', () => {
    const cases = [
      ['a day later, to the minute', {}, { at: '2026-03-03T08:00:00.000Z' }, 'done'],
      ['a minute too late', {}, { at: '2026-03-03T08:01:00.000Z' }, 'too-late'],
      [
        'without network for a week',
        { receivedAt: '2026-03-09T08:00:00.000Z' },
        { receivedAt: '2026-03-09T08:00:01.000Z' },
        'done',
      ],
      [
        'the encounter was sent at once, its correction a week later',
        {},
        { receivedAt: '2026-03-09T08:00:00.000Z' },
        'done',
      ],
      [
        'a clock that was set right meanwhile, a year ahead before',
        { at: '2027-03-02T08:00:00.000Z', receivedAt: MORNING },
        {},
        'done',
      ],
      [
        'a clock that was set back to be allowed to',
        {},
        { at: '2026-01-02T08:00:00.000Z', receivedAt: '2026-03-09T08:00:00.000Z' },
        'too-late',
      ],
    ] as const;
    for (const [why, noted, corrected, outcome] of cases) {
      const there = new Town();
      there.noted(1, 'present', noted);
      assert.equal(there.amended(1, { minutes: 5 }, corrected), outcome, why);
    }
  });

  it('can be corrected on its device before it was sent', () => {
    const there = new Town();
    const { town } = there;
    const data = {
      person: anId('person'),
      means: 'call' as const,
      outcome: 'present' as const,
      day: DAY,
      readers: 'staff' as const,
    };
    town.applyProvisionally(aFact('encounter.recorded', data, { by: AGENT }), AGENT);
    const change = { changes: { outcome: 'absent' as const } };
    assert.ok(town.applyProvisionally(aFact('encounter.amended', change, { by: AGENT }), AGENT).ok);
    assert.equal(there.lastContact, '2026-02-10');
  });

  it('tells its author as long as there is time', () => {
    const there = new Town();
    there.noted(1, 'present');
    const encounter = there.encounter();
    assert.ok(mayAmend(encounter, AGENT.user, `${DAY}T20:00:00.000Z`));
    assert.ok(!mayAmend(encounter, COORDINATOR.user, `${DAY}T20:00:00.000Z`));
    assert.ok(!mayAmend(encounter, undefined, `${DAY}T20:00:00.000Z`));
    assert.ok(!mayAmend(encounter, AGENT.user, '2026-03-03T08:01:00.000Z'));
  });
});

describe('the last contact', () => {
  it('is the one before when they were not there after all, and that day again when they were', () => {
    const there = new Town();
    there.noted(1, 'present');
    assert.equal(there.lastContact, DAY);
    there.amended(1, { outcome: 'absent' });
    assert.equal(there.lastContact, '2026-02-10');
    there.amended(1, { outcome: 'present' });
    assert.equal(there.lastContact, DAY);
  });

  it('stays when somebody else met them that day, whichever of the two is corrected', () => {
    for (const n of [1, 2]) {
      const there = new Town();
      there.noted(1, 'present');
      there.noted(2, 'present');
      there.amended(n, { outcome: 'absent' });
      assert.equal(there.lastContact, DAY);
      there.amended(3 - n, { outcome: 'refused' });
      assert.equal(there.lastContact, '2026-02-10');
    }
  });

  it('comes where they were there after all', () => {
    const there = new Town();
    there.noted(1, 'absent');
    assert.equal(there.lastContact, '2026-02-10');
    there.amended(1, { outcome: 'present' });
    assert.equal(there.lastContact, DAY);
  });

  it('remembers a few encounters one by one, and only the day of those before', () => {
    const there = new Town();
    for (let n = 1; n <= 12; n += 1) there.noted(n, 'present');
    const { lateContacts = [] } = there.town.lookup(anId('person')) as Person;
    assert.equal(lateContacts.length, 8);
    assert.deepEqual(lateContacts[0], { day: DAY });
  });
});
