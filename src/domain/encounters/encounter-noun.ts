import { allow } from '../kernel/judging.ts';
import { isStaff } from '../kernel/actor.ts';
import type { AggregateNoun, Find, HangingOthers, Other } from '../kernel/noun.ts';
import { contactIn } from '../people/last-contact.ts';
import type { Person } from '../people/person.ts';
import { amendable, amended } from './amend-encounter.ts';
import type { Encounter, EncounterAmended, EncounterFact, EncounterRecorded } from './encounter.ts';

const personMet: Other<EncounterRecorded, Person> = {
  id: (fact) => fact.data.person,
  evolve: contactedBy,
};

/** They were there after all, or were not. */
const personMetOrNot: HangingOthers<EncounterAmended, Person, Encounter> = {
  noun: 'person',
  ids: (_, { person }) => [person],
  evolve: contactedBy,
};

function contactedBy(person: Person, { subject }: EncounterFact, find: Find): Person {
  const told = find<Encounter>(subject);
  return contactIn(person, subject, told?.outcome === 'present' ? told.day : undefined);
}

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
    'encounter.amended': {
      others: [personMetOrNot],
      judge: amendable,
      evolve: amended,
    },
  },
};
