import * as v from 'valibot';
import { pointOnSurface } from '../../src/domain/territory/point-on-surface.ts';
import type { Commune } from '../../src/domain/territory/territory.ts';
import { decodeText } from './decode-text.ts';
import type { CommuneFinder } from './official-list.ts';
import type { Problem } from './problem.ts';
import { simplify, type Position, type Ring } from './simplify.ts';
import { coordinateZoneOf } from './zone.ts';

/** What a GeoJSON file tells of communes: their outlines and where their names are written. */
export interface Outlines {
  readonly byCode: ReadonlyMap<string, Pick<Commune, 'outline' | 'point'>>;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

const BUDGET_BYTES = 44_000;
const FINEST = 0.000_05;

const position = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform(([lon = 0, lat = 0]): Position => [lon, lat]),
);
const ring = v.pipe(v.array(position), v.minLength(4));
const polygon = v.pipe(v.array(ring), v.minLength(1));
const feature = v.object({
  properties: v.nullish(v.record(v.string(), v.unknown()), {}),
  geometry: v.variant('type', [
    v.object({ type: v.literal('Point'), coordinates: position }),
    v.object({ type: v.literal('Polygon'), coordinates: polygon }),
    v.object({
      type: v.literal('MultiPolygon'),
      coordinates: v.pipe(v.array(polygon), v.minLength(1)),
    }),
  ]),
});
const collection = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
});

/** Reads the outlines (with their holes) and name points of the communes that a GeoJSON file knows. */
export function outlinesIn(file: string, bytes: Uint8Array, communes: CommuneFinder): Outlines {
  const features = featuresIn(bytes);
  if (typeof features === 'string')
    return { byCode: new Map(), problems: [{ file, why: features }], notes: [] };
  const rings = new Map<string, Ring[]>();
  const points = new Map<string, Position>();
  const problems: Problem[] = [];
  let elsewhere = 0;
  features.forEach((one, index) => {
    const at = `${file}, feature ${index + 1}`;
    const parsed = v.safeParse(feature, one);
    if (!parsed.success) {
      problems.push({ file: at, why: 'is not a point, a polygon or several polygons' });
      return;
    }
    const { properties, geometry } = parsed.output;
    const code = codeOf(properties, communes);
    if (code === undefined) elsewhere += 1;
    if (code === undefined) return;
    const own = ringsOf(geometry);
    const why = whyNot(geometry.type === 'Point' ? [geometry.coordinates] : own.flat(), code);
    if (why) problems.push({ file: at, why });
    else if (geometry.type === 'Point') points.set(code, geometry.coordinates);
    else rings.set(code, onceEach([...(rings.get(code) ?? []), ...own.map(rounded)]));
  });
  const outlines = withinBudget(rings);
  const codes = [...new Set([...rings.keys(), ...points.keys()])];
  const notes =
    elsewhere > 0 ? [`${file}: ${elsewhere} features are of no commune of this territory`] : [];
  const byCode = new Map(codes.map((code) => [code, told(outlines.get(code), points.get(code))]));
  return { byCode, problems, notes };
}

function featuresIn(bytes: Uint8Array): readonly unknown[] | string {
  const text = decodeText(bytes);
  if (!('value' in text)) return text.why;
  try {
    const parsed = v.safeParse(collection, JSON.parse(text.value.text.replace(/^\ufeff/, '')));
    return parsed.success ? parsed.output.features : 'is not a GeoJSON FeatureCollection';
  } catch {
    return 'is not JSON';
  }
}

function codeOf(
  properties: Readonly<Record<string, unknown>>,
  communes: CommuneFinder,
): string | undefined {
  const names = ['code', 'insee', 'code_insee', 'INSEE_COM', 'nom', 'name', 'NOM'];
  const texts = names
    .map((name) => properties[name])
    .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []));
  return texts.map((text) => communes.find(text)).find((code) => code !== undefined);
}

function ringsOf(geometry: v.InferOutput<typeof feature>['geometry']): readonly Ring[] {
  if (geometry.type === 'Point') return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat();
}

/** A commune may be told twice; the same ring twice would be a hole of itself. */
function onceEach(rings: readonly Ring[]): Ring[] {
  return [...new Map(rings.map((ring) => [JSON.stringify(ring), ring])).values()];
}

function whyNot(positions: readonly Position[], code: string): string | undefined {
  for (const [lon, lat] of positions) {
    const read = coordinateZoneOf(lat, lon, code);
    if (!('value' in read)) return read.why;
  }
  return undefined;
}

function rounded(one: Ring): Ring {
  const short = one.map(([lon, lat]): Position => [five(lon), five(lat)]);
  const open = short.filter(([lon, lat], index) => {
    const [nextLon, nextLat] = short[index + 1] ?? [];
    return lon !== nextLon || lat !== nextLat;
  });
  const [first, last] = [open[0], open.at(-1)];
  const closed = first && last && first[0] === last[0] && first[1] === last[1];
  return first && !closed ? [...open, first] : open;
}

/** As fine as one fact can carry. */
function withinBudget(
  rings: ReadonlyMap<string, readonly Ring[]>,
): ReadonlyMap<string, readonly Ring[]> {
  const owners = [...rings].flatMap(([code, own]) => own.map((one) => ({ code, ring: one })));
  for (let tolerance = 0; ; tolerance = tolerance === 0 ? FINEST : tolerance * 1.6) {
    const thin =
      tolerance === 0
        ? owners.map((one) => one.ring)
        : simplify(
            owners.map((one) => one.ring),
            tolerance,
          );
    const outlines = new Map<string, Ring[]>();
    owners.forEach(({ code }, index) => {
      const one = thin[index];
      // Less than a triangle is an islet that vanished.
      if (one && one.length >= 4) outlines.set(code, [...(outlines.get(code) ?? []), one]);
    });
    if (JSON.stringify([...outlines]).length <= BUDGET_BYTES) return outlines;
  }
}

function told(
  outline: readonly Ring[] | undefined,
  named: Position | undefined,
): Pick<Commune, 'outline' | 'point'> {
  const point = named ?? (outline && pointOnSurface(outline));
  return {
    ...(outline && { outline }),
    ...(point && { point: { lat: five(point[1]), lon: five(point[0]) } }),
  };
}

function five(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
