import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contains, withApplied, withStep, type Step } from '../../src/domain/state.ts';
import { aFact, AGENT, NOW } from '../support/builders.ts';

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
