import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figuresOf, type FigureValue } from '../../../src/domain/indicators/figure.ts';
import type { IndicatorId } from '../../../src/domain/indicators/library.ts';
import { countYear, type YearEvidence } from '../../../src/domain/indicators/year-counts.ts';
import { shownAs } from '../../../src/domain/statistics/display.ts';
import { anId } from '../../support/builders.ts';
import { at, done, evidence, met, person, report, request, volunteer } from './evidence.ts';

const TODAY = '2026-11-30';

function figure(
  id: IndicatorId,
  some: Partial<YearEvidence>,
  year = 2026,
  today = TODAY,
): FigureValue {
  const found = figuresOf(countYear(evidence(some), year, today)).find((one) => one.id === id);
  assert.ok(found);
  return found.value;
}

describe('requests met', () => {
  it('are those that were done, of all that ended for somebody who still wanted help', () => {
    const requests = [
      done(1, 1, '2026-03-01', 1),
      done(2, 2, '2026-03-02', 1, { phase: 'partly-done' }),
      request(3, 3, '2026-03-03', { phase: 'unmet', reason: 'no-volunteer' }),
      request(4, 4, '2026-03-04', {
        phase: 'not-done',
        reports: [report('2026-03-05', 1, { outcome: 'not-done', reason: 'car-trouble' })],
      }),
      request(5, 5, '2026-03-05', { phase: 'done-elsewhere', reason: 'found-another-way' }),
      request(6, 6, '2026-03-06', { phase: 'cancelled', reason: 'hospital' }),
      request(7, 7, '2026-03-07', { phase: 'open' }),
      request(8, 8, '2025-12-31', { phase: 'unmet', reason: 'no-volunteer' }),
    ];
    assert.deepEqual(figure('requests-met', { requests }), {
      as: 'share',
      tally: { population: 6, answers: 5, yes: 2 },
    });
    assert.deepEqual(figure('requests-unmet', { requests }), {
      as: 'parts',
      parts: [
        { reason: 'car-trouble', requests: 1 },
        { reason: 'no-volunteer', requests: 1 },
      ],
      of: 5,
    });
    assert.deepEqual(figure('help-without-app', { requests }), { as: 'count', count: 1, of: 5 });
  });

  it('are shown as counts below ten, as all and none without a false certainty, and never as a share of nobody', () => {
    const all = Array.from({ length: 9 }, (_, n) => done(n + 1, n + 1, '2026-03-01', 1));
    const few = figure('requests-met', { requests: all });
    assert.ok(few.as === 'share');
    assert.deepEqual(shownAs(few.tally, 'house'), { as: 'counts', yes: 9, answers: 9 });
    const none = figure('requests-met', {
      requests: [request(1, 1, '2026-03-01', { phase: 'cancelled' })],
    });
    assert.deepEqual(none, { as: 'none', why: 'nobody-to-ask' });
    const waiting = figure('requests-met', { requests: [request(1, 1, '2026-03-01')] });
    assert.deepEqual(waiting, { as: 'none', why: 'nobody-answered' });
  });
});

