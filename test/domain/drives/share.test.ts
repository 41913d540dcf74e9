import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emissionsOf } from '../../../src/domain/drives/emissions.ts';
import {
  isOverCeiling,
  sharedCostShareOf,
  costShareOf,
  type Tariff,
} from '../../../src/domain/drives/share.ts';

const exact = (km: number) => ({ km, approximate: false });

describe('what a passenger gives', () => {
  it('is the tariff for the kilometres home to home, in whole cents', () => {
    assert.equal(costShareOf({ centsPerKm: 32 }, exact(26.3)).cents, 842);
  });

  it('has a least and a most, when the territory says so', () => {
    const tariff = { centsPerKm: 32, minimumCents: 375, maximumCents: 2_000 };
    assert.equal(costShareOf(tariff, exact(2)).cents, 375);
    assert.equal(costShareOf(tariff, exact(90)).cents, 2_000);
  });

  it('is only spoken of while the kilometres are a guess, until a person agrees to a distance', () => {
    const guessed = { km: 26.3, approximate: true };
    assert.equal(costShareOf({ centsPerKm: 32 }, guessed).needsAgreement, true);
    const agreed = costShareOf({ centsPerKm: 32 }, guessed, 25);
    assert.deepEqual([agreed.needsAgreement, agreed.cents], [false, 800]);
  });

  it('warns of a ride that is further than the law foresees, and of a tariff above its ceiling', () => {
    assert.equal(costShareOf({ centsPerKm: 32 }, exact(100)).isFar, false);
    assert.equal(costShareOf({ centsPerKm: 32 }, exact(100.5)).isFar, true);
    assert.equal(isOverCeiling({ centsPerKm: 32 }, 0.32), false);
    assert.equal(isOverCeiling({ centsPerKm: 33 }, 0.32), true);
    assert.equal(isOverCeiling({ centsPerKm: 33 }, undefined), false, 'no ceiling is known');
  });

  it('in a shared car is never more than alone, and all of them never give more than the car drove', () => {
    const tariffs: fc.Arbitrary<Tariff> = fc.record({
      centsPerKm: fc.integer({ min: 0, max: 100 }),
    });
    const rides = fc.array(fc.double({ min: 0.1, max: 80, noNaN: true }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        tariffs,
        rides,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tariff, alone, part) => {
          const apartKm = alone.reduce((sum, km) => sum + km, 0);
          const outing = { apartKm, km: apartKm * part };
          const shares = alone.map((km) => sharedCostShareOf(tariff, exact(km), outing).cents);
          shares.forEach((cents, index) => {
            assert.ok(cents <= costShareOf(tariff, exact(alone[index]!)).cents);
          });
          const given = shares.reduce((sum, cents) => sum + cents, 0);
          assert.ok(given <= tariff.centsPerKm * outing.km + shares.length / 2 + 1e-6);
        },
      ),
    );
  });

  it('in a shared car keeps to the least that is asked, and to a distance that was agreed to', () => {
    const outing = { km: 20, apartKm: 40 };
    assert.equal(
      sharedCostShareOf({ centsPerKm: 30, minimumCents: 375 }, exact(20), outing).cents,
      375,
    );
    assert.equal(
      sharedCostShareOf({ centsPerKm: 30 }, { km: 9, approximate: true }, outing, 20).cents,
      300,
    );
  });
});

describe('what a drive does to the air', () => {
  it('is emitted by a dedicated errand, which avoids nothing', () => {
    assert.deepEqual(emissionsOf(10, 193), { emitted: 1_930, avoided: 0, net: 1_930 });
  });

  it('is partly avoided by sharing, and the three are told apart', () => {
    assert.deepEqual(emissionsOf(10, 193, 30), { emitted: 1_930, avoided: 3_860, net: -1_930 });
    assert.equal(emissionsOf(10, 193, 9).avoided, 0);
  });
});
