import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { aFact, anId, COORDINATOR, territoryDetails } from '../../support/builders.ts';
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
});
