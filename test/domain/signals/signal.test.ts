import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKS } from '../../../src/contract/checks.ts';
import { forgottenSignal, isSignalPastKeeping } from '../../../src/domain/signals/forgetting.ts';
import type { Actor, Author } from '../../../src/domain/kernel/actor.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { aFact, anId, COORDINATOR, NOW } from '../../support/builders.ts';
import { aSignal, signalDetails } from '../../support/signals.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const DOOR: Actor<Author> = { user: 'door:signal', roles: [] };

describe('a person of whom somebody told', () => {
  it('agreed to be rung: nothing is taken in of anybody who did not', () => {
    const fact = { ...aFact('signal.given', signalDetails()), by: DOOR.user };
    assert.ok(CHECKS.checkFact(fact).ok);
    assert.ok(RULES.apply(fact, DOOR, () => undefined).ok);
    const { agreed: _, ...unasked } = signalDetails();
    for (const data of [unasked, { ...unasked, agreed: false }]) {
      assert.ok(!CHECKS.checkFact({ ...fact, data }).ok);
    }
    const other: Actor<Author> = { ...DOOR, user: 'door:volunteer' };
    assert.equal(
      RULES.decide(fact, other, () => undefined),
      'not-allowed',
    );
    assert.equal(
      RULES.decide(fact, COORDINATOR, () => undefined),
      'not-allowed',
    );
  });

  it('is seen to once, for coordinators alone, and forgotten in time', () => {
    assert.deepEqual(RULES.audienceOf(aSignal()), ['office']);
    const town = new InMemoryTerritory(aSignal());
    const registered = aFact('signal.registered', { person: anId('person', 7) });
    assert.ok(town.receive(registered, COORDINATOR).ok);
    const again = aFact('signal.answered', { answer: 'Rien pour le moment.' });
    assert.deepEqual(town.receive(again, COORDINATOR), { ok: false, refusal: 'seen-to' });
    const in181Days = new Date(Date.parse(NOW) + 181 * 86_400_000).toISOString();
    assert.ok(!isSignalPastKeeping(aSignal(), NOW));
    assert.ok(isSignalPastKeeping(aSignal(), in181Days));
    const shell = forgottenSignal(aSignal());
    assert.deepEqual(RULES.audienceOf(shell), []);
    for (const said of ['Ginette', 'Pommier', '04 65', '06 39', 'marché', 'boulangère']) {
      assert.ok(!JSON.stringify(shell).includes(said), said);
    }
  });
});
