import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, isDay, lastDayOf } from '../../../src/domain/kernel/when.ts';

describe('days', () => {
  it('know the calendar: no 30 February, 29 February only in leap years, no other writing', () => {
    const days = ['2026-02-28', '2024-02-29', '2000-02-29'];
    const none = [
      '2026-02-29',
      '2026-02-30',
      '2100-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '',
      '01/02/2026',
      '2026-02-28T00:00',
    ];
    assert.deepEqual(days.filter(isDay), days);
    assert.deepEqual(none.filter(isDay), []);
  });

  it('added and counted agree, over months, years and changes of hour', () => {
    const start = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('1970-01-01', n));
    fc.assert(
      fc.property(start, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        assert.ok(isDay(day));
        assert.equal(daysBetween(day, addDays(day, days)), days);
      }),
    );
    assert.equal(addDays('2026-03-28', 2), '2026-03-30');
  });

  it('help is of use until its last day, or on its only day', () => {
    assert.equal(lastDayOf({ day: '2026-03-02' }), '2026-03-02');
    assert.equal(lastDayOf({ day: '2026-03-02', until: '2026-03-09' }), '2026-03-09');
  });
});
