import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { airOf } from '../../../src/domain/indicators/air.ts';
import { classEightOf } from '../../../src/domain/indicators/class-eight.ts';
import { valueOfTime } from '../../../src/domain/indicators/value-of-time.ts';
import { countYear } from '../../../src/domain/indicators/year-counts.ts';
import { MISSION_KINDS } from '../../../src/domain/kernel/kind.ts';
import type { DatedRate } from '../../../src/domain/rates/rate.ts';
import { uuid } from '../../support/builders.ts';
import { done, evidence, report } from './evidence.ts';

const rates = (...list: Omit<DatedRate, 'source'>[]): DatedRate[] =>
  list.map((one) => ({ ...one, source: 'test' }));
const time = (day: string, minutes: number, kind: (typeof MISSION_KINDS)[number] = 'visit') => ({
  day,
  kind,
  minutes,
});

describe('what an hour is worth', () => {
  it('is the floor of field notes 4.5: 12.02 euros and 31.10 % make 15.76', () => {
    const value = valueOfTime({ time: [time('2026-03-01', 60)] }, []);
    assert.deepEqual([value.cents, value.missing], [1_576, []]);
  });

  it('is that of its day and kind', () => {
    const written = rates(
      { rate: 'hour', from: '2026-07-01', value: 20 },
      { rate: 'hour', kind: 'ride', from: '2026-01-01', value: 10 },
      { rate: 'charges', from: '2026-01-01', value: 0 },
    );
    const given = [time('2026-06-30', 60), time('2026-07-01', 60), time('2026-07-01', 30, 'ride')];
    assert.deepEqual(
      valueOfTime({ time: given }, written).kinds.map(({ kind, minutes, cents }) => [
        kind,
        minutes,
        cents,
      ]),
      [
        ['visit', 120, 3_202],
        ['ride', 30, 500],
      ],
    );
  });

  it('is never guessed in a gap: the months are named, and their hours told apart', () => {
    const written = rates(
      { rate: 'hour', from: '2025-01-01', until: '2025-02-28', value: 11.88 },
      { rate: 'charges', from: '2025-01-01', value: 30 },
    );
    const value = valueOfTime(
      { time: [time('2025-02-28', 60), time('2025-03-01', 60), time('2025-03-02', 60)] },
      written,
    );
    assert.deepEqual(value.missing, [{ rate: 'hour', months: ['2025-03'] }]);
    assert.deepEqual([value.minutes, value.valuedMinutes, value.cents], [180, 60, 1_544]);
  });
});

describe('the lines at the foot of the accounts', () => {
  it('are equal on both sides, to the cent, whatever was given', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    const given = fc.array(
      fc.record({
        day,
        kind: fc.constantFrom(...MISSION_KINDS),
        minutes: fc.integer({ min: 1, max: 900 }),
      }),
    );
    fc.assert(
      fc.property(given, (list) => {
        const lines = classEightOf(valueOfTime({ time: list }, []));
        const sum = (side: 'debit' | 'credit') => lines.reduce((all, one) => all + one[side], 0);
        assert.equal(sum('debit'), sum('credit'));
        assert.ok(
          lines.every((one) => Number.isInteger(one.debit) && Number.isInteger(one.credit)),
        );
      }),
    );
  });

  it('are none at all when nothing has a value', () => {
    assert.deepEqual(classEightOf(valueOfTime({ time: [time('2019-03-01', 60)] }, [])), []);
  });
});

describe('what drives did to the air', () => {
  const outing = uuid(77);
  const air = (...requests: ReturnType<typeof done>[]) =>
    airOf(countYear(evidence({ requests }), 2026, '2026-12-31').reports, []);

  it('is emitted by dedicated errands, which avoid nothing', () => {
    assert.deepEqual(air(done(1, 1, '2026-03-01', 1), done(2, 2, '2026-03-02', 1)), {
      ...{ emitted: 20 * 193, avoided: 0, net: 20 * 193 },
      ...{ km: 20, sharedCars: 0, unknownCars: 0, missing: [] },
    });
  });

  it('is avoided by one car that two requests shared, against distances that were agreed to', () => {
    const shared = air(
      done(1, 1, '2026-03-01', 1, { outing, agreedKm: 18 }),
      done(2, 2, '2026-03-01', 1, { outing, agreedKm: 14 }),
    );
    assert.deepEqual(
      [shared.emitted, shared.avoided, shared.net, shared.sharedCars],
      [20 * 193, 12 * 193, 8 * 193, 1],
    );
  });

  it('is not claimed when a distance was not agreed to, or when two people drove', () => {
    const unknown = air(
      done(1, 1, '2026-03-01', 1, { outing, agreedKm: 90 }),
      done(2, 2, '2026-03-01', 1, { outing }),
    );
    assert.deepEqual([unknown.avoided, unknown.unknownCars], [0, 1]);
    const two = air(
      done(1, 1, '2026-03-01', 1, { outing, agreedKm: 90 }),
      done(2, 2, '2026-03-01', 2, { outing, agreedKm: 90, reports: [report('2026-03-01', 2)] }),
    );
    assert.deepEqual([two.avoided, two.unknownCars], [0, 0]);
  });

  it('is never avoided twice when two people report the same request', () => {
    const one = air(
      done(1, 1, '2026-03-01', 1, {
        outing,
        agreedKm: 90,
        reports: [report('2026-03-01', 1), report('2026-03-01', 1)],
      }),
    );
    assert.equal(one.avoided, 0, 'one request alone shares nothing');
  });
});
