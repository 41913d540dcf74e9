import type { Bounds } from '../base/bounds.ts';
import { boundsOf, widened } from '../base/bounds.ts';

/** A ring of [longitude, latitude] pairs in WGS 84 degrees, as in GeoJSON. */
export type Ring = readonly (readonly [number, number])[];

/** A commune as the map draws it: its name at its centre, inside its outline when that is known. */
export interface LandCommune {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly outline?: readonly Ring[];
  readonly population?: number;
}

/** A hamlet or a place with a name, shown when one looks closer. */
export interface LandPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** The territory as one finds one's way in it without any network. */
export interface Land {
  readonly communes: readonly LandCommune[];
  readonly places: readonly LandPlace[];
  /** Whose data the outlines are; always shown when given. */
  readonly attribution?: string;
}

/** No land is known yet. */
export const NO_LAND: Land = { communes: [], places: [] };

/** About two kilometres: room around the centre of a commune whose outline is unknown. */
const AROUND_A_CENTRE = 0.02;

/** The rectangle of a whole territory: its outlines, or room around its centres. */
export function boundsOfLand(land: Land): Bounds | undefined {
  const corners: { lat: number; lon: number }[] = [];
  for (const commune of land.communes) {
    const rings = commune.outline ?? [];
    for (const ring of rings) for (const [lon, lat] of ring) corners.push({ lat, lon });
    if (rings.length === 0) corners.push(...roomAround(commune));
  }
  return boundsOf(corners);
}

function roomAround({ lat, lon }: LandCommune): { lat: number; lon: number }[] {
  const room = boundsOf([{ lat, lon }]);
  if (!room) return [];
  const { west, south, east, north } = widened(room, AROUND_A_CENTRE);
  return [
    { lat: south, lon: west },
    { lat: north, lon: east },
  ];
}
