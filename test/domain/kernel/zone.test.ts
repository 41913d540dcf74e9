import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  dayIn,
  isWithoutHour,
  timeIn,
  withoutHour,
  yearIn,
  zoneOf,
  ZONES,
  type Zone,
} from '../../../src/domain/kernel/zone.ts';

/** What the database of zones says. */
const written = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

function agrees(zone: Zone, at: number): void {
  const moment = new Date(at).toISOString();
  const said = written.get(zone)?.format(at) ?? '';
  if (!moment.endsWith('T00:00:00.000Z')) assert.equal(dayIn(zone, moment), said.slice(0, 10));
  assert.equal(timeIn(zone, moment), said.slice(11), `${zone} at ${moment}`);
}

const QUARTER_MS = 900_000;

describe('the zone of a territory', () => {
  it('has the days and hours that the database of zones has, through both changes of hour', () => {
    const at = fc.integer({ min: Date.UTC(2010), max: Date.UTC(2037) - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), at, (zone, moment) => agrees(zone, moment)),
      { numRuns: 1_000 },
    );
  });

  it('also around the very hours at which clocks are changed', () => {
    const days = [Date.UTC(2026, 2, 8), Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25)];
    for (const day of [...days, Date.UTC(2026, 10, 1), Date.UTC(2027, 2, 14)])
      for (let at = day; at < day + 86_400_000; at += QUARTER_MS)
        for (const zone of ZONES) agrees(zone, at);
  });

  it('is that of its département', () => {
    const of = (code: string): Zone => zoneOf({ communes: [{ code }] });
    assert.equal(of('71270'), 'Europe/Paris');
    assert.equal(of('2A004'), 'Europe/Paris');
    assert.equal(of('97105'), 'America/Guadeloupe');
    assert.equal(of('97209'), 'America/Martinique');
    assert.equal(of('97302'), 'America/Cayenne');
    assert.equal(of('97411'), 'Indian/Reunion');
    assert.equal(of('97502'), 'America/Miquelon');
    assert.equal(of('97608'), 'Indian/Mayotte');
    assert.equal(of('97701'), 'America/Guadeloupe');
    assert.equal(of('98735'), 'Pacific/Tahiti');
    assert.equal(of('98731'), 'Pacific/Marquesas');
    assert.equal(of('98818'), 'Pacific/Noumea');
    assert.equal(zoneOf({ communes: [] }), 'Europe/Paris');
    assert.equal(zoneOf(undefined), 'Europe/Paris');
  });

  it('a day that is told without its hour is the day there, and stays it when it is told on', () => {
    const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Martinique'] as const;
    const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 3) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (zone, at) => {
        const moment = new Date(at).toISOString();
        const told = withoutHour(zone, moment);
        assert.ok(isWithoutHour(told));
        assert.equal(dayIn(zone, told), dayIn(zone, moment));
        assert.equal(withoutHour(zone, told), told);
        assert.equal(String(yearIn(zone, moment)), dayIn(zone, moment).slice(0, 4));
      }),
      { numRuns: 300 },
    );
  });

  it('a Sunday evening of Martinique is a Sunday, an early Monday of La Réunion a Monday', () => {
    assert.equal(dayIn('America/Martinique', '2026-03-09T01:30:00.000Z'), '2026-03-08');
    assert.equal(dayIn('Indian/Reunion', '2026-03-08T21:00:00.000Z'), '2026-03-09');
    assert.equal(dayIn('Europe/Paris', '2026-03-08T23:30:00.000Z'), '2026-03-09');
  });

  it('leaves a day as it is where the hour was left out, and whatever is no moment', () => {
    assert.equal(dayIn('America/Martinique', '2026-03-09T00:00:00.000Z'), '2026-03-09');
    assert.equal(dayIn('America/Martinique', '2026-03-09'), '2026-03-09');
    assert.equal(dayIn('America/Martinique', ''), '');
  });
});
