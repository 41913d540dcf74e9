import { emissionsOf, type Emissions } from '../drives/emissions.ts';
import type { Day } from '../kernel/when.ts';
import { knownRate } from '../rates/known-rates.ts';
import type { DatedRate } from '../rates/rate.ts';
import type { CountedReports } from './counted-reports.ts';
import { Missing, type MissingRate } from './value-of-time.ts';

/** What a year's drives did to the air, in grams of CO2 equivalent, by the rule of field notes 4.6. */
export interface Air extends Emissions {
  /** Kilometres of days on which a rate is known: the others are in none of the three. */
  readonly km: number;
  /** Cars that several shared and for which something was spared. */
  readonly sharedCars: number;
  /** Cars that several shared, but nobody agreed how far each would have gone: nothing is claimed. */
  readonly unknownCars: number;
  readonly missing: readonly MissingRate[];
}

/**
 * Emitted, avoided and net. A dedicated errand emits and spares nothing; only a car that one person drove for
 * several requests spares something, and only against the distances that somebody had agreed to for each.
 */
export function airOf(
  { kmByDay, shared }: Pick<CountedReports, 'kmByDay' | 'shared'>,
  written: readonly DatedRate[],
): Air {
  const missing = new Missing();
  const gramsOn = (day: Day): number | undefined => {
    const grams = knownRate('co2', day, written)?.value;
    if (grams === undefined) missing.add('co2', day);
    return grams;
  };
  let emitted = 0;
  let avoided = 0;
  let known = 0;
  let sharedCars = 0;
  let unknownCars = 0;
  for (const [day, km] of kmByDay) {
    const grams = gramsOn(day);
    if (grams === undefined) continue;
    known += km;
    emitted += emissionsOf(km, grams).emitted;
  }
  for (const { day, km, apartKm } of shared) {
    const grams = gramsOn(day);
    if (apartKm === undefined) unknownCars += 1;
    else if (grams !== undefined) {
      sharedCars += 1;
      avoided += emissionsOf(km, grams, apartKm).avoided;
    }
  }
  return {
    ...{ emitted, avoided, net: emitted - avoided },
    ...{ km: known, sharedCars, unknownCars, missing: missing.list() },
  };
}
