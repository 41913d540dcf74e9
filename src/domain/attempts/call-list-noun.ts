import { isCoordinator } from '../kernel/actor.ts';
import { growing } from '../kernel/bounds.ts';
import { momentOf } from '../kernel/fact.ts';
import { allow, coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun, BegunOthers } from '../kernel/noun.ts';
import type { Call } from './call.ts';
import {
  callIdOf,
  MAX_PEOPLE_ON_A_LIST,
  type CallList,
  type CallListExtended,
  type CallListFact,
} from './call-list.ts';

/** Each person has a call of their own: two callers never change the same document for two people. */
const callsOfThem: BegunOthers<CallListExtended, Call> = {
  noun: 'call',
  begins: ({ subject, data }) => data.people.map(({ who }) => callIdOf(subject, who)),
  begin({ subject, data }, id) {
    const { who, notBy } = data.people.find((one) => callIdOf(subject, one.who) === id) ?? {};
    return (
      who && { list: subject, who, ...(notBy && { notBy }), claims: [], attempts: [], earlier: {} }
    );
  },
};

/** People to ring, known to coordinators and agents. */
export const callListNoun: AggregateNoun<CallList, CallListFact> = {
  noun: 'call-list',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['staff', 'copy'],
  stands: ['open', 'closed'],
  bounds: { bytes: 256 * 1024, lists: { people: growing(MAX_PEOPLE_ON_A_LIST) } },
  // A day of UTC: lists are put in order by it, and nobody is shown it.
  fileUnder: ({ status, openedAt }) => ({ stand: status, day: openedAt.slice(0, 10) }),
  facts: {
    'call-list.opened': {
      judge: coordinatorsMay,
      begin: (fact) => ({
        ...fact.data,
        status: 'open',
        by: fact.by,
        openedAt: momentOf(fact),
        people: [],
      }),
    },
    'call-list.extended': {
      others: [callsOfThem],
      judge: (_, actor, { status }) =>
        allow(isCoordinator(actor)) ?? (status === 'closed' ? 'closed' : undefined),
      evolve: (list, { data }) => ({
        ...list,
        people: [...new Set([...list.people, ...data.people.map(({ who }) => who)])],
      }),
    },
    'call-list.closed': {
      judge: coordinatorsMay,
      evolve: (list, fact) => ({ ...list, status: 'closed', closedAt: momentOf(fact) }),
    },
    'call-list.reopened': {
      judge: coordinatorsMay,
      evolve: ({ closedAt: _, ...list }) => ({ ...list, status: 'open' }),
    },
  },
};
