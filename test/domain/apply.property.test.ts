import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CHECKS } from '../../src/contract/checks.ts';
import { RULES } from '../../src/domain/rules.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import {
  briefOf,
  claimViewsOf,
  missionOf,
  whereaboutsOf,
} from '../../src/domain/missions/projections.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { InMemoryTerritory } from '../support/in-memory-territory.ts';
import { anyFact, DATA, townWithEverything } from './any-fact.ts';

describe('whatever well-formed facts come in, in whatever order', () => {
  it('they are let through or refused with a reason; nothing throws, and every view can be made', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 30, maxLength: 80 }), (facts) => {
        const town = townWithEverything();
        for (const tell of facts) {
          const { fact, by } = tell();
          const outcome = town.receive(fact, by);
          seen.add(`${fact.type} ${outcome.ok ? 'ok' : 'refused'}`);
          if (outcome.ok) for (const state of outcome.changed) viewed(state, town);
        }
      }),
      { numRuns: 900 },
    );
    const silent = Object.keys(DATA).filter((type) => !seen.has(`${type} ok`));
    assert.deepEqual(silent, [], 'these were never let through');
  });

  it('the facts of this test are facts of the contract', () => {
    fc.assert(
      fc.property(anyFact, (tell) => {
        const { fact } = tell();
        const checked = CHECKS.checkFact(fact);
        assert.equal(checked.ok ? 'ok' : checked.where, 'ok', fact.type);
      }),
    );
  });

  it('a refused fact changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40 }), (facts) => {
        const town = townWithEverything();
        for (const tell of facts) {
          const { fact, by } = tell();
          const before = town.all();
          if (!town.receive(fact, by).ok) assert.deepEqual(town.all(), before);
        }
      }),
    );
  });
});

function viewed(state: Aggregate, town: InMemoryTerritory): void {
  assert.ok(RULES.audienceOf(state, state.noun === 'request' ? state : undefined).length > 0);
  if (state.noun !== 'request') return;
  const who = town.lookup(state.person) as Person;
  const views = [missionOf(state, whereaboutsOf(who)), briefOf(state, who), ...claimViewsOf(state)];
  for (const view of views) if (view) assert.ok(RULES.audienceOf(view, state).includes('staff'));
}
