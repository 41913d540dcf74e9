import fc from 'fast-check';
import type { Standpoint } from '../../../src/domain/diagnosis/gaps.ts';
import type { TravelMeasure } from '../../../src/domain/diagnosis/nearest.ts';
import { distanceKm } from '../../../src/domain/kernel/place.ts';

/** A place somewhere in forty kilometres of countryside. */
export const aPlace = fc.record({
  lat: fc.double({ min: 46.1, max: 46.5, noNaN: true }),
  lon: fc.double({ min: 4.7, max: 5.2, noNaN: true }),
});

/** Where somebody waits or lives, in one of four communes. */
export const aStandpoint: fc.Arbitrary<Standpoint> = fc.record({
  commune: fc.constantFrom('99901', '99902', '99903', '99904'),
  point: aPlace,
});

/**
 * Roads that wind, each as it likes, but are never shorter than the straight line nor quicker than
 * 130 km/h: like any land there is.
 */
export const winding: TravelMeasure = (from, to) => {
  const bend = 1 + Math.abs(Math.sin(from.lat * 7_919 + to.lon * 104_729)) * 1.8;
  const km = distanceKm(from, to) * bend;
  return { km, minutes: (km / (40 + 90 / bend)) * 60, approximate: bend > 2 };
};
