import type { Point } from '../../domain/place.ts';

/** A door, as a register of addresses or a map knows it: the raw material of an address index. */
export interface KnownAddress extends Point {
  /** "12", "12 bis"; absent for a hamlet or a place that is one address. */
  readonly number?: string;
  /** "Chemin du Lavoir"; or the name of a hamlet where nothing has numbers. */
  readonly street: string;
  /** INSEE code of the commune. */
  readonly commune: string;
  readonly communeName: string;
  /** The commune it was before a merger, by which people still call it. */
  readonly formerCommune?: string;
  readonly postcode?: string;
}
