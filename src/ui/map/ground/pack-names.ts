import type { Feature, LabelRule } from 'protomaps-leaflet';
import { LineLabelSymbolizer, OffsetTextSymbolizer, ShieldSymbolizer } from 'protomaps-leaflet';

import { AroundTextSymbolizer } from './around-symbolizer.ts';
import { kindOf } from './pack-surfaces.ts';
import type { PackPalette } from './pack-palette.ts';

/** Which names are written on the detailed ground; what stands first keeps its place. */
export function nameRules(palette: PackPalette): LabelRule[] {
  const { name, softName, halo, waterName } = palette;
  const font = fonts(palette);
  const ink = { fill: name, stroke: halo, width: palette.bold ? 4 : 3 };
  return [
    place(['city', 'town'], { ...ink, ...font(1.02, 700) }, 6),
    place(['village'], { ...ink, ...font(0.9, 680) }, 9),
    {
      dataLayer: 'roads',
      symbolizer: new ShieldSymbolizer({
        ...{ labelProps: ['ref'], background: palette.shield, fill: palette.onShield, padding: 3 },
        ...font(0.62, 650),
      }),
      filter: (zoom, feature) => Boolean(feature.props['ref']) && isLong(zoom, feature),
      minzoom: 11,
    },
    place(['hamlet', 'suburb'], { ...ink, fill: softName, ...font(0.78, 560) }, 12),
    {
      dataLayer: 'water',
      symbolizer: new LineLabelSymbolizer({
        ...{ labelProps: ['name'], fill: waterName, stroke: halo, width: 3 },
        ...font(0.74, 500, 'italic'),
      }),
      minzoom: 12,
    },
    {
      dataLayer: 'roads',
      symbolizer: new LineLabelSymbolizer({
        ...{ labelProps: ['name'], fill: softName, stroke: halo, width: 3 },
        ...font(0.72, 520),
      }),
      filter: (_zoom, feature) => kindOf(feature) !== 'path',
      minzoom: 14,
    },
    place(['isolated_dwelling', 'locality'], { ...ink, fill: softName, ...font(0.7, 500) }, 14),
    {
      dataLayer: 'pois',
      symbolizer: new OffsetTextSymbolizer({
        ...{ labelProps: ['name'], fill: softName, stroke: halo, width: 3, offsetY: 4 },
        ...{ lineHeight: 1.25, ...font(0.68, 520) },
      }),
      filter: (zoom, feature) => kindOf(feature) !== 'stop' || zoom >= 17,
      minzoom: 16,
    },
  ];
}

/** A road that was cut into many pieces shows its number on the long ones. */
function isLong(zoom: number, { bbox }: Feature): boolean {
  if (zoom >= 16) return true;
  return Math.max(bbox.maxX - bbox.minX, bbox.maxY - bbox.minY) >= LONG_PX;
}

/** Pixels of a tile of the pack, 256 across. */
const LONG_PX = 45;

interface Ink {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: string;
}

function place(details: readonly string[], ink: Ink, minzoom: number): LabelRule {
  return {
    dataLayer: 'places',
    symbolizer: new AroundTextSymbolizer({ ...ink, labelProps: ['name'], lineHeight: 1.1 }),
    filter: (_zoom, feature) => details.includes(detailOf(feature)),
    minzoom,
  };
}

type Font = Pick<Ink, 'fontFamily' | 'fontSize' | 'fontWeight' | 'fontStyle'>;

/** Letters grow with the text that the person asked for. */
function fonts({
  font,
  rem,
  bold,
}: PackPalette): (size: number, weight: number, style?: string) => Font {
  return (size, fontWeight, fontStyle = 'normal') => ({
    ...{ fontFamily: font, fontWeight: bold ? fontWeight + 60 : fontWeight, fontStyle },
    fontSize: Math.round(size * rem * (bold ? 1.12 : 1)),
  });
}

function detailOf({ props }: Feature): string {
  const detail = props['kind_detail'];
  return typeof detail === 'string' ? detail : '';
}
