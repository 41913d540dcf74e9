import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  missionsAtOnce,
  USUAL_MISSIONS_AT_ONCE,
} from '../../../src/domain/territory/missions-at-once.ts';
import { territoryAmong, THIS_TERRITORY } from '../../../src/domain/territory/this-territory.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { aFact, anId, COORDINATOR, territoryDetails, volunteerNo } from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

describe('a territory', () => {
  it('is founded once and amended field by field', () => {
    const town = new InMemoryTerritory();
    town.receive(aFact('territory.founded', territoryDetails()), COORDINATOR);
    town.receive(aFact('territory.amended', { changes: { phone: '04 65 71 00 01' } }), COORDINATOR);
    const territory = town.lookup(anId('territory')) as Territory;
    assert.deepEqual([territory.name, territory.phone], ['Trois Clochers', '04 65 71 00 01']);
    assert.equal(territory.applied.length, 2);
  });

  it('says what passengers give, until it no longer asks for anything', () => {
    const town = new InMemoryTerritory();
    const tariff = { centsPerKm: 32, minimumCents: 375 };
    town.receive(aFact('territory.founded', territoryDetails()), COORDINATOR);
    town.receive(aFact('territory.amended', { changes: { tariff } }), COORDINATOR);
    assert.deepEqual((town.lookup(anId('territory')) as Territory).tariff, tariff);
    town.receive(aFact('territory.amended', { changes: { tariff: null } }), COORDINATOR);
    assert.equal('tariff' in town.lookup(anId('territory'))!, false);
  });

  it('sets how many missions one may take, until it is as usual again', () => {
    const town = new InMemoryTerritory();
    const most = () => missionsAtOnce(town.lookup(THIS_TERRITORY) as Territory | undefined);
    assert.equal(most(), USUAL_MISSIONS_AT_ONCE, 'also where there is no territory yet');
    town.receive(aFact('territory.founded', territoryDetails()), COORDINATOR);
    assert.equal(most(), USUAL_MISSIONS_AT_ONCE);
    town.receive(aFact('territory.amended', { changes: { missionsAtOnce: 2 } }), COORDINATOR);
    assert.equal(most(), 2);
    town.receive(aFact('territory.amended', { changes: { missionsAtOnce: null } }), COORDINATOR);
    assert.equal(most(), USUAL_MISSIONS_AT_ONCE);
    const byVolunteer = aFact('territory.amended', { changes: { missionsAtOnce: 50 } });
    assert.deepEqual(town.receive(byVolunteer, volunteerNo(1)), {
      ok: false,
      refusal: 'not-allowed',
    });
  });

  it('is the first one made, should somebody have founded another', () => {
    assert.equal(
      territoryAmong(['person:1', undefined, 'territory:b', 'territory:a']),
      'territory:a',
    );
    assert.equal(territoryAmong(['person:1']), undefined);
  });
});
