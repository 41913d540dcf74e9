import { withChanges } from '../kernel/changes.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import { MISSION_KINDS } from '../kernel/kind.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import type { Territory, TerritoryFact } from './territory.ts';

/** The territory itself, known to everybody in it. */
export const territoryNoun: AggregateNoun<Territory, TerritoryFact> = {
  noun: 'territory',
  version: 1,
  upcasts: [],
  shownTo: ['staff', 'volunteer'],
  audience: () => ['member', 'copy'],
  bounds: {
    // A thousand communes with their outlines.
    bytes: 4 * 1024 * 1024,
    lists: { communes: 1_000, hamlets: 5_000, kinds: MISSION_KINDS.length },
  },
  fileUnder: () => ({ stand: '' }),
  facts: {
    'territory.founded': {
      judge: coordinatorsMay,
      begin: (fact) => fact.data,
    },
    'territory.amended': {
      judge: coordinatorsMay,
      evolve: (territory, fact) => withChanges(territory, fact.data.changes),
    },
  },
};
