import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AT_THE_DOOR, type Drive, type Stop } from '../../../src/domain/drives/drive.ts';
import type { Errand } from '../../../src/domain/drives/errand.ts';
import { driveAlone, driveTogether, outingFrom } from '../../../src/domain/drives/outing.ts';
import { ORDINARY_CAR } from '../../../src/domain/drives/schedule.ts';
import { outingsAmong } from '../../../src/domain/drives/together.ts';
import { errands, FLAT, MARKET, spot, terrains } from './terrain.ts';

const starts = fc.option(
  fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
    .map(([x, y]) => spot(x, y)),
  { nil: undefined },
);
const HAIR = 1e-6;

/** Reads the times off the drive alone and holds them against what was asked for. */
function checkPromises(drive: Drive): void {
  const market = drive.stops.find(({ purpose }) => purpose === 'destination')!;
  const arrive = market.at!;
  const leave = arrive + market.stays;
  const stopOf = (errand: Errand, purpose: Stop['purpose']): Stop =>
    drive.stops.find((stop) => stop.purpose === purpose && stop.errand === errand)!;
  for (const errand of drive.errands) {
    const { there, atHome, stay, appointment, load } = errand;
    assert.ok(arrive >= there.from - HAIR && arrive <= there.until + HAIR, 'at the market in time');
    const home = stopOf(errand, 'drop-off').at!;
    assert.ok(home <= atHome.until + HAIR, 'home in time');
    if (load === 'goods') {
      assert.ok(home >= atHome.from - HAIR, 'nobody is surprised by their shopping');
      continue;
    }
    const fetched = stopOf(errand, 'pick-up').at!;
    assert.ok(fetched >= atHome.from - HAIR, 'not fetched before one is awake');
    const ready = Math.max(arrive, appointment ?? 0) + stay;
    assert.ok(leave >= ready - HAIR, 'nobody is left behind');
    assert.ok(leave - ready <= ORDINARY_CAR.patience + HAIR, 'nobody waits too long');
    const direct = FLAT.between(errand.home, MARKET).minutes;
    assert.ok(arrive - fetched - AT_THE_DOOR >= direct - HAIR, 'nobody flies');
  }
  const goods = drive.errands.filter(({ load }) => load === 'goods');
  const shopping = goods.reduce((sum, { stay }) => sum + stay, 0);
  assert.ok(market.stays >= shopping - HAIR, 'there is time to shop for everybody');
}

describe('several errands in one car', () => {
  it('break no window, leave nobody behind and let nobody wait too long', () => {
    fc.assert(
      fc.property(errands, terrains, starts, (list, terrain, start) => {
        const outing = outingFrom(list, terrain, start ? { start } : {});
        if (outing) checkPromises(outing.drive);
      }),
      { numRuns: 400 },
    );
  });

  it('are never further than apart, and say how much was saved to the metre', () => {
    fc.assert(
      fc.property(errands, terrains, starts, (list, terrain, start) => {
        const car = start ? { start } : {};
        for (const { drive, apartKm } of outingsAmong(list, terrain, car)) {
          const apart = drive.errands.reduce(
            (sum, one) => sum + driveAlone(one, terrain, car).km,
            0,
          );
          assert.ok(Math.abs(apart - apartKm) < HAIR);
          assert.ok(drive.km <= apart - 1 + HAIR, 'at least a kilometre is saved');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('fit into an ordinary car', () => {
    fc.assert(
      fc.property(errands, (list) => {
        for (const { drive } of outingsAmong(list, FLAT)) {
          const passengers = drive.errands.filter(({ load }) => load === 'passenger').length;
          assert.ok(passengers <= ORDINARY_CAR.seats);
          assert.ok(drive.errands.filter(({ wheelchair }) => wheelchair).length <= 1);
          assert.ok(drive.errands.length - passengers <= ORDINARY_CAR.parcels);
        }
      }),
    );
  });

  it('are each in one outing at most, and every one is fetched before and brought after', () => {
    fc.assert(
      fc.property(errands, (list) => {
        const taken = outingsAmong(list, FLAT).flatMap(({ drive }) => drive.errands);
        assert.equal(new Set(taken).size, taken.length);
        for (const { drive } of outingsAmong(list, FLAT)) {
          const market = drive.stops.findIndex(({ purpose }) => purpose === 'destination');
          drive.stops.forEach(({ purpose }, index) => {
            if (purpose === 'pick-up') assert.ok(index < market);
            if (purpose === 'drop-off') assert.ok(index > market);
          });
          const homes = drive.stops.filter(({ purpose }) => purpose === 'drop-off');
          assert.deepEqual(new Set(homes.map(({ errand }) => errand)), new Set(drive.errands));
        }
      }),
    );
  });

  it('can still be driven together as they were proposed, whoever drives from wherever', () => {
    fc.assert(
      fc.property(errands, starts, (list, start) => {
        const [outing] = outingsAmong(list, FLAT);
        if (!outing) return;
        const again = driveTogether(outing.drive.errands, FLAT, start ? { start } : {});
        if (again) checkPromises(again.drive);
        const same = driveTogether(outing.drive.errands, FLAT);
        assert.ok(same, 'what was proposed can be done');
      }),
    );
  });
});
