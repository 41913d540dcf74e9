import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Call } from '../../../src/domain/attempts/call.ts';
import type { HalfDay } from '../../../src/domain/attempts/next-calls.ts';
import { shownMoment } from '../../../src/domain/attempts/shown-moment.ts';
import type { Aggregate } from '../../../src/domain/nouns.ts';
import { AGENT, anId } from '../../support/builders.ts';
import { callerAt, CALLERS, callNo, campaignOf, documentsOf, tried, turnOf } from './campaign.ts';

const [ME, OTHER] = CALLERS as readonly [(typeof CALLERS)[number], (typeof CALLERS)[number]];

/** So many people, where the calls of some stand otherwise. */
function list(count: number, changes: Readonly<Record<number, Partial<Call>>> = {}) {
  const changed = new Map(Object.entries(changes).map(([n, one]) => [callNo(Number(n)), one]));
  return documentsOf(
    campaignOf(count).map(
      (state) => ({ ...state, ...changed.get(state._id as Call['_id']) }) as Aggregate,
    ),
  );
}

const claim = (by = OTHER.user, heard = '2026-03-02T09:00:00.000Z') => ({ by, at: heard, heard });

describe('whom a caller rings next', () => {
  it('whoever they are with already, though somebody asked to be rung again', () => {
    const after = { day: '2026-03-02', part: 'morning' } as const;
    const asked = tried('call-back').map((one) => ({ ...one, after }));
    const { next } = turnOf(
      list(3, { 2: { attempts: asked }, 3: { claims: [claim(ME.user)] } }),
      callerAt(ME),
    );
    assert.deepEqual(
      next.slice(0, 2).map(({ _id }) => _id),
      [callNo(3), callNo(2)],
    );
  });

  it('whoever asked another caller to be rung again is that one’s while they are here, else theirs', () => {
    const now = { day: '2026-03-02', part: 'morning' } as const;
    const asked = tried('call-back').map((one) => ({ ...one, after: now }));
    const documents = list(9, { 2: { attempts: asked } });
    const firstFor = (actor: typeof ME, then: HalfDay) =>
      turnOf(documents, callerAt(actor, { now, partOf: () => then })).next[0]?._id;
    const yesterday = { day: '2026-03-01', part: 'afternoon' } as const;
    assert.equal(firstFor(OTHER, now), callNo(2), 'they said it to them');
    assert.notEqual(firstFor(ME, now), callNo(2), 'the other is here, and rings them');
    assert.equal(firstFor(ME, yesterday), callNo(2), 'the other is not here: the promise is kept');
  });

  it('the own part of the list first, so that callers who know of each other share it', () => {
    const documents = list(20, {
      1: { claims: [claim(ME.user)] },
      2: { claims: [claim(OTHER.user)] },
    });
    const firstEight = [ME, OTHER].map((actor) =>
      turnOf(documents, callerAt(actor))
        .next.slice(0, 8)
        .map(({ _id }) => _id),
    );
    assert.equal(new Set(firstEight.flat()).size, 16);
  });

  it('nobody before the day and the part of it for which they asked', () => {
    const after = { day: '2026-03-03', part: 'afternoon' } as const;
    const documents = list(1, {
      1: { attempts: tried('call-back').map((one) => ({ ...one, after })) },
    });
    const on = (day: string, part: 'morning' | 'afternoon' | 'evening') =>
      turnOf(documents, callerAt(ME, { now: { day, part } })).next.length;
    assert.equal(on('2026-03-02', 'evening'), 0);
    assert.equal(on('2026-03-03', 'morning'), 0);
    assert.equal(on('2026-03-03', 'afternoon'), 1);
    assert.equal(on('2026-03-04', 'morning'), 1);
  });

  it('those who were tried least first', () => {
    const { next } = turnOf(
      list(2, { 1: { attempts: tried('no-answer', 'busy') }, 2: { attempts: tried('busy') } }),
      callerAt(ME),
    );
    assert.deepEqual(
      next.map(({ _id }) => _id),
      [callNo(2), callNo(1)],
    );
  });

  it('nobody twice in one part of a day, unless the line was busy', () => {
    const now = { day: '2026-03-02', part: 'morning' } as const;
    const caller = callerAt(ME, { partOf: () => now });
    const documents = list(2, {
      1: { attempts: tried('no-answer') },
      2: { attempts: tried('busy') },
    });
    const { next, waiting } = turnOf(documents, caller);
    assert.deepEqual(
      next.map(({ _id }) => _id),
      [callNo(2)],
    );
    assert.equal(waiting.get(callNo(1)), 'tried-just-now');
    const afternoon = callerAt(ME, { ...caller, now: { ...now, part: 'afternoon' } });
    assert.equal(turnOf(documents, afternoon).next.length, 2);
  });

  it('nobody whom another one rings now; somebody whose claim has lapsed since', () => {
    const held = list(2, { 1: { claims: [claim()] } });
    assert.equal(turnOf(held, callerAt(ME)).waiting.get(callNo(1)), 'claimed');
    assert.equal(turnOf(held, callerAt(OTHER)).next[0]?._id, callNo(1));
    const later = tried('busy').map((one) => ({ ...one, heard: '2026-03-02T09:30:00.000Z' }));
    const lapsed = list(2, { 1: { claims: [claim()] }, 2: { attempts: later } });
    assert.equal(turnOf(lapsed, callerAt(ME)).waiting.size, 0);
  });

  it('somebody whom another one claimed before they claimed the next', () => {
    const documents = list(2, {
      1: { claims: [claim()] },
      2: { claims: [claim(OTHER.user, '2026-03-02T09:05:00.000Z')] },
    });
    const { next, waiting } = turnOf(documents, callerAt(ME));
    assert.deepEqual(
      next.map(({ _id }) => _id),
      [callNo(1)],
    );
    assert.equal(waiting.get(callNo(2)), 'claimed');
  });

  it('only one of two who claimed the same person: whoever the server heard first', () => {
    const both = [claim(), claim(ME.user, '2026-03-02T09:01:00.000Z')];
    const documents = list(1, { 1: { claims: both } });
    assert.equal(turnOf(documents, callerAt(ME)).next.length, 0);
    assert.equal(turnOf(documents, callerAt(OTHER)).next.length, 1);
  });

  it('nobody whom they helped', () => {
    const documents = list(2, { 1: { notBy: [ME.user] }, 2: { notBy: [anId('volunteer', 4)] } });
    assert.equal(turnOf(documents, callerAt(ME)).waiting.get(callNo(1)), 'kept-away');
    const both = { ...AGENT, volunteer: anId('volunteer', 4) };
    assert.equal(turnOf(documents, callerAt(both)).waiting.get(callNo(2)), 'kept-away');
  });

  it('each in an order of their own, so that callers who do not hear of each other rarely meet', () => {
    const documents = list(46);
    const orders = CALLERS.map((actor) =>
      turnOf(documents, callerAt(actor)).next.map(({ _id }) => _id),
    );
    const firsts = orders.map((order) => new Set(order.slice(0, 10)));
    const both = [...firsts[0]!].filter((id) => firsts[1]!.has(id));
    assert.ok(both.length <= 5, String(both.length));
    for (const order of orders) assert.equal(new Set(order).size, 46);
  });
});

describe('the moment that is shown', () => {
  it('is the caller’s own, unless their clock is clearly wrong', () => {
    const heard = '2026-03-02T14:00:00.000Z';
    const own = '2026-03-02T10:20:00.000Z';
    assert.equal(shownMoment({ at: own, heard }), own);
    assert.equal(shownMoment({ at: own }), own);
    assert.equal(shownMoment({ at: '2029-03-02T10:20:00.000Z', heard }), heard);
    assert.equal(shownMoment({ at: '2023-03-02T10:20:00.000Z', heard }), heard);
  });
});
