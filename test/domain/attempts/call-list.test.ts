import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callIdOf, MAX_PEOPLE_ON_A_LIST } from '../../../src/domain/attempts/call-list.ts';
import type { Call } from '../../../src/domain/attempts/call.ts';
import { aCallList, aFact, AGENT, anId, COORDINATOR } from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const list = anId('call-list');
const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ who: anId('person', from + index) }));

describe('a list of people to ring', () => {
  it('gives each person a call of their own, in one act', () => {
    const town = new InMemoryTerritory(aCallList());
    const [one, two] = people(1, 2);
    const notBy = [AGENT.user];
    const fact = aFact('call-list.extended', { people: [{ ...one!, notBy }, two!] });
    assert.ok(town.receive(fact, COORDINATOR).ok);
    const call = town.lookup(callIdOf(list, one!.who)) as Call;
    assert.deepEqual(
      { list: call.list, who: call.who, notBy: call.notBy },
      { list, ...one, notBy },
    );
    assert.ok(town.lookup(callIdOf(list, two!.who)));
  });

  it('holds somebody once, whoever puts them on it, and however far their call is', () => {
    const town = new InMemoryTerritory(aCallList());
    assert.ok(town.receive(aFact('call-list.extended', { people: people(1, 2) }), COORDINATOR).ok);
    const call = callIdOf(list, anId('person', 2));
    const rung = aFact('call.attempted', { outcome: 'answered' }, { by: AGENT });
    assert.ok(town.receive({ ...rung, subject: call }, AGENT).ok);
    assert.ok(town.receive(aFact('call-list.extended', { people: people(2, 2) }), COORDINATOR).ok);
    const after = town.lookup(list);
    assert.ok(after?.noun === 'call-list');
    assert.deepEqual(
      after.people,
      people(1, 3).map(({ who }) => who),
    );
    assert.equal((town.lookup(call) as Call).attempts.length, 1);
  });

  it('is told twice as once: the same fact again changes nothing', () => {
    const town = new InMemoryTerritory(aCallList());
    const fact = aFact('call-list.extended', { people: people(1, 3) });
    town.receive(fact, COORDINATOR);
    const before = town.all();
    assert.deepEqual(town.receive(fact, COORDINATOR), { ok: true, changed: [] });
    assert.deepEqual(town.all(), before);
  });

  it('has a bound, and what is beyond it begins no call', () => {
    const full = people(1, MAX_PEOPLE_ON_A_LIST).map(({ who }) => who);
    const town = new InMemoryTerritory(aCallList({ people: full }));
    const one = people(MAX_PEOPLE_ON_A_LIST + 1, 1);
    assert.deepEqual(town.receive(aFact('call-list.extended', { people: one }), COORDINATOR), {
      ok: false,
      refusal: 'full',
    });
    assert.equal(town.lookup(callIdOf(list, one[0]!.who)), undefined);
  });

  it('takes nobody in once it is closed, and can be opened again', () => {
    const town = new InMemoryTerritory(aCallList());
    const extended = aFact('call-list.extended', { people: people(1, 1) });
    town.receive(aFact('call-list.closed', {}), COORDINATOR);
    assert.deepEqual(town.receive(extended, COORDINATOR), { ok: false, refusal: 'closed' });
    town.receive(aFact('call-list.reopened', {}), COORDINATOR);
    assert.ok(town.receive(extended, COORDINATOR).ok);
  });
});
