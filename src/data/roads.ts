import { NO_ROADS, type RoadTravel } from '../pack/roads/road-travel.ts';
import type { LiveParts } from './live.ts';
import type { TerritoryPack } from './territory-pack.ts';

/** The roads of the territory, as far as this device has them. */
export interface RoadsHere {
  /** The engine that answers; without a pack it guesses, and every answer says so. */
  travel(): Promise<RoadTravel>;
}

/** The roads of the pack on this device, read when they are first asked for. */
export function roadsOf({ wire }: LiveParts, pack: Pick<TerritoryPack, 'file'>): RoadsHere {
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

/** A damaged file is no reason to tell nobody where they have to go: then it is guessed. */
async function read(pack: Pick<TerritoryPack, 'file'>): Promise<RoadTravel> {
  const file = await pack.file('roads.bin');
  if (!file) return NO_ROADS;
  const [{ readRoads }, bytes] = await Promise.all([
    import('../pack/roads/roads.ts'),
    file.arrayBuffer(),
  ]);
  try {
    return readRoads(new Uint8Array(bytes));
  } catch {
    return NO_ROADS;
  }
}
