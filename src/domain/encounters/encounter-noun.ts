import { allow } from '../kernel/judging.ts';
import { isStaff } from '../kernel/actor.ts';
import type { AggregateNoun, Other } from '../kernel/noun.ts';
import { seenOn, type Person } from '../people/person.ts';
import type { Encounter, EncounterFact } from './encounter.ts';

const personMet: Other<EncounterFact, Person> = {
  id: (fact) => fact.data.person,
  evolve: (person, { data }) => (data.outcome === 'present' ? seenOn(person, data.day) : person),
};

/** A meeting with a person; whoever wrote it down says whether agents may read it. */
export const encounterNoun: AggregateNoun<Encounter, EncounterFact> = {
  noun: 'encounter',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: ({ readers, by }) => [readers, 'copy', by],
  bounds: { bytes: 64 * 1024, lists: {} },
  fileUnder: ({ day, person }) => ({ day, parent: person }),
  facts: {
    'encounter.recorded': {
      others: [personMet],
      judge: (fact, actor, find) =>
        allow(isStaff(actor)) ?? (find(fact.data.person) ? undefined : 'unknown-subject'),
      begin: (fact) => ({ ...fact.data, by: fact.by, at: fact.at }),
    },
  },
};
