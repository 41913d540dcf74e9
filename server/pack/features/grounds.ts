import type { Tags } from '../osm/osm-element.ts';
import type { Meaning } from './feature.ts';

/** Zoom levels from which a ground is worth its bytes: what is wide is seen from afar. */
const FROM = { wide: 8, middling: 11, small: 13 };

const LANDUSE: Readonly<Record<string, readonly [kind: string, from: number]>> = {
  forest: ['forest', FROM.wide],
  wood: ['wood', FROM.wide],
  farmland: ['farmland', FROM.middling],
  meadow: ['meadow', FROM.middling],
  grassland: ['grassland', FROM.middling],
  heath: ['scrub', FROM.middling],
  scrub: ['scrub', FROM.middling],
  vineyard: ['orchard', FROM.middling],
  orchard: ['orchard', FROM.middling],
  bare_rock: ['bare_rock', FROM.middling],
  scree: ['bare_rock', FROM.middling],
  glacier: ['glacier', FROM.wide],
  residential: ['residential', 10],
  industrial: ['industrial', FROM.middling],
  commercial: ['industrial', FROM.middling],
  retail: ['industrial', FROM.middling],
  cemetery: ['cemetery', FROM.small],
  grass: ['grass', FROM.small],
  village_green: ['grass', FROM.small],
  park: ['park', 12],
  garden: ['park', FROM.small],
  pitch: ['pitch', FROM.small],
  school: ['school', FROM.small],
  hospital: ['hospital', FROM.small],
  parking: ['parking', 14],
};

/** Fields, woods and villages; undefined for anything else. */
export function landuseOf(tags: Tags): Meaning | undefined {
  const words = [tags['landuse'], tags['natural'], tags['leisure'], tags['amenity']];
  const known = words.map((word) => (word ? LANDUSE[word] : undefined)).find(Boolean);
  if (!known) return undefined;
  const [kind, minZoom] = known;
  return { layer: 'landuse', kind, minZoom, ...named(tags) };
}

/** Lakes, ponds, and rivers with two banks; undefined for anything else. */
export function waterAreaOf(tags: Tags): Meaning | undefined {
  const isWater =
    tags['natural'] === 'water' ||
    tags['waterway'] === 'riverbank' ||
    tags['landuse'] === 'reservoir' ||
    tags['landuse'] === 'basin';
  if (!isWater) return undefined;
  const kind = tags['water'] === 'river' || tags['waterway'] ? 'river' : 'lake';
  return { layer: 'water', kind, minZoom: kind === 'river' ? 9 : 10, ...named(tags) };
}

const WATERWAYS: Readonly<Record<string, number>> = { river: 8, canal: 10, stream: 12, ditch: 14 };

/** Rivers and streams as lines; undefined for anything else. */
export function waterLineOf(tags: Tags): Meaning | undefined {
  const kind = tags['waterway'] ?? '';
  const minZoom = WATERWAYS[kind];
  if (minZoom === undefined || tags['tunnel'] === 'culvert') return undefined;
  return { layer: 'water', kind: kind === 'ditch' ? 'stream' : kind, minZoom, ...named(tags) };
}

/** Houses and barns; undefined for anything else. */
export function buildingOf(tags: Tags): Meaning | undefined {
  const building = tags['building'];
  if (!building || building === 'no') return undefined;
  return { layer: 'buildings', kind: 'building', minZoom: 13 };
}

/** The name of a thing, when it has one. */
export function named(tags: Tags): { readonly name?: string } {
  const name = tags['name:fr'] ?? tags['name'];
  return name ? { name } : {};
}
