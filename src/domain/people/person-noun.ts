import { growing } from '../kernel/bounds.ts';
import { withChanges } from '../kernel/changes.ts';
import { coordinatorsMay, staffMay } from '../kernel/judging.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import { MOBILITIES, type Person, type PersonFact } from './person.ts';

/** A person who is helped, known to coordinators and agents. */
export const personNoun: AggregateNoun<Person, PersonFact> = {
  noun: 'person',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['staff', 'copy'],
  stands: ['active', 'ended'],
  bounds: {
    bytes: 512 * 1024,
    // Two requests each week, for forty years.
    lists: {
      phones: 5,
      mobility: MOBILITIES.length,
      contacts: 5,
      requests: growing(4_000),
      history: MAX_HISTORY_STEPS,
    },
  },
  fileUnder: ({ status }) => ({ stand: status }),
  facts: {
    'person.registered': {
      judge: staffMay,
      begin: (fact) => ({
        ...fact.data,
        status: 'active',
        requests: [],
        history: withStep([], fact),
      }),
    },
    'person.amended': {
      judge: staffMay,
      evolve: (person, fact) => ({
        ...withChanges(person, fact.data.changes),
        history: withStep(person.history, fact),
      }),
    },
    'person.ended': {
      judge: staffMay,
      evolve: (person, fact) => ({
        ...person,
        status: 'ended',
        ending: fact.data.ending,
        history: withStep(person.history, fact, { reason: fact.data.ending }),
      }),
    },
    'person.returned': {
      judge: coordinatorsMay,
      evolve: ({ ending: _, ...person }, fact) => ({
        ...person,
        status: 'active',
        history: withStep(person.history, fact),
      }),
    },
  },
};
