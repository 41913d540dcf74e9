import type { Travel } from '../kernel/travel.ts';

/** What passengers give towards the car in a territory, in whole cents. */
export interface Tariff {
  readonly centsPerKm: number;
  /** The least that is asked for a ride. */
  readonly minimumCents?: number;
  /** The most that is asked for a ride. */
  readonly maximumCents?: number;
  /** Why the territory asks for more than the law's ceiling, in its own words. */
  readonly why?: string;
}

/** What one passenger gives for one ride. */
export interface CostShare {
  readonly cents: number;
  /** The kilometres that are counted: home to home. */
  readonly km: number;
  /**
   * The kilometres are a guess: the sum is only spoken of, never asked for, before a person has
   * agreed to a distance.
   */
  readonly needsAgreement: boolean;
  /** Further than a "transport d'utilité sociale" may go: the coordinator looks at it. */
  readonly isFar: boolean;
}

/** The longest way of such a ride, in kilometres (field notes, section 4.6). */
const MAX_KM = 100;

/**
 * Whether a territory asks for more than the ceiling of the day; it may say why.
 * @param ceiling euros a kilometre (`rates`); undefined: nobody knows of one
 */
export function isOverCeiling({ centsPerKm }: Tariff, ceiling: number | undefined): boolean {
  return ceiling !== undefined && centsPerKm > Math.round(ceiling * 100);
}

/**
 * What a passenger gives for a ride.
 * @param travel home to home, as the roads tell
 * @param agreedKm the distance that a person agreed to, where the roads could only guess
 */
export function costShareOf(
  tariff: Tariff,
  travel: Pick<Travel, 'km' | 'approximate'>,
  agreedKm?: number,
): CostShare {
  const km = agreedKm ?? travel.km;
  return {
    cents: centsFor(tariff, km),
    km,
    needsAgreement: travel.approximate && agreedKm === undefined,
    isFar: km > MAX_KM,
  };
}

/**
 * What a passenger gives in a car that several share: for their part of the kilometres that were
 * driven, measured by what each would have been driven alone. Never more than alone.
 */
export function sharedCostShareOf(
  tariff: Tariff,
  alone: Pick<Travel, 'km' | 'approximate'>,
  outing: { readonly km: number; readonly apartKm: number },
  agreedKm?: number,
): CostShare {
  const part = outing.apartKm > 0 ? Math.min(1, outing.km / outing.apartKm) : 1;
  return costShareOf(
    tariff,
    { km: alone.km * part, approximate: alone.approximate },
    agreedKm === undefined ? undefined : agreedKm * part,
  );
}

function centsFor(
  { centsPerKm, minimumCents = 0, maximumCents = Infinity }: Tariff,
  km: number,
): number {
  return Math.min(maximumCents, Math.max(minimumCents, Math.round(centsPerKm * km)));
}
