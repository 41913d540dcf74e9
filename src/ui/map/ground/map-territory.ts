import type { Bounds } from '../base/bounds.ts';
import { boundsOf, widened } from '../base/bounds.ts';

/** A ring of [longitude, latitude] pairs in WGS 84 degrees, as in GeoJSON. */
export type Ring = readonly (readonly [number, number])[];

/** A commune as the map draws it: its name at its centre, inside its outline when that is known. */
export interface MapCommune {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly outline?: readonly Ring[];
  readonly population?: number;
}

/** A hamlet or a place with a name, shown when one looks closer. */
export interface MapHamlet {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** The territory as one finds one's way in it without any network. */
export interface MapTerritory {
  readonly communes: readonly MapCommune[];
  readonly places: readonly MapHamlet[];
  /** Whose data the outlines are; always shown when given. */
  readonly attribution?: string;
}

/** No land is known yet. */
export const NO_TERRITORY: MapTerritory = { communes: [], places: [] };

/** About two kilometres: room around the centre of a commune whose outline is unknown. */
const CENTRE_MARGIN_DEGREES = 0.02;

/** The rectangle of a whole territory: its outlines, or room around its centres. */
export function boundsOfTerritory(territory: MapTerritory): Bounds | undefined {
  const corners: { lat: number; lon: number }[] = [];
  for (const commune of territory.communes) {
    const rings = commune.outline ?? [];
    for (const ring of rings) for (const [lon, lat] of ring) corners.push({ lat, lon });
    if (rings.length === 0) corners.push(...roomAround(commune));
  }
  return boundsOf(corners);
}

function roomAround({ lat, lon }: MapCommune): { lat: number; lon: number }[] {
  const room = boundsOf([{ lat, lon }]);
  if (!room) return [];
  const { west, south, east, north } = widened(room, CENTRE_MARGIN_DEGREES);
  return [
    { lat: south, lon: west },
    { lat: north, lon: east },
  ];
}
