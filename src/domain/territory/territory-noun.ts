import { dayIn, zoneOf } from '../kernel/zone.ts';
import { growing } from '../kernel/bounds.ts';
import { withChanges } from '../kernel/changes.ts';
import { momentOf } from '../kernel/fact.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import { MOST_KINDS } from '../kernel/kind.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { kindSet, settable } from './change-kinds.ts';
import { withCommune, withoutCommune } from './change-communes.ts';
import type { Territory, TerritoryFact, TerritoryPublished } from './territory.ts';

/** The territory itself, known to everybody in it. */
export const territoryNoun: AggregateNoun<Territory, TerritoryFact> = {
  noun: 'territory',
  version: 4,
  // What was added may be absent: that alone raises no version any more.
  upcasts: [{}, {}, {}],
  shownTo: ['staff', 'volunteer'],
  audience: () => ['member', 'copy'],
  bounds: {
    // A thousand communes with their outlines.
    bytes: 4 * 1024 * 1024,
    lists: {
      communes: 1_000,
      hamlets: 5_000,
      kinds: MOST_KINDS,
      kindSettings: MOST_KINDS,
      targets: 40,
      rates: growing(300),
      publications: growing(50),
    },
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
    'territory.rated': {
      judge: coordinatorsMay,
      evolve: (territory, fact) => ({
        ...territory,
        rates: [...(territory.rates ?? []), { ...fact.data, by: fact.by, at: momentOf(fact) }],
      }),
    },
    'territory.published': {
      judge: (fact, actor, territory) => coordinatorsMay(fact, actor) ?? frozen(fact, territory),
      evolve: (territory, fact) => ({
        ...territory,
        publications: [...(territory.publications ?? []), fact.data],
      }),
    },
    'territory.kind-set': { judge: settable, evolve: kindSet },
    'territory.commune-set': { judge: coordinatorsMay, evolve: withCommune },
    'territory.commune-dropped': {
      judge: (fact, actor, territory) =>
        coordinatorsMay(fact, actor) ??
        // A territory without a commune is nowhere; one that is gone already is gone.
        (withoutCommune(territory, fact).communes.length === 0 ? 'not-allowed' : undefined),
      evolve: withoutCommune,
    },
  },
};

/**
 * A year is published once, when it is over: two sets of figures of one year, compared, would tell what
 * happened between them.
 */
function frozen(fact: TerritoryPublished, territory: Territory): Refusal | undefined {
  const { year } = fact.data;
  const before = territory.publications ?? [];
  if (String(year) >= dayIn(zoneOf(territory), momentOf(fact)).slice(0, 4)) return 'not-open';
  return before.some((one) => one.year === year) ? 'already-exists' : undefined;
}
