import { NO_ROADS, type RoadTravel } from '../../pack/roads/road-travel.ts';
import type { LiveParts } from '../engine/live/live-query.ts';
import { untilPackChanges } from './until-pack-changes.ts';
import { readPackFile, type PackFiles } from './read-pack-file.ts';

/** The roads of the territory, as far as this device has them. */
export interface PackRoads {
  /** The engine that answers; without a pack it guesses, and every answer says so. */
  travel(): Promise<RoadTravel>;
}

/** The roads of the pack on this device, read when they are first asked for. */
export function roadsOf({ tabs }: LiveParts, pack: PackFiles): PackRoads {
  return { travel: untilPackChanges(tabs, () => read(pack)) };
}

/** Without roads that can be read it is guessed, and every answer says so. */
async function read(pack: PackFiles): Promise<RoadTravel> {
  const reader = async () => (await import('../../pack/roads/roads.ts')).readRoads;
  return (await readPackFile(pack, 'roads.bin', reader)) ?? NO_ROADS;
}
