import { NO_ROADS, type RoadTravel } from '../../pack/roads/road-travel.ts';
import type { LiveParts } from '../kernel/live.ts';
import { readFileOf, type PackFiles } from './reading.ts';

/** The roads of the territory, as far as this device has them. */
export interface RoadsHere {
  /** The engine that answers; without a pack it guesses, and every answer says so. */
  travel(): Promise<RoadTravel>;
}

/** The roads of the pack on this device, read when they are first asked for. */
export function roadsOf({ wire }: LiveParts, pack: PackFiles): RoadsHere {
  let reading: Promise<RoadTravel> | undefined;
  const forget = (): void => {
    reading = undefined;
  };
  wire.hear('pack', ({ progress }) => {
    if (!progress) forget();
  });
  wire.hear('session', forget);
  return { travel: () => (reading ??= read(pack)) };
}

/** Without roads that can be read it is guessed, and every answer says so. */
async function read(pack: PackFiles): Promise<RoadTravel> {
  const reader = async () => (await import('../../pack/roads/roads.ts')).readRoads;
  return (await readFileOf(pack, 'roads.bin', reader)) ?? NO_ROADS;
}
