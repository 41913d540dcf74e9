import type { Stratum } from './stratum.ts';

/** Of whom a figure speaks: "12 territoires sur 17, 81 % des personnes". */
export interface Coverage {
  /** Strata with at least one answer. */
  readonly strata: number;
  /** All strata. */
  readonly ofStrata: number;
  /** People who belong to the strata with answers. */
  readonly people: number;
  /** People of all strata. */
  readonly ofPeople: number;
}

/** How much of the whole has answers. A stratum without any is not guessed from the others (field notes 4.4). */
export function coverageOf(strata: readonly Stratum[]): Coverage {
  const covered = strata.filter(({ answers }) => answers > 0);
  return {
    strata: covered.length,
    ofStrata: strata.length,
    people: peopleIn(covered),
    ofPeople: peopleIn(strata),
  };
}

function peopleIn(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { population }) => sum + population, 0);
}
