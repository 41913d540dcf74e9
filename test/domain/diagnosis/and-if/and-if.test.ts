import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerAndIf, type AndIfGround } from '../../../../src/domain/diagnosis/and-if/and-if.ts';
import { kindsOf, missedIn, OFFERS } from '../../../../src/domain/diagnosis/and-if/missed-help.ts';
import {
  expectationOf,
  volunteersOfToday,
} from '../../../../src/domain/diagnosis/and-if/willingness.ts';
import { MISSION_KINDS } from '../../../../src/domain/kernel/kind.ts';
import type { Request } from '../../../../src/domain/requests/request.ts';
import { anId, aPerson, aRequest, aVolunteer, AGENT, NOW } from '../../../support/builders.ts';

const PERIOD = { from: '2025-01-01', to: '2025-12-31' };
const VALMORAND = { code: '99901', name: 'Valmorand', point: { lat: 46.3, lon: 4.9 } };
const PEOPLE = new Map([[anId('person'), aPerson({ point: { lat: 46.31, lon: 4.9 } })]]);

let made = 0;
const missed = (changes: Partial<Request> = {}): Request =>
  aRequest({
    _id: anId('request', (made += 1)),
    phase: 'unmet',
    reason: 'no-volunteer',
    needs: [],
    when: { day: '2025-03-04', part: 'morning' },
    ...changes,
  });

const ground = (requests: readonly Request[], people = PEOPLE): AndIfGround => ({
  missed: missedIn(requests, people, [VALMORAND], PERIOD),
  volunteers: [],
  weeks: 52,
  travels: (_, places) => places.map(() => ({ km: 3, minutes: 5, approximate: false })),
});

const asked = { commune: VALMORAND, volunteers: 1, offers: OFFERS };

describe('what more volunteers would have changed', () => {
  it('counts what ended for want of somebody, on the days of the period, and nothing else', () => {
    const requests = [
      missed(),
      missed({ phase: 'passed-on', reason: 'too-far' }),
      missed({ reason: 'hospital' }),
      missed({ phase: 'cancelled' }),
      missed({ phase: 'open' }),
      missed({ phase: 'done' }),
      missed({ when: { day: '2024-12-31' } }),
      missed({ when: { day: '2026-01-01' } }),
    ];
    assert.equal(ground(requests).missed.length, 2);
  });

  it('answers one request for each half-day, on a day that suited', () => {
    const monday = { day: '2025-03-03', part: 'morning' } as const;
    const two = ground([missed({ when: monday }), missed({ when: monday })]);
    assert.equal(answerAndIf(two, asked).most, 1);
    assert.equal(answerAndIf(two, { ...asked, volunteers: 2 }).most, 2);
    const waits = ground([
      missed({ when: monday }),
      missed({ when: { ...monday, until: '2025-03-04' } }),
    ]);
    assert.equal(answerAndIf(waits, asked).most, 2);
    const hours = ground(
      ['09:30', '14:00', '18:30'].map((time) => missed({ when: { day: '2025-03-03', time } })),
    );
    assert.deepEqual(
      hours.missed.map(({ parts }) => parts),
      [[0], [1], [2]],
    );
  });

  it('answers once a week cautiously, twice hopefully; a week begins on Monday', () => {
    const days = ['2025-03-03', '2025-03-05', '2025-03-07', '2025-03-09', '2025-03-10'];
    const { least, most } = answerAndIf(
      ground(days.map((day) => missed({ when: { day } }))),
      asked,
    );
    assert.deepEqual([least, most], [2, 3]);
  });

  it('leaves out what they would not do, what is too far, unplaced or for several, each once', () => {
    const nowhere = new Map([[anId('person'), aPerson({ commune: '99909' })]]);
    const { point: _, ...unplaced } = nowhere.get(anId('person'))!;
    const far = {
      ...ground([missed()]),
      travels: () => [{ km: 17, minutes: 20, approximate: true }],
    };
    assert.deepEqual(answerAndIf(far, asked).beyond, {
      ...{ otherOffers: 0, several: 0, unplaced: 0, tooFar: 1 },
    });
    assert.equal(answerAndIf(far, asked).approximate, true);
    const lost = ground([missed()], new Map([[anId('person'), unplaced]]));
    assert.equal(answerAndIf(lost, asked).beyond.unplaced, 1);
    const others = ground([
      missed({ places: 2 }),
      missed({ kind: 'visit', needs: ['vehicle'] }),
      missed({ kind: 'paperwork' }),
    ]);
    const { beyond, most } = answerAndIf(others, { ...asked, offers: ['visit', 'hand'] });
    assert.deepEqual([beyond.otherOffers, most], [2, 1]);
    assert.equal(answerAndIf(others, asked).beyond.several, 1);
  });

  it('lets a call be made from anywhere', () => {
    const call = { ...ground([missed({ kind: 'call' })]), travels: () => [] };
    assert.equal(answerAndIf(call, asked).most, 1);
  });

  it('has one offer for every kind of help', () => {
    const kinds = OFFERS.flatMap((offer) => kindsOf(offer));
    assert.deepEqual([...kinds].sort(), [...MISSION_KINDS].sort());
  });
});

describe('what may be expected of somebody new', () => {
  const some = (maxKms: readonly number[], commune = '99901') =>
    maxKms.map((maxKm) => ({ commune, maxKm, answered: maxKm }));

  it('is what half of the volunteers do, or a quarter: there, else in the territory, else as usual', () => {
    const there = expectationOf(some([4, 6, 10, 20]), '99901', 52);
    assert.deepEqual(there.cautious, { km: 8, perWeek: 1, inAll: 8 });
    assert.deepEqual(there.hopeful, { km: 12, perWeek: 2 });
    assert.equal(there.distanceFrom, 'commune');
    const around = expectationOf(some([4, 6, 10, 20], '99902'), '99901', 52);
    assert.deepEqual([around.cautious.km, around.distanceFrom], [8, 'territory']);
    const unknown = expectationOf(some([4, 6, 10]), '99901', 52);
    assert.deepEqual(unknown.cautious, { km: 8, perWeek: 1, inAll: 26 });
    assert.deepEqual([unknown.hopeful.km, unknown.distanceFrom], [16, 'usual']);
    assert.equal(unknown.frequencyFrom, 'usual');
  });

  it('is at least one request, also where half of the volunteers were never asked', () => {
    const idle = some([5, 5, 5, 5]).map((one) => ({ ...one, answered: 0 }));
    assert.equal(expectationOf(idle, '99901', 52).cautious.inAll, 1);
  });

  it('counts for each active volunteer the requests they answered, once each', () => {
    const report = { fact: anId('fact'), volunteer: anId('volunteer'), by: AGENT.user, at: NOW };
    const done = missed({
      phase: 'done',
      reports: [
        { ...report, outcome: 'done' },
        { ...report, outcome: 'partly-done' },
        { ...report, volunteer: anId('volunteer', 2), outcome: 'not-done' },
      ],
    });
    const volunteers = [aVolunteer(1), aVolunteer(2), aVolunteer(3, { status: 'left' })];
    assert.deepEqual(
      volunteersOfToday(volunteers, [done, { ...done, when: { day: '2024-01-01' } }], PERIOD),
      [
        { commune: '99902', maxKm: 15, answered: 1 },
        { commune: '99902', maxKm: 15, answered: 0 },
      ],
    );
  });
});
