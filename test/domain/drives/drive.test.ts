import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errandOf, type Errand, type ErrandParts } from '../../../src/domain/drives/errand.ts';
import { driveAlone, driveTogether, outingFrom } from '../../../src/domain/drives/outing.ts';
import { goTogether, outingsAmong } from '../../../src/domain/drives/together.ts';
import { FLAT, MARKET, spot } from './terrain.ts';

function ride(id: string, x: number, y: number, more: Partial<ErrandParts> = {}): Errand {
  return errandOf({
    id,
    kind: 'ride',
    when: { day: '2026-11-27', time: '10:00' },
    needs: [],
    home: spot(x, y),
    destination: MARKET,
    ...more,
  });
}

const START = spot(10, 5);
const told = (minutes: number | undefined): string | undefined =>
  minutes === undefined
    ? undefined
    : `${String(Math.floor(minutes / 60))}:${String(Math.round(minutes % 60)).padStart(2, '0')}`;

describe('a ride alone', () => {
  const drive = driveAlone(ride('a', 10, 0), FLAT, { start: START });

  it('goes home, person, destination, wait, back, home, with kilometres and minutes for each leg', () => {
    assert.deepEqual(
      drive.legs.map(({ from, to, km }) => [from.purpose, to.purpose, Math.round(km)]),
      [
        ['start', 'pick-up', 5],
        ['pick-up', 'destination', 10],
        ['destination', 'drop-off', 10],
        ['drop-off', 'end', 5],
      ],
    );
    assert.equal(Math.round(drive.km), 30);
    // Thirty minutes on the road, an hour there with five minutes' margin, twice five at the door.
    assert.equal(Math.round(drive.minutes), 30 + 65 + 10);
  });

  it('is there before the appointment, and tells when to be at the door', () => {
    assert.deepEqual(
      drive.stops.map(({ purpose, at }) => [purpose, told(at)]),
      [
        ['start', '9:35'],
        ['pick-up', '9:40'],
        ['destination', '9:55'],
        ['drop-off', '11:10'],
        ['end', '11:20'],
      ],
    );
  });

  it('is roughly known where one end is', () => {
    const rough = driveAlone(ride('a', 10, 0), FLAT, { start: spot(10, 5, true) });
    assert.deepEqual(
      rough.legs.map(({ approximate }) => approximate),
      [true, false, false, true],
    );
    assert.equal(rough.approximate, true);
  });

  it('without a known driver counts only the ways with somebody in the car', () => {
    assert.equal(Math.round(driveAlone(ride('a', 10, 0), FLAT).km), 20);
  });

  it('to somebody who stays at home is there and back', () => {
    const visit: ErrandParts = {
      ...{ id: 'v', kind: 'visit', when: { day: '2026-11-27' }, needs: [] },
      home: spot(10, 0),
    };
    const stops = driveAlone(errandOf(visit), FLAT, { start: START }).stops;
    assert.deepEqual(
      stops.map(({ purpose, stays }) => [purpose, stays]),
      [
        ['start', 0],
        ['visit', 60],
        ['end', 0],
      ],
    );
  });

  it('whose hours cannot be kept still has its kilometres', () => {
    const lost = driveAlone(
      ride('a', 10, 0, { when: { day: '2026-11-27', part: 'evening', minutes: 600 } }),
      FLAT,
    );
    assert.equal(Math.round(lost.km), 20);
    assert.equal(lost.stops[0]?.at, undefined);
  });
});

describe('one car, three errands', () => {
  const three = [
    ride('doctor', 12, 0),
    ride('market', 10, 2, { when: { day: '2026-11-27', part: 'morning' } }),
    ride('shopping', 8, 0, { kind: 'groceries', when: { day: '2026-11-27' } }),
  ];

  it('is proposed for one car, with what it saves', () => {
    const [outing, ...others] = outingsAmong(three, FLAT);
    assert.equal(others.length, 0);
    assert.deepEqual(
      new Set(outing?.drive.errands.map(({ id }) => id)),
      new Set(['doctor', 'market', 'shopping']),
    );
    assert.equal(Math.round(outing?.apartKm ?? 0), 24 + 20 + 8);
    assert.ok((outing?.drive.km ?? 0) < 30);
  });

  it('is not proposed when the hours lie too far apart', () => {
    const late = ride('late', 10, 1, { when: { day: '2026-11-27', time: '15:00' } });
    assert.deepEqual(outingsAmong([ride('early', 10, 0), late], FLAT), []);
  });

  it('is not proposed when somebody would be driven around for too long', () => {
    assert.deepEqual(outingsAmong([ride('east', 30, 0), ride('west', -30, 0)], FLAT), []);
  });

  it('is not proposed for two wheelchairs, nor for a fourth passenger', () => {
    const chair = { needs: ['wheelchair'] } as const;
    assert.deepEqual(outingsAmong([ride('a', 10, 0, chair), ride('b', 10, 1, chair)], FLAT), []);
    const four = [0, 1, 2, 3].map((index) => ride(String(index), 10, index / 10));
    assert.equal(outingsAmong(four, FLAT)[0]?.drive.errands.length, 3);
  });

  it('is not proposed towards two places', () => {
    const elsewhere = ride('b', 10, 1, { destination: spot(0, 1) });
    assert.equal(goTogether(ride('a', 10, 0), elsewhere), false);
    assert.deepEqual(outingsAmong([ride('a', 10, 0), elsewhere], FLAT), []);
  });

  it('is not proposed when the only way to see somebody is to stay with them', () => {
    const { destination: _, ...visit } = ride('v', 1, 1);
    assert.deepEqual(outingsAmong([visit, visit], FLAT), []);
  });

  it('that was put together and no longer fits says so', () => {
    const late = ride('late', 10, 1, { when: { day: '2026-11-27', time: '15:00' } });
    assert.equal(driveTogether([ride('early', 10, 0), late], FLAT), undefined);
    assert.equal(outingFrom([], FLAT), undefined);
  });
});
