/**
 * Grams of CO2 equivalent for a kilometre in a combustion car, as the transport calculator of ADEME's
 * incubator counted it (github.com/incubateur-ademe/monimpacttransport, issue 116; read 2026).
 */
const GRAMS_PER_KM = 193;

/** What a drive does to the air, in grams of CO2 equivalent. The three are told apart, always. */
export interface Emissions {
  readonly emitted: number;
  /** Only what sharing a car spared; a dedicated errand spares nothing. */
  readonly avoided: number;
  readonly net: number;
}

/**
 * What a drive emits, and what sharing it avoids.
 * @param km driven
 * @param apartKm what the same errands would have been, each in a car of its own; absent: not shared
 */
export function emissionsOf(km: number, apartKm = km): Emissions {
  const emitted = km * GRAMS_PER_KM;
  const avoided = Math.max(0, apartKm - km) * GRAMS_PER_KM;
  return { emitted, avoided, net: emitted - avoided };
}
