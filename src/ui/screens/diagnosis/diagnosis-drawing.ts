import { svg, type SVGTemplateResult } from 'lit';
import type { Commune } from '../../../domain/territory/territory.ts';
import type { Point } from '../../../domain/kernel/place.ts';

/** A territory laid flat: where a place lies on the drawing, and how large the drawing is. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly at: (place: Point) => { readonly x: number; readonly y: number };
}

const WIDTH = 1_000;
/** A sheet of A4 has room for a table below. */
const TALLEST = 760;
/** Room for a name above the northernmost commune, and beside the others. */
const MARGIN = 46;
/** A commune without an outline is a disc of this many kilometres. */
const AROUND_KM = 2;
const KM_PER_DEGREE = 111.2;

/** Lays the communes and the places flat, in the proportions that they have in the middle. */
export function drawingOf(communes: readonly Commune[]): Drawing | undefined {
  const places = communes.flatMap(({ outline = [], point }) => [
    ...outline.flatMap((ring) => ring.map(([lon, lat]) => ({ lon, lat }))),
    ...(point ? [point] : []),
  ]);
  if (places.length === 0) return undefined;
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const isBare = communes.some(({ outline = [], point }) => point && outline.length === 0);
  const around = isBare ? AROUND_KM / KM_PER_DEGREE : 0;
  const north = Math.max(...lats) + around;
  const west = Math.min(...lons) - around;
  const squeeze = Math.cos((((north + Math.min(...lats)) / 2) * Math.PI) / 180);
  const wide = (Math.max(...lons) + around - west) * squeeze;
  const high = north - Math.min(...lats) + around;
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / high);
  const left = (WIDTH - wide * scale) / 2;
  return {
    width: WIDTH,
    height: Math.round(high * scale + 2 * MARGIN),
    at: ({ lat, lon }) => ({
      x: Math.round(left + (lon - west) * squeeze * scale),
      y: Math.round(MARGIN + (north - lat) * scale),
    }),
  };
}

/** The area of a commune: its outline, or a disc around its centre. */
export function communeShape(
  { outline, point }: Commune,
  drawing: Drawing,
): SVGTemplateResult | undefined {
  if (outline && outline.length > 0) {
    const path = outline.map((ring) => ringPath(ring, drawing)).join('');
    return svg`<path class="commune" d=${path} />`;
  }
  if (!point) return undefined;
  const { x, y } = drawing.at(point);
  const edge = drawing.at({ lat: point.lat + AROUND_KM / KM_PER_DEGREE, lon: point.lon });
  return svg`<circle class="commune" cx=${x} cy=${y} r=${Math.abs(y - edge.y)} />`;
}

/** So near to the mark of a commune, a service would lie under it. */
const UNDER_THE_MARK = 44;

/**
 * The services of a village stand in a row under its mark, each kind once; those elsewhere where they
 * are, and those beyond the drawing nowhere.
 */
export function standingBy<S extends Point & { readonly kind: string }>(
  services: readonly S[],
  communes: readonly Commune[],
  { at, width, height }: Drawing,
): { readonly around: ReadonlyMap<string, readonly string[]>; readonly away: readonly S[] } {
  const around = new Map<string, readonly string[]>();
  const away: S[] = [];
  for (const service of services) {
    const { x, y } = at(service);
    const village = communes.find(({ point }) => {
      const middle = point && at(point);
      return middle && Math.hypot(middle.x - x, middle.y - y) < UNDER_THE_MARK;
    });
    if (village) {
      const kinds = new Set([...(around.get(village.code) ?? []), service.kind]);
      around.set(village.code, [...kinds]);
    } else if (x > 0 && y > 0 && x < width && y < height) away.push(service);
  }
  return { around, away };
}

function ringPath(ring: readonly (readonly [number, number])[], { at }: Drawing): string {
  const points = ring.map(([lon, lat]) => {
    const { x, y } = at({ lat, lon });
    return `${String(x)} ${String(y)}`;
  });
  return `M${points.join('L')}Z`;
}
