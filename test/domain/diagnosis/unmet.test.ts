import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { unmetWeight, isUnanswered } from '../../../src/domain/diagnosis/unmet.ts';
import { CLOSING_REASONS, PHASES } from '../../../src/domain/requests/phase.ts';
import { addDays } from '../../../src/domain/kernel/when.ts';
import { aClaim, aRequest } from '../../support/builders.ts';

const TODAY = '2026-03-20';
const MARCH = { from: '2026-03-01', to: '2026-03-31' };

const closed = (as: 'unmet' | 'passed-on' | 'cancelled', reason: 'no-volunteer' | 'moved') =>
  aRequest({
    phase: as,
    reason,
    history: [{ type: 'request.closed', by: 'user:1', at: '2026-03-10T10:00:00.000Z' }],
  });

describe('how much of a request stayed without an answer', () => {
  it('is all of it, when it ended for want of somebody in the period', () => {
    assert.equal(unmetWeight(closed('unmet', 'no-volunteer'), MARCH, TODAY), 1);
    assert.equal(unmetWeight(closed('passed-on', 'no-volunteer'), MARCH, TODAY), 1);
    const april = { from: '2026-04-01', to: '2026-04-30' };
    assert.equal(unmetWeight(closed('unmet', 'no-volunteer'), april, TODAY), 0);
  });

  it('is nothing, when it ended for a reason of the person’s own', () => {
    assert.equal(unmetWeight(closed('unmet', 'moved'), MARCH, TODAY), 0);
    assert.equal(unmetWeight(closed('cancelled', 'no-volunteer'), MARCH, TODAY), 0);
  });

  it('grows with each day of waiting on offer, up to a week', () => {
    const waiting = (days: number) =>
      aRequest({ publishedAt: `${addDays(TODAY, -days)}T08:00:00.000Z` });
    assert.equal(unmetWeight(waiting(0), MARCH, TODAY), 0);
    assert.equal(unmetWeight(waiting(7), MARCH, TODAY), 1);
    assert.equal(unmetWeight(waiting(30), MARCH, TODAY), 1);
    const three = unmetWeight(waiting(3), MARCH, TODAY);
    assert.ok(three > unmetWeight(waiting(2), MARCH, TODAY) && three < 1);
  });

  it('is nothing, once everybody it takes has said yes', () => {
    const taken = aRequest({ claims: [aClaim(1, 'confirmed')], phase: 'confirmed' });
    assert.equal(unmetWeight(taken, MARCH, TODAY), 0);
    assert.ok(!isUnanswered(taken));
    assert.ok(isUnanswered({ ...taken, places: 2 }));
  });

  it('is never less than nothing nor more than all, whatever became of the request', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(
        fc.constantFrom(...PHASES),
        fc.constantFrom(...CLOSING_REASONS),
        fc.array(day, { minLength: 4, maxLength: 4 }),
        (phase, reason, [noted = TODAY, published = TODAY, from = TODAY, to = TODAY]) => {
          const request = aRequest({
            ...{ phase, reason, notedAt: `${noted}T08:00:00.000Z` },
            publishedAt: `${published}T08:00:00.000Z`,
          });
          const weight = unmetWeight(request, { from, to }, TODAY);
          assert.ok(weight >= 0 && weight <= 1);
        },
      ),
    );
  });
});
