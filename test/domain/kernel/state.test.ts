import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  contains,
  isOlderThanMemory,
  withApplied,
  withStep,
  type Step,
} from '../../../src/domain/kernel/state.ts';
import { aFact, AGENT, anId, aRequest, COORDINATOR, NOW } from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const at = (receivedAt: string) => aFact('mission.published', {}, { receivedAt });

describe('the facts that a document contains', () => {
  it('are remembered thirty days, counted from the receipt of the newest', () => {
    const old = at('2026-01-30T23:59:59.000Z');
    const kept = at('2026-01-31T00:00:00.000Z');
    const now = at(NOW);
    const applied = withApplied(withApplied(withApplied([], old), kept), now);
    assert.deepEqual(
      [old, kept, now].map((fact) => contains({ applied }, fact._id)),
      [false, true, true],
    );
  });

  it('count from the receipt, or from the device clock while provisional', () => {
    const fact = aFact(
      'mission.published',
      {},
      { at: '2020-01-01T00:00:00.000Z', receivedAt: NOW },
    );
    assert.equal(withApplied([], fact)[0]?.at, NOW);
    const { received: _, ...provisional } = fact;
    assert.equal(withApplied([], provisional)[0]?.at, '2020-01-01T00:00:00.000Z');
  });
});

describe('a fact from before what a document remembers', () => {
  const state = { applied: [{ fact: anId('fact'), at: NOW }] };

  it('was judged in its time: it is not judged again when a restored territory is read anew', () => {
    assert.equal(isOlderThanMemory(state, at('2026-01-30T23:59:59.000Z')), true);
    assert.equal(isOlderThanMemory(state, at('2026-01-31T00:00:00.000Z')), false);
  });

  it('is never one that no server has received, nor one about something that contains nothing', () => {
    assert.equal(
      isOlderThanMemory(state, aFact('mission.published', {}, { at: '2020-01-01T00:00:00Z' })),
      false,
    );
    assert.equal(isOlderThanMemory({ applied: [] }, at('2020-01-01T00:00:00.000Z')), false);
  });

  it('changes nothing, and is not refused', () => {
    const town = new InMemoryTerritory(aRequest({ phase: 'noted', applied: state.applied }));
    const before = town.all();
    const old = at('2025-06-01T08:00:00.000Z');
    assert.deepEqual(town.receive(old, COORDINATOR), { ok: true, changed: [] });
    assert.deepEqual(town.all(), before);
  });
});

describe('the human history of a document', () => {
  it('says who, what, when and why', () => {
    const fact = aFact('mission.published', {}, { by: AGENT, receivedAt: NOW });
    const step = { type: 'mission.published', by: AGENT.user, at: NOW, reason: 'ill' };
    assert.deepEqual(withStep([], fact, { reason: 'ill' }), [step]);
  });

  it('keeps its first line and the latest ones, sixty in all', () => {
    let history: readonly Step[] = [];
    for (let n = 0; n < 100; n += 1) history = withStep(history, at(NOW), { words: String(n) });
    assert.equal(history.length, 60);
    assert.equal(history[0]?.words, '0');
    assert.deepEqual([history[1]?.words, history.at(-1)?.words], ['41', '99']);
  });
});
