import type { Point } from '../../domain/kernel/place.ts';
import { apartByCommune } from './former-communes.ts';
import type { KnownAddress } from './known-address.ts';
import { doorOf } from './question.ts';
import { streetKey } from './words.ts';

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
  /** The commune it was before a merger; of a street that has a namesake, else the hamlet it is by. */
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
 * within its street. The same street under two writings, or in two sources, is one; two streets of
 * one name in former communes are two.
 */
export function addressIndexOf(addresses: Iterable<KnownAddress>): AddressIndex {
  const all = [...addresses];
  const groups = new Map<string, KnownAddress[]>();
  for (const address of all) {
    const key = `${address.commune} ${streetKey(address.street)}`;
    const group = groups.get(key);
    if (group) group.push(address);
    else groups.set(key, [address]);
  }
  const hamlets = all.filter(({ isHamlet }) => isHamlet);
  const streets = [...groups.values()].flatMap((group) =>
    apartByCommune(group, hamlets).map(({ addresses: own, of }) => streetOf(own, of)),
  );
  streets.sort((a, b) => order(a.commune, b.commune) || order(a.name, b.name));
  return { streets };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function streetOf(group: readonly KnownAddress[], formerCommune: string): Street {
  const numbered = group.filter(({ number }) => number !== undefined);
  const first = group.find(({ postcode }) => postcode) ?? group[0];
  if (!first) throw new Error('a street without an address');
  const { street, commune, communeName, postcode = '' } = first;
  const houses = new Map<string, House>();
  for (const { number = '', lat, lon } of numbered) {
    const door = doorOf(number);
    if (!door) continue;
    houses.set(`${door.number} ${door.suffix}`, { ...door, lat: fixed(lat), lon: fixed(lon) });
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
