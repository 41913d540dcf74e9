import type { Place } from '../../../src/domain/kernel/place.ts';
import type { Point } from '../../../src/domain/kernel/place.ts';
import type { OsmSource } from '../../pack/osm/osm-element.ts';
import { landOf, type Land, type LandPlan } from '../land/land.ts';
import { toSpot } from '../land/plane.ts';
import { randomFor } from '../random.ts';
import { servicesOn } from '../land/services.ts';
import { growNature } from './nature.ts';
import { layRoads } from './roads.ts';
import { OsmDrawing } from './osm-drawing.ts';
import { buildVillages, type Home } from './villages.ts';

/** A home of the demonstration: where it is, and how the postman calls it. */
export interface PlacedHome {
  readonly point: Point;
  readonly address: string;
}

/**
 * The ground of a fictional land as an OpenStreetMap file would hold it: the same plan and homes give
 * the same ground, to the metre.
 */
export function osmGroundOf(plan: LandPlan, homes: readonly PlacedHome[], day: string): OsmSource {
  const land = landOf(plan);
  const sheet = new OsmDrawing(land.center, day);
  growNature(land, sheet);
  const roads = layRoads(land, sheet);
  const placed = homes.map(({ point, address }): Home => ({
    ...toSpot(land.center, point),
    address,
  }));
  buildVillages(land, roads, placed, servicesHere(land), sheet);
  return sheet;
}

/** Doctors, shops and markets where the requests of the demonstration lead to. */
function servicesHere(land: Land): Parameters<typeof buildVillages>[3] {
  const services = servicesOn(land, randomFor(land.seed, 'services'));
  return services.flatMap((service) => {
    const { point }: Place = service.place;
    return point ? [{ ...service, spot: toSpot(land.center, point) }] : [];
  });
}
