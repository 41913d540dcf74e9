import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { endOf, livesIn, mondayOf, weeksUpTo } from '../../../src/domain/diagnosis/period.ts';
import { unmetWeight } from '../../../src/domain/diagnosis/unmet.ts';
import { addDays } from '../../../src/domain/kernel/when.ts';
import { aRequest } from '../../support/builders.ts';

const step = (type: string, day: string) => ({
  ...{ type, by: 'user:1' as const, at: `${day}T10:00:00.000Z` },
});

describe('weeks', () => {
  it('go from Monday to Sunday', () => {
    assert.equal(mondayOf('2026-03-02'), '2026-03-02');
    assert.equal(mondayOf('2026-03-08'), '2026-03-02');
    assert.deepEqual(weeksUpTo('2026-03-04', 1), { from: '2026-03-02', to: '2026-03-08' });
    assert.deepEqual(weeksUpTo('2026-03-04', 4), { from: '2026-02-09', to: '2026-03-08' });
  });
});

describe('the life of a request', () => {
  const done = aRequest({
    phase: 'done',
    notedAt: '2026-03-02T08:00:00.000Z',
    history: [
      step('request.noted', '2026-03-02'),
      step('request.closed', '2026-03-04'),
      step('request.reopened', '2026-03-06'),
      step('mission.reported', '2026-03-11'),
      step('mission.reported', '2026-03-20'),
    ],
  });

  it('ends with the first ending since it was last reopened', () => {
    assert.equal(endOf(done), '2026-03-11');
    assert.equal(endOf({ ...done, phase: 'open' }), undefined);
  });

  it('ends on the last day that suited, when its history no longer tells', () => {
    const when = { day: '2026-03-05', until: '2026-03-09' };
    assert.equal(endOf(aRequest({ phase: 'unmet', when, history: [] })), '2026-03-09');
  });

  it('covers every day from its noting to its end', () => {
    const in_ = (from: string, to: string): boolean => livesIn(done, { from, to });
    assert.ok(!in_('2026-02-01', '2026-03-01'));
    assert.ok(in_('2026-02-01', '2026-03-02'));
    assert.ok(in_('2026-03-05', '2026-03-06'));
    assert.ok(in_('2026-03-11', '2026-04-01'));
    assert.ok(!in_('2026-03-12', '2026-04-01'));
    assert.ok(livesIn({ ...done, phase: 'open' }, { from: '2026-05-01', to: '2026-05-02' }));
  });
});

describe('the days of a territory', () => {
  // A Sunday evening in Martinique, when it is Monday in Greenwich and in Paris.
  const evening = '2026-03-09T01:30:00.000Z';
  const week = weeksUpTo('2026-03-08', 1);
  const noted = aRequest({ phase: 'open', notedAt: evening, history: [] });

  it('begin and end where it lies, not in Greenwich', () => {
    assert.ok(livesIn(noted, week, 'America/Martinique'));
    assert.ok(!livesIn(noted, week, 'Europe/Paris'));
    const closed = { ...step('request.closed', '2026-03-09'), at: evening };
    const ended = aRequest({ phase: 'unmet', reason: 'no-volunteer', history: [closed] });
    assert.equal(endOf(ended, 'America/Martinique'), '2026-03-08');
    assert.equal(unmetWeight(ended, week, '2026-03-20', 'America/Martinique'), 1);
    assert.equal(unmetWeight(ended, week, '2026-03-20', 'Indian/Reunion'), 0);
  });

  it('agree with the database of zones, whatever the moment of a year with both changes of hour', () => {
    const places = ['Europe/Paris', 'Indian/Reunion', 'America/Martinique'] as const;
    const moments = fc.integer({ min: Date.UTC(2026, 0, 1) + 1, max: Date.UTC(2027, 0, 1) - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...places), moments, (timeZone, at) => {
        const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
        const notedAt = new Date(at).toISOString();
        fc.pre(!notedAt.endsWith('T00:00:00.000Z'));
        const there = aRequest({ phase: 'open', notedAt, history: [] });
        const monday = mondayOf(day);
        assert.ok(livesIn(there, { from: monday, to: day }, timeZone));
        assert.ok(!livesIn(there, { from: monday, to: addDays(day, -1) }, timeZone));
      }),
      { numRuns: 100 },
    );
  });
});
