import { NodePlaces } from './node-places.ts';
import type { OsmNode, OsmRelation, OsmSource, OsmWay, Tags } from './osm-element.ts';

/** A line of the map with its points, [longitude, latitude] each. */
export type Line = readonly (readonly [number, number])[];

/** Everything of a map that a pack may need. */
export interface OsmMap {
  /** Nodes that say something of themselves. */
  readonly nodes: readonly (OsmNode & { readonly tags: Tags })[];
  readonly ways: ReadonlyMap<number, OsmWay>;
  readonly relations: readonly OsmRelation[];
  /** Of everything that the file holds, kept or not. */
  readonly counts: { readonly nodes: number; readonly relations: number };
  /** `YYYY-MM-DD`. */
  readonly dated: string | undefined;
  /** The points of a way that the file holds; a way cut at the edge of an extract keeps the rest. */
  lineOf(way: Pick<OsmWay, 'refs'>): Line;
}

/** Reads a map whole, in any order of its elements; only what is asked for later is kept. */
export async function readOsmMap(source: OsmSource): Promise<OsmMap> {
  const places = new NodePlaces();
  const nodes: (OsmNode & { readonly tags: Tags })[] = [];
  const ways = new Map<number, OsmWay>();
  const relations: OsmRelation[] = [];
  const counts = { nodes: 0, relations: 0 };
  for await (const block of source.elements()) {
    for (const element of block) {
      if (element.type === 'node') {
        counts.nodes += 1;
        const { id, lon, lat, tags } = element;
        if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue;
        places.add(id, lon, lat);
        if (tags && Object.keys(tags).length > 0) nodes.push({ ...element, tags });
      } else if (element.type === 'way') ways.set(element.id, element);
      else {
        counts.relations += 1;
        if (KEPT.has(element.tags?.['type'] ?? '')) relations.push(element);
      }
    }
  }
  return {
    ...{ nodes, ways, relations, counts, dated: source.dated() },
    lineOf: ({ refs }) => refs.flatMap((ref) => [places.at(ref) ?? []].filter(isPoint)),
  };
}

/** Relations that say something of the ground, of addresses or of ways; bus routes and the like do not. */
const KEPT = new Set(['multipolygon', 'boundary', 'associatedStreet', 'street', 'restriction']);

/** Whether a relation is a piece of ground: a wood with clearings. */
export function isArea({ tags = {} }: OsmRelation): boolean {
  return tags['type'] === 'multipolygon';
}

function isPoint(
  point: readonly [number, number] | readonly [],
): point is readonly [number, number] {
  return point.length === 2;
}
