import type { Point } from '../../domain/kernel/place.ts';

/** What people of a territory go to, as its diagnosis counts it. */
export const SERVICE_KINDS = [
  'doctor',
  'pharmacy',
  'hospital',
  'shop',
  'stop',
  'post-office',
  'town-hall',
  'market',
] as const;

/** One such kind of service. */
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** A village, a hamlet, a named spot. */
export interface NamedPlace extends Point {
  readonly name: string;
  /** As OpenStreetMap says it: `village`, `hamlet`, `locality`… */
  readonly kind: string;
}

/** A doctor, a shop, a stop. */
export interface Service extends Point {
  readonly kind: ServiceKind;
  readonly name?: string;
}

/** What `places.json` of a pack holds. */
export interface Places {
  readonly places: readonly NamedPlace[];
  readonly services: readonly Service[];
}

/** The file is none of ours, or damaged. */
export class PlacesUnreadable extends Error {
  override readonly name = 'PlacesUnreadable';
}

/**
 * Reads `places.json`.
 * @throws PlacesUnreadable
 */
export function readPlaces(text: string): Places {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new PlacesUnreadable('It is no JSON.', { cause });
  }
  const { places, services } = (read ?? {}) as Partial<Record<keyof Places, unknown>>;
  if (!isListOf(places, isNamedPlace) || !isListOf(services, isService)) {
    throw new PlacesUnreadable('It holds something else than places and services.');
  }
  return { places, services };
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isNamedPlace(value: unknown): value is NamedPlace {
  const { name, kind } = value as Partial<NamedPlace>;
  return isPoint(value) && typeof name === 'string' && typeof kind === 'string';
}

function isService(value: unknown): value is Service {
  const { kind, name } = value as Partial<Service>;
  const isKnown = SERVICE_KINDS.some((one) => one === kind);
  return isPoint(value) && isKnown && (name === undefined || typeof name === 'string');
}

function isPoint(value: unknown): value is Point {
  if (typeof value !== 'object' || value === null) return false;
  const { lat, lon } = value as Partial<Point>;
  return Number.isFinite(lat) && Number.isFinite(lon);
}
