import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EIGHT_KM } from '../../../src/domain/diagnosis/nearest.ts';
import {
  NOBODY,
  reachFrom,
  sumOfReachShares,
  withHome,
} from '../../../src/domain/diagnosis/reach.ts';
import { aPlace, winding } from './arbitrary.ts';

describe('the reach of services', () => {
  const places = fc.array(aPlace, { maxLength: 10 });

  it('is within when some service is within the limit by road, and never otherwise', () => {
    fc.assert(
      fc.property(aPlace, places, (home, services) => {
        const reach = reachFrom(home, services, EIGHT_KM, winding);
        const isNear = services.some((one) => winding(home, one).km <= EIGHT_KM.most);
        assert.equal(reach?.within, services.length === 0 ? undefined : isNear);
      }),
    );
  });

  it('puts everybody into one of three: within, beyond, not known', () => {
    const home = fc.option(aPlace, { nil: undefined });
    fc.assert(
      fc.property(fc.array(home, { maxLength: 20 }), places, (homes, services) => {
        let share = NOBODY;
        for (const point of homes) {
          share = withHome(share, point && reachFrom(point, services, EIGHT_KM, winding));
        }
        assert.equal(share.known + share.unknown, homes.length);
        assert.ok(share.beyond <= share.known);
        if (services.length === 0) assert.equal(share.known, 0);
      }),
    );
  });

  it('says that a share is about right when one of its ways was guessed', () => {
    const measured = withHome(NOBODY, { within: true, approximate: false });
    assert.ok(!measured.approximate);
    assert.ok(withHome(measured, { within: false, approximate: true }).approximate);
  });

  it('weighs and adds up', () => {
    const share = withHome(NOBODY, { within: false, approximate: false }, 610);
    const sum = sumOfReachShares([share, withHome(NOBODY, undefined, 330), NOBODY]);
    assert.deepEqual(sum, { beyond: 610, known: 610, unknown: 330, approximate: false });
  });
});
