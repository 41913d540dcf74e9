import { distanceKm, type Point } from '../../domain/kernel/place.ts';
import type { KnownAddress } from './known-address.ts';
import { streetKey } from './words.ts';

/** Addresses that are one street, and what tells it from a namesake; empty when there is nothing to say. */
export interface OneStreet {
  readonly addresses: readonly KnownAddress[];
  readonly of: string;
}

/** The same number twice, farther apart than this (kilometres), is in two streets. */
const APART_KM = 0.8;
/** So far (kilometres) from all that the register knows of a street, the map knows another. */
const ELSEWHERE_KM = 2.5;

/**
 * The streets among addresses of one name and commune: one for each former commune that the register
 * tells; what the map knows goes to the nearest of them. Without a register, a number that stands in two
 * places far from each other shows that there are two streets, each told by the hamlet it is nearest to.
 */
export function apartByCommune(
  group: readonly KnownAddress[],
  hamlets: readonly KnownAddress[],
): readonly OneStreet[] {
  const told = new Map<string, KnownAddress[]>();
  const untold: KnownAddress[] = [];
  for (const address of group) {
    const key = streetKey(address.formerCommune ?? '');
    const known = told.get(key);
    if (key === '') untold.push(address);
    else if (known) known.push(address);
    else told.set(key, [address]);
  }
  if (told.size === 0) return apartByPlace(untold, hamlets);
  // Distances are taken to what the register says, not to what was just put beside it.
  const settled = [...told.values()].map((own) => ({ own, register: [...own] }));
  const elsewhere: KnownAddress[] = [];
  for (const address of untold) {
    let nearest: { readonly own: KnownAddress[]; readonly km: number } | undefined;
    for (const { own, register } of settled) {
      const km = kmBetween(address, register);
      if (km < (nearest?.km ?? ELSEWHERE_KM)) nearest = { own, km };
    }
    (nearest?.own ?? elsewhere).push(address);
  }
  const streets = settled.map(({ own }) => ({ addresses: own, of: own[0]?.formerCommune ?? '' }));
  return elsewhere.length > 0 ? [...streets, { addresses: elsewhere, of: '' }] : streets;
}

function apartByPlace(
  group: readonly KnownAddress[],
  hamlets: readonly KnownAddress[],
): readonly OneStreet[] {
  const twice = twiceIn(group);
  if (!twice) return [{ addresses: group, of: '' }];
  const [one, other] = twice;
  const isFirst = (address: Point): boolean =>
    distanceKm(address, one) <= distanceKm(address, other);
  const parts = [
    group.filter((address) => isFirst(address)),
    group.filter((address) => !isFirst(address)),
  ];
  return parts.map((addresses) => ({ addresses, of: hamletNear(addresses, hamlets) }));
}

/** Two addresses of one number that cannot be one door. */
function twiceIn(
  group: readonly KnownAddress[],
): readonly [KnownAddress, KnownAddress] | undefined {
  const first = new Map<string, KnownAddress>();
  for (const address of group) {
    const number = address.number?.toLowerCase().replace(/\s/g, '');
    if (number === undefined) continue;
    const known = first.get(number);
    if (known && distanceKm(known, address) > APART_KM) return [known, address];
    if (!known) first.set(number, address);
  }
  return undefined;
}

function hamletNear(addresses: readonly KnownAddress[], hamlets: readonly KnownAddress[]): string {
  const own = streetKey(addresses[0]?.street ?? '');
  let best: { readonly name: string; readonly km: number } | undefined;
  for (const hamlet of hamlets) {
    if (streetKey(hamlet.street) === own) continue;
    const km = kmBetween(hamlet, addresses);
    if (km < (best?.km ?? 5)) best = { name: hamlet.street, km };
  }
  return best?.name ?? '';
}

function kmBetween(from: Point, places: readonly Point[]): number {
  return places.reduce((least, to) => Math.min(least, distanceKm(from, to)), Infinity);
}
