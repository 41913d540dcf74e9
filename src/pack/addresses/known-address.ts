import type { Point } from '../../domain/kernel/place.ts';

/** A door, as a register of addresses or a map knows it: the raw material of an address index. */
export interface KnownAddress extends Point {
  /** "12", "12 bis"; absent: the street or the hamlet as a whole. */
  readonly number?: string;
  /** "Chemin du Lavoir"; or the name of a hamlet. */
  readonly street: string;
  /** It is a hamlet or a farm: a name in the country, no street. */
  readonly isHamlet?: boolean;
  /** INSEE code of the commune. */
  readonly commune: string;
  readonly communeName: string;
  /** The commune it was before a merger, by which people still call it. */
  readonly formerCommune?: string;
  readonly postcode?: string;
}
