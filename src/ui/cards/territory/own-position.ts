import type { Position } from '../../map/items/position-marker.ts';

/** A position that may be wrong by more metres than this may be in another village. */
export const ROUGH_POSITION_M = 1_000;

/**
 * Asks the device where it is, as exactly as it can.
 * @returns nothing when the person or the device does not want to tell, or not within ten seconds
 */
export function ownPosition(): Promise<Position | undefined> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon, accuracy } }) => resolve({ lat, lon, accuracy }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 0 },
    );
  });
}

/** How far it may be wrong, in whole kilometres. */
export function kilometresWrong({ accuracy }: Position): number {
  return Math.ceil(accuracy / 1_000);
}
