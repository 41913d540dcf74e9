import type { Places } from '../pack/places/places.ts';
import { NO_ROADS } from '../pack/roads/road-travel.ts';
import type { LiveParts } from './live.ts';
import type { RoadsHere } from './roads.ts';
import type { TerritoryPack } from './territory-pack.ts';

/** What the pack in the pocket knows of the land. Asked each time: a pack may arrive meanwhile. */
export interface Ground extends RoadsHere {
  /** Undefined when there is no pack, or none that says. */
  places(): Promise<Places | undefined>;
}

/** No pack on this device: distances are guessed, and no service is known. */
export const BARE_GROUND: Ground = {
  travel: () => Promise.resolve(NO_ROADS),
  places: () => Promise.resolve(undefined),
};

/** The ground as the pack on this device knows it, read when it is first asked for. */
export function groundOf(
  { wire }: LiveParts,
  roads: RoadsHere,
  pack: Pick<TerritoryPack, 'file'>,
): Ground {
  let reading: Promise<Places | undefined> | undefined;
  const forget = (): void => {
    reading = undefined;
  };
  wire.hear('pack', ({ progress }) => {
    if (!progress) forget();
  });
  wire.hear('session', forget);
  return { travel: () => roads.travel(), places: () => (reading ??= read(pack)) };
}

/** Of a damaged file nothing is known, as if it were not there. */
async function read(pack: Pick<TerritoryPack, 'file'>): Promise<Places | undefined> {
  const file = await pack.file('places.json');
  if (!file) return undefined;
  const { PlacesUnreadable, readPlaces } = await import('../pack/places/places.ts');
  try {
    return readPlaces(await file.text());
  } catch (error) {
    if (error instanceof PlacesUnreadable) return undefined;
    throw error;
  }
}
