import type { Place } from '../../../src/domain/kernel/place.ts';
import type { Point } from '../../../src/domain/kernel/place.ts';
import type { OsmSource } from '../../pack/osm/osm-element.ts';
import {
  territoryOf,
  type DemoTerritory,
  type TerritoryPlan,
} from '../territory/demo-territory.ts';
import { toSpot } from '../territory/plane.ts';
import { randomFor } from '../random.ts';
import { servicesOn } from '../territory/services.ts';
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
 * A fictional territory as an OpenStreetMap file would hold it: the same plan and homes give the same map, to
 * the metre.
 */
export function drawnOsmOf(
  plan: TerritoryPlan,
  homes: readonly PlacedHome[],
  day: string,
): OsmSource {
  const territory = territoryOf(plan);
  const sheet = new OsmDrawing(territory.center, day);
  growNature(territory, sheet);
  const roads = layRoads(territory, sheet);
  const placed = homes.map(({ point, address }): Home => ({
    ...toSpot(territory.center, point),
    address,
  }));
  buildVillages(territory, roads, placed, servicesHere(territory), sheet);
  return sheet;
}

/** Doctors, shops and markets where the requests of the demonstration lead to. */
function servicesHere(territory: DemoTerritory): Parameters<typeof buildVillages>[3] {
  const services = servicesOn(territory, randomFor(territory.seed, 'services'));
  return services.flatMap((service) => {
    const { point }: Place = service.place;
    return point ? [{ ...service, spot: toSpot(territory.center, point) }] : [];
  });
}
