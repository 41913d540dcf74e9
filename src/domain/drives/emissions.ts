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
 * @param gramsPerKm of CO2 equivalent on its day (`rates`)
 * @param apartKm what the same errands would have been, each in a car of its own; absent: not shared
 */
export function emissionsOf(km: number, gramsPerKm: number, apartKm = km): Emissions {
  const emitted = km * gramsPerKm;
  const avoided = Math.max(0, apartKm - km) * gramsPerKm;
  return { emitted, avoided, net: emitted - avoided };
}