describe('the time to a first answer', () => {
  const hours = (n: number, h: number) => {
    const day = `2026-03-${String(n).padStart(2, '0')}`;
    const since = new Date(Date.parse(at(day, '00:00')) + h * 3_600_000).toISOString();
    return request(n, n, day, {
      notedAt: at(day, '00:00'),
      phase: 'confirmed',
      claims: [{ volunteer: anId('volunteer'), standing: 'confirmed', since, applied: [] }],
    });
  };

  it('is the middle one in days, with the two answers between which it surely lies', () => {
    const requests = [12, 24, 36, 48, 60, 72, 84].map((h, n) => hours(n + 1, h));
    const found = figure('first-answer', { requests });
    assert.ok(found.as === 'median');
    assert.deepEqual(
      [found.median.median, found.median.low, found.median.high, found.of],
      [2, 0.5, 3.5, 7],
    );
  });

  it('counts whoever never had one as waiting for ever, and whoever waits longer than the middle too', () => {
    const requests = [
      ...[12, 24, 36, 48, 60].map((h, n) => hours(n + 1, h)),
      request(20, 20, '2026-03-20', { phase: 'unmet', reason: 'no-volunteer' }),
      request(21, 21, '2026-03-21'),
      request(22, 22, TODAY),
    ];
    const found = figure('first-answer', { requests });
    assert.ok(found.as === 'median');
    // 0.5, 1, 1.5, 2, 2.5, never, never; the one of today tells nothing yet.
    assert.deepEqual([found.median.median, found.median.values, found.of], [2, 7, 8]);
  });

  it('is never less than nothing, and says so when too few are known', () => {
    const early = hours(1, -30_000);
    assert.deepEqual(figure('first-answer', { requests: [early] }), {
      as: 'none',
      why: 'too-few-values',
    });
    const found = figure('first-answer', { requests: [1, 2, 3, 4, 5, 6].map((n) => hours(n, -9)) });
    assert.ok(found.as === 'median' && found.median.median === 0);
  });
});

describe('people seen', () => {
  const people = [person(1), person(2), person(3), person(4), person(5, '2026-11-29')];

  it('are those who were met, rung or helped in the last 30 days, of all who are known', () => {
    const some = {
      people,
      encounters: [
        met(1, 1, '2026-11-10'),
        met(2, 2, '2026-11-11', { means: 'call' }),
        met(3, 3, '2026-10-01'),
        met(4, 4, '2026-11-12', { outcome: 'absent' }),
      ],
      requests: [done(1, 3, '2026-11-02', 1)],
    };
    assert.deepEqual(figure('people-seen', some), {
      as: 'share',
      tally: { population: 5, answers: 5, yes: 3 },
    });
  });

  it('count a day that had not come yet on the day of its receipt: a clock may be three years off', () => {
    const ahead = met(1, 1, '2029-11-12', {
      applied: [{ fact: anId('fact'), at: at('2026-11-12') }],
    });
    const behind = met(2, 2, '2023-11-12', {
      applied: [{ fact: anId('fact'), at: at('2026-11-12') }],
    });
    const counts = countYear(evidence({ people, encounters: [ahead, behind] }), 2026, TODAY);
    assert.deepEqual([counts.people.seen.yes, counts.wrongDays, counts.years], [2, 2, [2026]]);
  });
});

describe('nobody unseen', () => {
  it('asks of each month who was seen, called, or has a reason and an owner', () => {
    const people = [
      person(1),
      person(2),
      person(3),
      person(4),
      person(5),
      person(6, '2026-02-10'),
      person(7, '2025-01-01', {
        status: 'ended',
        history: [
          { type: 'person.registered', by: 'user:1', at: at('2025-01-01') },
          { type: 'person.ended', by: 'user:1', at: at('2026-02-20') },
        ],
      }),
    ];
    const encounters = [
      met(1, 1, '2026-01-05'),
      met(2, 2, '2026-01-05', { means: 'call' }),
      met(3, 3, '2026-01-05', { outcome: 'elsewhere' }),
      met(4, 4, '2026-01-05', { outcome: 'absent' }),
      met(5, 5, '2026-01-05', { outcome: 'absent', next: '2026-01-12' }),
      // A later call does not undo a visit.
      met(6, 1, '2026-01-25', { means: 'call' }),
    ];
    const { people: counted } = countYear(evidence({ people, encounters }), 2026, '2026-02-28');
    assert.deepEqual(counted.months, [
      { month: '2026-01', people: 6, seen: 1, called: 1, explained: 2, unseen: 2 },
      { month: '2026-02', people: 5, seen: 0, called: 0, explained: 0, unseen: 5 },
    ]);
    assert.deepEqual(counted.looked, { population: 11, answers: 11, yes: 4 });
    assert.equal(counted.known, 6);
  });
});

