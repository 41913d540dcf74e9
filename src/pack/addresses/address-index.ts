import type { Point } from '../../domain/kernel/place.ts';
import { folded } from './words.ts';
import type { KnownAddress } from './known-address.ts';
import { questionOf } from './question.ts';

/** A door of a street: 12, "bis". */
export interface House extends Point {
  readonly number: number;
  /** "bis", "b"; empty for most. */
  readonly suffix: string;
}

/** A street or a hamlet, with the doors that are known of it. */
export interface Street extends Point {
  readonly name: string;
  readonly isHamlet: boolean;
  readonly commune: string;
  readonly communeName: string;
  readonly formerCommune: string;
  readonly postcode: string;
  readonly houses: readonly House[];
}

/** All streets and hamlets of a territory. */
export interface AddressIndex {
  readonly streets: readonly Street[];
}

/** Degrees are kept to about a metre. */
export const PER_DEGREE = 100_000;

/**
 * Puts addresses together by street: only streets and hamlets are searched, a number is looked up
 * within its street. The same street under two writings is one.
 */
export function addressIndexOf(addresses: Iterable<KnownAddress>): AddressIndex {
  const groups = new Map<string, KnownAddress[]>();
  for (const address of addresses) {
    const key = `${address.commune} ${folded(address.street)} ${folded(address.formerCommune ?? '')}`;
    const group = groups.get(key);
    if (group) group.push(address);
    else groups.set(key, [address]);
  }
  const streets = [...groups.values()].map(streetOf);
  streets.sort((a, b) => order(a.commune, b.commune) || order(a.name, b.name));
  return { streets };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function streetOf(group: readonly KnownAddress[]): Street {
  const numbered = group.filter(({ number }) => number !== undefined);
  const first = group.find(({ postcode }) => postcode) ?? group[0];
  if (!first) throw new Error('a street without an address');
  const { street, commune, communeName, formerCommune = '', postcode = '' } = first;
  const houses = new Map<string, House>();
  for (const { number = '', lat, lon } of numbered) {
    const { number: digits, suffix } = questionOf(number);
    if (digits === undefined) continue;
    houses.set(`${digits} ${suffix}`, { number: digits, suffix, lat: fixed(lat), lon: fixed(lon) });
  }
  const sorted = [...houses.values()].sort(
    (a, b) => a.number - b.number || order(a.suffix, b.suffix),
  );
  return {
    ...{ name: street, commune, communeName, formerCommune, postcode, houses: sorted },
    isHamlet: group.every(({ isHamlet }) => isHamlet === true),
    ...middleOf(numbered.length > 0 ? numbered : group),
  };
}

/** The point of the group nearest to its middle: a bent street's middle lies in a field. */
function middleOf(points: readonly Point[]): Point {
  const lat = points.reduce((sum, one) => sum + one.lat, 0) / points.length;
  const lon = points.reduce((sum, one) => sum + one.lon, 0) / points.length;
  const away = (one: Point): number => Math.hypot(one.lat - lat, one.lon - lon);
  const nearest = points.reduce((best, one) => (away(one) < away(best) ? one : best));
  return { lat: fixed(nearest.lat), lon: fixed(nearest.lon) };
}

function fixed(degrees: number): number {
  return Math.round(degrees * PER_DEGREE) / PER_DEGREE;
}
