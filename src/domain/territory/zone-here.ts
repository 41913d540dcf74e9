import type { AnyFact } from '../kernel/fact.ts';
import type { Find, NamedOther } from '../kernel/noun.ts';
import { zoneOf, type Zone } from '../kernel/zone.ts';
import type { Territory } from './territory.ts';
import { THIS_TERRITORY } from './this-territory.ts';

/** Names the territory among what a fact is judged by: its days are told by the clocks there. */
export const territoryHere: NamedOther<AnyFact, Territory> = { id: () => THIS_TERRITORY };

/** Where its clocks hang, for a fact that names {@link territoryHere}. */
export function zoneHere(find: Find): Zone {
  return zoneOf(find<Territory>(THIS_TERRITORY));
}
