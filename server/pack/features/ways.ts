import type { Tags } from '../osm/osm-element.ts';
import type { Meaning } from './feature.ts';
import { named } from './grounds.ts';

/** kind and first zoom of each road, and which are drawn over the others. */
const ROADS: Readonly<Record<string, readonly [kind: string, from: number, rank: number]>> = {
  motorway: ['highway', 6, 9],
  trunk: ['major_road', 7, 8],
  primary: ['major_road', 8, 7],
  secondary: ['major_road', 9, 6],
  tertiary: ['major_road', 10, 5],
  unclassified: ['minor_road', 12, 4],
  residential: ['minor_road', 12, 4],
  living_street: ['minor_road', 13, 3],
  pedestrian: ['path', 13, 2],
  service: ['minor_road', 14, 2],
  track: ['path', 13, 1],
  path: ['path', 14, 0],
  footway: ['path', 14, 0],
  cycleway: ['path', 14, 0],
  bridleway: ['path', 14, 0],
  steps: ['path', 14, 0],
};

/** Roads, paths and railways; undefined for anything else. */
export function roadOf(tags: Tags): Meaning | undefined {
  const highway = tags['highway'] ?? '';
  const plain = highway.replace(/_link$/, '');
  const known = ROADS[plain];
  if (!known) return railOf(tags);
  const [kind, from, rank] = known;
  // A slip road and a parking lane tell nothing from afar.
  const isSlip = plain !== highway;
  const minZoom = isSlip ? Math.max(from, 12) : from;
  const ref = tags['ref']?.split(';')[0];
  return {
    layer: 'roads',
    ...{ kind, detail: highway, minZoom, rank },
    ...named(tags),
    ...(ref && { ref }),
  };
}

function railOf(tags: Tags): Meaning | undefined {
  if (tags['railway'] !== 'rail' || tags['tunnel'] === 'yes') return undefined;
  const isSiding = tags['service'] !== undefined;
  return { layer: 'roads', kind: 'rail', detail: 'rail', minZoom: isSiding ? 14 : 10, rank: 1 };
}
