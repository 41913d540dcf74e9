import type { Places } from '../pack/places/places.ts';
import { NO_ROADS, type RoadTravel } from '../pack/roads/road-travel.ts';

/** What the pack in the pocket knows of the land. Asked each time: a pack may arrive meanwhile. */
export interface Ground {
  /** Guesses that say so, when the pack has no roads or there is no pack. */
  roads(): Promise<RoadTravel>;
  /** Undefined when there is no pack, or none that says. */
  places(): Promise<Places | undefined>;
}

/** No pack on this device: distances are guessed, and no service is known. */
export const BARE_GROUND: Ground = {
  roads: () => Promise.resolve(NO_ROADS),
  places: () => Promise.resolve(undefined),
};