describe('volunteers, hours and kilometres', () => {
  it('count who went in the last 90 days, of all who lend a hand, whoever has left since included', () => {
    const volunteers = [
      volunteer(1),
      volunteer(2),
      volunteer(3, '2026-01-01', { status: 'paused' }),
      volunteer(4, '2026-01-01', { status: 'pending' }),
      volunteer(5, '2025-01-01', { status: 'left' }),
    ];
    const requests = [
      done(1, 1, '2026-11-01', 1),
      done(2, 1, '2026-08-01', 2),
      done(3, 1, '2026-11-01', 5),
    ];
    assert.deepEqual(figure('volunteers-active', { volunteers, requests }), {
      as: 'share',
      tally: { population: 4, answers: 4, yes: 2 },
    });
  });

  it('count once what one volunteer told twice, in their latest words, and once what was corrected', () => {
    const first = { outcome: 'done', minutes: 60, km: 10 } as const;
    const amended = { by: anId('user'), at: at('2026-03-04'), first };
    const requests = [
      done(1, 1, '2026-03-01', 1, {
        reports: [
          report('2026-03-01', 1),
          report('2026-03-02', 1, { fact: anId('fact', 8), minutes: 90 }),
        ],
      }),
      done(2, 2, '2026-03-01', 2, { reports: [report('2026-03-01', 2, { minutes: 30, amended })] }),
      done(3, 3, '2026-03-01', 3, {
        phase: 'not-done',
        reports: [
          report('2026-03-01', 3),
          report('2026-03-02', 3, { outcome: 'not-done', reason: 'weather' }),
        ],
      }),
    ];
    assert.deepEqual(figure('hours', { requests }), { as: 'amount', amount: 2, told: 2, of: 2 });
    const people = [person(1), person(2), person(3)];
    assert.deepEqual(figure('people-helped', { requests, people }), {
      ...{ as: 'count', count: 2, of: 3 },
    });
  });

  it('tell how many reports they come from: nothing is guessed for the others', () => {
    const requests = [
      done(1, 1, '2026-03-01', 1),
      done(2, 1, '2026-03-02', 1, {
        reports: [
          report('2026-03-02', 1, { minutes: 90 }),
          { ...report('2026-03-03', 2), outcome: 'not-done' },
        ],
      }),
      done(3, 2, '2026-03-03', 1, {
        reports: [
          { fact: anId('fact', 9), by: anId('user', 9), at: at('2026-03-03'), outcome: 'done' },
        ],
      }),
    ];
    assert.deepEqual(figure('hours', { requests }), { as: 'amount', amount: 2.5, told: 2, of: 3 });
    assert.deepEqual(figure('kilometres', { requests }), {
      as: 'amount',
      amount: 20,
      told: 2,
      of: 3,
    });
    assert.deepEqual(
      figure('people-helped', { requests, people: [person(1), person(2), person(3)] }),
      { as: 'count', count: 2, of: 3 },
    );
  });
});

describe('a year', () => {
  it('without anything in it says so, in each figure, and which years there are', () => {
    const some = {
      requests: [done(1, 1, '2026-03-01', 1)],
      people: [person(1)],
      volunteers: [volunteer(1)],
    };
    const counts = countYear(evidence(some), 2019, TODAY);
    assert.deepEqual([counts.hasData, counts.years], [false, [2026]]);
    const told = figuresOf(counts).map(({ value }) => (value.as === 'none' ? value.why : value.as));
    assert.deepEqual(new Set(told), new Set(['no-data', 'not-asked']));
  });

  it('of an empty territory has no share of nobody in it', () => {
    for (const { value } of figuresOf(countYear(evidence(), 2026, TODAY)))
      assert.equal(value.as, 'none');
  });

  it('shows what only a question tells once it was asked', () => {
    const asked = { modes: ['phone'], closedOn: '2026-05-02' } as const;
    const tally = { population: 46, answers: 30, yes: 26 };
    const answers = new Map([['morale-change@1', { ...asked, tally }]]);
    const told = figuresOf(countYear(evidence(), 2026, TODAY), answers);
    assert.deepEqual(
      told.filter(({ value }) => value.as === 'share').map(({ id }) => id),
      ['morale'],
    );
  });
});
