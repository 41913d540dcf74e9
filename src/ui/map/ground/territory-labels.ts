import { labelLines } from './label-lines.ts';
import type { Box } from '../base/box.ts';
import { placeLabels } from './label-placement.ts';
import type { TerritoryShape } from './territory-shape.ts';
import { worldPixels } from '../base/mercator.ts';
import type { Palette } from './palette.ts';
import { ringsHold } from '../base/ring.ts';

/** A name ready to be written: its lines, and the middle of its first one in world pixels. */
export interface TerritoryLabel {
  readonly lines: readonly string[];
  readonly middle: number;
  readonly top: number;
  readonly lineHeight: number;
  /** As the canvas takes it. */
  readonly font: string;
  readonly colour: string;
}

/** From this zoom on, one looks for a hamlet. */
export const HAMLET_ZOOM = 12.5;

/** How wide a text is in a font, in pixels. */
export type MeasureText = (text: string, font: string) => number;

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  /** Within these its name may be written. */
  readonly rings: readonly Float64Array[];
  readonly colour: string;
}

/**
 * Which names are written at a zoom, and where: the larger communes first, hamlets last, none over
 * a marker.
 */
export function labelTerritory(
  shape: TerritoryShape,
  palette: Palette,
  zoom: number,
  { measure, taken }: { measure: MeasureText; taken: readonly Box[] },
): TerritoryLabel[] {
  const scale = worldPixels(zoom);
  const wishes = entriesOf(shape, palette, zoom).map((entry) => {
    const lines = labelLines(entry.name);
    const font = `${entry.weight} ${entry.size}px ${palette.fontFamily}`;
    const lineHeight = Math.round(entry.size * 1.12);
    return {
      key: entry.key,
      x: entry.x * scale,
      y: entry.y * scale,
      width: Math.max(...lines.map((line) => measure(line, font))),
      height: lines.length * lineHeight,
      gap: Math.round(entry.size * 0.45),
      mayStray: (x: number, y: number) => ringsHold(entry.rings, x / scale, y / scale),
      label: { lines, lineHeight, font, colour: entry.colour },
    };
  });
  const byKey = new Map(wishes.map((wish) => [wish.key, wish]));
  return placeLabels(wishes, taken).flatMap(({ key, left, top }) => {
    const wish = byKey.get(key);
    return wish ? [{ ...wish.label, middle: left + wish.width / 2, top }] : [];
  });
}

function entriesOf(shape: TerritoryShape, palette: Palette, zoom: number): Entry[] {
  const closer = Math.max(0.92, Math.min(1.25, 1 + (zoom - 11) * 0.06));
  const large = Math.ceil(shape.communes.length / 5);
  const communes = shape.communes.map(({ code, name, x, y, rings }, rank) => ({
    rings,
    key: `commune ${code} ${rank}`,
    name,
    x,
    y,
    size: Math.round((rank < large ? 1 : 0.86) * closer * palette.rem),
    weight: rank < large ? 720 : 600,
    colour: palette.name,
  }));
  if (zoom < HAMLET_ZOOM) return communes;
  const hamlets = shape.places.map(({ name, x, y }, index) => ({
    rings: [],
    key: `place ${index}`,
    name,
    x,
    y,
    size: Math.round(0.8 * palette.rem),
    weight: 480,
    colour: palette.hamlet,
  }));
  return [...communes, ...hamlets];
}
