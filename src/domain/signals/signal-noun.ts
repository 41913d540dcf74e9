import { isDoor, type Actor } from '../kernel/actor.ts';
import { momentOf } from '../kernel/fact.ts';
import { allow, coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import {
  SIGNAL_STATUSES,
  type Signal,
  type SignalFact,
  type SignalRegistered,
  type SignalAnswered,
} from './signal.ts';

/** A person of whom somebody told: begun by the public door, known to coordinators alone. */
export const signalNoun: AggregateNoun<Signal, SignalFact> = {
  noun: 'signal',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: ({ status }) => (status === 'forgotten' ? [] : ['office']),
  // The door may fill two fifths of it: more than its longest form.
  bounds: { bytes: 24 * 1024, lists: { history: MAX_HISTORY_STEPS } },
  stands: SIGNAL_STATUSES,
  fileUnder: ({ status }) => ({ stand: status }),
  facts: {
    'signal.given': {
      doors: ['door:signal'],
      // Whoever works here has the form of people.
      judge: (_, { user }) => allow(isDoor(user)),
      begin: (fact) => ({
        ...fact.data,
        status: 'waiting',
        givenAt: momentOf(fact),
        history: withStep([], fact),
      }),
    },
    'signal.registered': {
      judge: waitingOnly,
      evolve: (signal, fact) => ({
        ...ended(signal, 'registered', fact),
        person: fact.data.person,
      }),
    },
    'signal.answered': {
      judge: waitingOnly,
      evolve: (signal, fact) => ({
        ...ended(signal, 'answered', fact),
        answer: fact.data.answer,
      }),
    },
    'signal.reopened': {
      judge: (fact, actor, { status }) =>
        coordinatorsMay(fact, actor) ?? (status === 'forgotten' ? 'seen-to' : undefined),
      evolve: ({ endedAt: _, person: __, answer: ___, ...signal }, fact) => ({
        ...signal,
        status: 'waiting',
        history: withStep(signal.history, fact),
      }),
    },
  },
};

/** Two who see to it without network: whoever is received second is told that it was done. */
function waitingOnly(fact: SignalFact, actor: Actor, { status }: Signal): Refusal | undefined {
  return coordinatorsMay(fact, actor) ?? (status === 'waiting' ? undefined : 'seen-to');
}

function ended(
  signal: Signal,
  status: 'registered' | 'answered',
  fact: SignalRegistered | SignalAnswered,
): Signal {
  return {
    ...signal,
    status,
    endedAt: momentOf(fact),
    history: withStep(signal.history, fact),
  };
}
