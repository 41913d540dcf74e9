import type { Places } from '../../pack/places/places.ts';
import { NO_ROADS } from '../../pack/roads/road-travel.ts';
import type { LiveParts } from '../engine/live/live-query.ts';
import { untilPackChanges } from './until-pack-changes.ts';
import { readPackFile, type PackFiles } from './read-pack-file.ts';
import type { PackRoads } from './roads.ts';

/** Roads and places from the territory pack on this device. Asked each time: a pack may arrive meanwhile. */
export interface PackGeodata extends PackRoads {
  /** Undefined when there is no pack, or none that says. */
  places(): Promise<Places | undefined>;
}

/** No pack on this device: distances are guessed, and no service is known. */
export const NO_GEODATA: PackGeodata = {
  travel: () => Promise.resolve(NO_ROADS),
  places: () => Promise.resolve(undefined),
};

/** The ground as the pack on this device knows it, read when it is first asked for. */
export function packGeodataOf({ tabs }: LiveParts, roads: PackRoads, pack: PackFiles): PackGeodata {
  return { travel: () => roads.travel(), places: untilPackChanges(tabs, () => read(pack)) };
}

/** Of a file that cannot be read nothing is known, as if it were not there. */
async function read(pack: PackFiles): Promise<Places | undefined> {
  return readPackFile(pack, 'places.json', async () => {
    const { readPlaces } = await import('../../pack/places/places.ts');
    return (bytes) => readPlaces(new TextDecoder().decode(bytes));
  });
}
