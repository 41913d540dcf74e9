import { withChanges } from '../kernel/changes.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import type { Territory, TerritoryFact } from './territory.ts';

/** The territory itself, known to everybody in it. */
export const territoryNoun: AggregateNoun<Territory, TerritoryFact> = {
  noun: 'territory',
  version: 1,
  upcasts: [],
  shownTo: ['staff', 'volunteer'],
  audience: () => ['member', 'copy'],
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
