import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KNOWN_RATES, knownRate } from '../../../src/domain/rates/known-rates.ts';
import { lastDayOfMonth, monthsBetween } from '../../../src/domain/rates/months.ts';
import { rateOn, type DatedRate } from '../../../src/domain/rates/rate.ts';

const hour = (from: string, value: number | undefined, more: object = {}): DatedRate => ({
  rate: 'hour',
  from,
  ...(value !== undefined && { value }),
  source: 'test',
  ...more,
});
const on = (rates: readonly DatedRate[], day: string) => rateOn(rates, 'hour', day)?.value;

describe('a dated rate', () => {
  it('holds from its day until another one begins', () => {
    const rates = [hour('2025-01-01', 11), hour('2026-01-01', 12)];
    assert.deepEqual(
      ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((day) => on(rates, day)),
      [undefined, 11, 11, 12],
    );
  });

  it('leaves a gap once it has ended, and an older one never comes back to fill it', () => {
    const rates = [hour('2024-01-01', 10), hour('2025-01-01', 11, { until: '2025-02-28' })];
    assert.deepEqual([on(rates, '2025-02-28'), on(rates, '2025-03-01')], [11, undefined]);
  });

  it('is corrected by whoever writes the same day again, and taken back by an entry without a value', () => {
    const wrong = hour('2026-01-01', 120.2);
    assert.equal(on([wrong, hour('2026-01-01', 12.02)], '2026-05-01'), 12.02);
    assert.equal(on([wrong, hour('2026-01-01', undefined)], '2026-05-01'), undefined);
  });

  it('may be of one kind of help; a kind without one of its own is worth what any hour is', () => {
    const rates = [
      hour('2026-01-01', 12),
      hour('2026-02-01', 15, { kind: 'ride', until: '2026-02-28' }),
    ];
    const price = (day: string, kind: 'ride' | 'visit') => rateOn(rates, 'hour', day, kind)?.value;
    assert.deepEqual([price('2026-02-10', 'ride'), price('2026-02-10', 'visit')], [15, 12]);
    assert.equal(price('2026-03-01', 'ride'), 12);
  });

  it('comes with the product where a source tells it, and a territory has the last word', () => {
    assert.equal(knownRate('hour', '2026-06-01')?.value, 12.02);
    assert.equal(knownRate('ceiling', '2019-10-17')?.value, 0.32);
    assert.equal(knownRate('ceiling', '2019-10-16'), undefined);
    assert.equal(knownRate('hour', '2025-03-15'), undefined, 'no rate for March 2025 is guessed');
    assert.equal(knownRate('hour', '2026-06-01', [hour('2026-01-01', 13)])?.value, 13);
    assert.ok(KNOWN_RATES.every(({ source }) => source.length > 10));
  });
});

describe('months', () => {
  it('are named one by one, over the end of a year and the end of February', () => {
    assert.deepEqual(monthsBetween('2025-11-30', '2026-02-01'), [
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    assert.deepEqual(monthsBetween('2026-02-01', '2026-01-31'), []);
    assert.deepEqual(['2024-02', '2025-02', '2025-12'].map(lastDayOfMonth), [
      '2024-02-29',
      '2025-02-28',
      '2025-12-31',
    ]);
  });
});
