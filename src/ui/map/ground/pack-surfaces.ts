import type { Feature } from 'protomaps-leaflet';

import type { PaintRule, Widths } from './pack-rules.ts';
import type { PackPalette } from './pack-palette.ts';

/** Grounds from the bottom up: a wood in a field is seen, and a park in a village. */
const ORDER = ['field', 'meadow', 'orchard', 'rock', 'village', 'works', 'wood', 'quiet'] as const;

/** Grounds that look alike, by what they are. */
const SURFACES: Readonly<Record<string, (typeof ORDER)[number]>> = {
  forest: 'wood',
  wood: 'wood',
  farmland: 'field',
  meadow: 'meadow',
  grassland: 'meadow',
  grass: 'meadow',
  scrub: 'meadow',
  orchard: 'orchard',
  residential: 'village',
  industrial: 'works',
  parking: 'works',
  bare_rock: 'rock',
  glacier: 'rock',
  cemetery: 'quiet',
  park: 'quiet',
  pitch: 'quiet',
  school: 'quiet',
  hospital: 'quiet',
};

interface Road {
  readonly kind: string;
  readonly widths: Widths;
}

const ROADS: readonly Road[] = [
  { kind: 'minor_road', widths: [0.9, 4, 16] },
  { kind: 'major_road', widths: [2.4, 7.5, 24] },
  { kind: 'highway', widths: [3.4, 9, 28] },
];

/** How the detailed ground is painted, from the bottom up. */
export function surfaceRules(palette: PackPalette): readonly PaintRule[] {
  const { earth, water, building, path, rail, border, bold } = palette;
  const edge = bold ? 1.6 : 1;
  return [
    { layer: 'earth', sort: all, fill: earth },
    ...ORDER.map((ground) => ({
      ...{ layer: 'landuse', sort: bySurface, key: ground, fill: palette[ground] },
    })),
    { layer: 'water', sort: byWater, key: 'area', fill: water },
    { layer: 'water', sort: byWater, key: 'stream', line: { color: water, widths: [0.8, 2, 6] } },
    { layer: 'water', sort: byWater, key: 'river', line: { color: water, widths: [2, 5, 16] } },
    { layer: 'buildings', sort: all, fill: building },
    {
      ...{ layer: 'roads', sort: kindOf, key: 'rail' },
      line: { color: rail, widths: [1.4, 1.4, 1.4], dash: [6, 3] },
    },
    {
      ...{ layer: 'roads', sort: kindOf, key: 'path', minzoom: 14 },
      line: { color: path, widths: [edge, edge, edge], dash: [3, 2.5] },
    },
    ...ROADS.map((road) => roadRule(road, palette.casing, 2.2 * edge)),
    ...ROADS.map((road) =>
      roadRule(road, road.kind === 'minor_road' ? palette.road : palette.mainRoad, 0),
    ),
    {
      ...{ layer: 'boundaries', sort: all },
      line: { color: border, widths: [edge, edge, edge], dash: [8, 4, 2, 4], opacity: 0.7 },
    },
  ];
}

/** A road, or with `more` pixels the edge that shows below it. */
function roadRule({ kind, widths }: Road, color: string, more: number): PaintRule {
  return {
    ...{ layer: 'roads', sort: kindOf, key: kind },
    ...(more > 0 && { minzoom: 11 }),
    line: { color, widths, more, round: true },
  };
}

function all(): string {
  return '';
}

function bySurface(feature: Feature): string {
  return SURFACES[kindOf(feature)] ?? '';
}

/** Geometry types of the vector tile specification: 3 is a polygon. */
function byWater(feature: Feature): string {
  if ((feature.geomType as number) === 3) return 'area';
  return kindOf(feature) === 'river' ? 'river' : 'stream';
}

/** What a thing is, as the pack says it. */
export function kindOf(feature: Feature | undefined): string {
  const kind = feature?.props['kind'];
  return typeof kind === 'string' ? kind : '';
}
