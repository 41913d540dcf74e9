import type { Feature, PaintRule } from 'protomaps-leaflet';
import { LineSymbolizer, PolygonSymbolizer } from 'protomaps-leaflet';

import type { PackPalette } from './pack-palette.ts';

/** Grounds that look alike, by what they are. */
const GROUNDS: Readonly<Record<string, keyof PackPalette>> = {
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

/** Widths in pixels at zoom 12, 15 and 18. */
type Widths = readonly [number, number, number];

const ROADS: readonly { readonly kinds: readonly string[]; readonly widths: Widths }[] = [
  { kinds: ['minor_road'], widths: [0.9, 4, 16] },
  { kinds: ['major_road'], widths: [2.4, 7.5, 24] },
  { kinds: ['highway'], widths: [3.4, 9, 28] },
];

/** How the detailed ground is painted, from the bottom up. */
export function groundRules(palette: PackPalette): PaintRule[] {
  const { earth, water, building, path, rail, border, bold } = palette;
  const edge = bold ? 1.6 : 1;
  return [
    { dataLayer: 'earth', symbolizer: new PolygonSymbolizer({ fill: earth }) },
    {
      dataLayer: 'landuse',
      symbolizer: new PolygonSymbolizer({
        perFeature: true,
        fill: (_zoom, feature) => colourOf(feature, palette),
      }),
    },
    {
      dataLayer: 'water',
      symbolizer: new PolygonSymbolizer({ fill: water }),
      filter: (_zoom, { geomType }) => isArea(geomType),
    },
    {
      dataLayer: 'water',
      symbolizer: new LineSymbolizer({
        color: water,
        width: (zoom, feature) =>
          widthAt(zoom, kindOf(feature) === 'river' ? [2, 5, 16] : [0.8, 2, 6]),
      }),
      filter: (_zoom, { geomType }) => !isArea(geomType),
    },
    { dataLayer: 'buildings', symbolizer: new PolygonSymbolizer({ fill: building }) },
    {
      dataLayer: 'roads',
      symbolizer: new LineSymbolizer({ color: rail, width: 1.4, dash: [6, 3] }),
      filter: (_zoom, feature) => kindOf(feature) === 'rail',
    },
    {
      dataLayer: 'roads',
      symbolizer: new LineSymbolizer({ color: path, width: edge, dash: [3, 2.5] }),
      filter: (_zoom, feature) => kindOf(feature) === 'path',
      minzoom: 14,
    },
    ...ROADS.flatMap(({ kinds, widths }) => roadRule(kinds, widths, palette.casing, 2.2 * edge)),
    ...ROADS.flatMap(({ kinds, widths }) => {
      const colour = kinds.includes('minor_road') ? palette.road : palette.mainRoad;
      return roadRule(kinds, widths, colour, 0);
    }),
    {
      dataLayer: 'boundaries',
      symbolizer: new LineSymbolizer({
        color: border,
        width: edge,
        dash: [8, 4, 2, 4],
        opacity: 0.7,
      }),
    },
  ];
}

/** Geometry types of the vector tile specification: 3 is a polygon. */
function isArea(geomType: number): boolean {
  return geomType === 3;
}

function roadRule(
  kinds: readonly string[],
  widths: Widths,
  color: string,
  more: number,
): PaintRule[] {
  return [
    {
      dataLayer: 'roads',
      symbolizer: new LineSymbolizer({
        ...{ color, lineCap: 'round', lineJoin: 'round' },
        width: (zoom) => widthAt(zoom, widths) + (zoom < 12 ? more / 2 : more),
      }),
      filter: (zoom, feature) => kinds.includes(kindOf(feature)) && (more === 0 || zoom >= 11),
    },
  ];
}

/** What a thing is, as the pack says it. */
export function kindOf(feature: Feature | undefined): string {
  const kind = feature?.props['kind'];
  return typeof kind === 'string' ? kind : '';
}

/** A width between those of zoom 12, 15 and 18: each level doubles the ground, not the line. */
function widthAt(zoom: number, [far, near, close]: Widths): number {
  if (zoom <= 12) return far * 0.82 ** (12 - zoom);
  if (zoom <= 15) return far * (near / far) ** ((zoom - 12) / 3);
  return near * (close / near) ** ((Math.min(zoom, 18) - 15) / 3);
}

function colourOf(feature: Feature | undefined, palette: PackPalette): string {
  const ground = GROUNDS[kindOf(feature)];
  return ground ? String(palette[ground]) : palette.earth;
}
