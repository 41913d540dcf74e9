import type { MissionKind } from '../../../domain/kernel/kind.ts';
import type { Phase } from '../../../domain/requests/phase.ts';

/** Something that the map shows at its place. Nothing here is ever written into an address or a log. */
export interface MapItem {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: MissionKind;
  readonly phase: Phase;
  /** The sentence that a screen reader says and that the list shows: kind, commune, day, state. */
  readonly label: string;
  /** The place is only known to about one kilometre: a soft disc instead of a pin. */
  readonly approximate: boolean;
}

/** How far a place that is only known roughly may be from where it is drawn. */
export const APPROXIMATE_RADIUS_M = 1000;
