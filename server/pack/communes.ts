import * as v from 'valibot';
import { pointOnSurface } from '../../src/domain/territory/point-on-surface.ts';
import type { Commune } from '../../src/domain/territory/territory.ts';
import { coordinateZoneOf } from '../import/zone.ts';

/** The communes of a GeoJSON file do not tell where the territory is; the message says why. */
export class CommunesUnreadable extends Error {
  override readonly name = 'CommunesUnreadable';
}

type Position = readonly [number, number];

const position = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform(([lon = 0, lat = 0]): Position => [lon, lat]),
);
const polygon = v.pipe(v.array(v.pipe(v.array(position), v.minLength(4))), v.minLength(1));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const feature = v.object({
  properties: v.record(v.string(), v.unknown()),
  geometry: v.variant('type', [
    v.object({ type: v.literal('Polygon'), coordinates: polygon }),
    v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon) }),
  ]),
});
const pointFeature = v.object({ geometry: v.object({ type: v.literal('Point') }) });
const collection = v.object({
  type: v.literal('FeatureCollection'),
  features: v.pipe(v.array(v.unknown()), v.minLength(1)),
});

/** A département that exists, and a commune in it (insee.fr, code officiel géographique). */
const INSEE_CODE = /^(?:(?:0[1-9]|[13-8]\d|2[1-9AB]|9[0-5])\d{3}|97[1-8]\d{2}|98[46-9]\d{2})$/;

/**
 * The communes of a GeoJSON file with their outlines, as geo.api.gouv.fr gives them: each a polygon
 * with a `code` (INSEE) and a `name` or `nom`.
 * @throws CommunesUnreadable
 */
export function communesIn(json: string): readonly Commune[] {
  let read: unknown;
  try {
    // Some editors write a byte-order mark first.
    read = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new CommunesUnreadable('It is no JSON.', { cause });
  }
  const whole = v.safeParse(collection, read);
  if (!whole.success) throw new CommunesUnreadable('It is no GeoJSON FeatureCollection.');
  // Some files mark the middle of each commune by a point beside its outline.
  const outlined = whole.output.features.flatMap((one, index) =>
    v.is(pointFeature, one) ? [] : [communeIn(one, `feature ${index + 1}`)],
  );
  if (outlined.length === 0) throw new CommunesUnreadable('No commune in it has an outline.');
  return together(outlined);
}

/** What is strange about the codes of communes, in sentences: a file of one's own may have codes of its own. */
export function strangeCodesIn(communes: readonly Commune[]): readonly string[] {
  return communes.flatMap(({ code, name }) =>
    INSEE_CODE.test(code)
      ? []
      : [
          `${name}: no commune of France has the INSEE code ${code}; addresses of the register will not be its own.`,
        ],
  );
}

/** A commune that is told in several features is one, with all of its ground. */
function together(communes: readonly Commune[]): readonly Commune[] {
  const byCode = new Map<string, Commune>();
  for (const commune of communes) {
    const known = byCode.get(commune.code);
    const rings = [...(known?.outline ?? []), ...(commune.outline ?? [])];
    // The same ring twice would be a hole of itself.
    const outline = [...new Map(rings.map((ring) => [JSON.stringify(ring), ring])).values()];
    const point = pointOnSurface(outline);
    byCode.set(commune.code, {
      ...(known ?? commune),
      outline,
      ...(point && { point: { lat: point[1], lon: point[0] } }),
    });
  }
  return [...byCode.values()];
}

function communeIn(one: unknown, where: string): Commune {
  const parsed = v.safeParse(feature, one);
  if (!parsed.success) throw new CommunesUnreadable(`${where} has no outline (a polygon).`);
  const { properties, geometry } = parsed.output;
  const code = first(properties, ['code', 'insee', 'code_insee', 'INSEE_COM']);
  const name = first(properties, ['name', 'nom', 'NOM']);
  if (!code || !name) throw new CommunesUnreadable(`${where} has no code or no name.`);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const outline = polygons.flat();
  for (const [lon, lat] of outline.flat()) {
    const point = isDegrees(lon, lat) ? { value: true } : coordinateZoneOf(lat, lon, code);
    if ('why' in point) throw new CommunesUnreadable(`${where}: ${point.why}.`);
  }
  const population = properties['population'];
  return {
    ...{ code, name, outline },
    ...(typeof population === 'number' && { population }),
  };
}

/** Anywhere around the French-speaking countries: what is told apart here is what cannot be degrees. */
function isDegrees(lon: number, lat: number): boolean {
  return lat >= 41 && lat <= 52 && lon >= -6 && lon <= 10;
}

function first(
  properties: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string | undefined {
  const found = names
    .map((name) => v.safeParse(text, textOf(properties[name])))
    .find((one) => one.success);
  return found?.output;
}

/** A code that was taken for a number gets its first 0 back. */
function textOf(value: unknown): unknown {
  return typeof value === 'number' ? String(value).padStart(5, '0') : value;
}
