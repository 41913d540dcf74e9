import { isDoor, type Actor } from '../kernel/actor.ts';
import { momentOf } from '../kernel/fact.ts';
import { allow, coordinatorsMay } from '../kernel/judging.ts';
import { MOST_KINDS } from '../kernel/kind.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import {
  CANDIDACY_STATUSES,
  type Candidacy,
  type CandidacyFact,
  type CandidacyRegistered,
  type CandidacySetAside,
} from './candidacy.ts';

/** Who offered to help: begun by the public door, known to coordinators alone. */
export const candidacyNoun: AggregateNoun<Candidacy, CandidacyFact> = {
  noun: 'candidacy',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: ({ status }) => (status === 'forgotten' ? [] : ['office']),
  // The door may fill two fifths of it: more than its longest form.
  bounds: { bytes: 24 * 1024, lists: { kinds: MOST_KINDS, history: MAX_HISTORY_STEPS } },
  stands: CANDIDACY_STATUSES,
  fileUnder: ({ status }) => ({ stand: status }),
  facts: {
    'candidacy.offered': {
      doors: ['door:volunteer'],
      // Whoever works here has the form of volunteers.
      judge: (_, { user }) => allow(isDoor(user)),
      begin: (fact) => ({
        ...fact.data,
        status: 'waiting',
        offeredAt: momentOf(fact),
        history: withStep([], fact),
      }),
    },
    'candidacy.registered': {
      judge: waitingOnly,
      evolve: (candidacy, fact) => ({
        ...ended(candidacy, 'registered', fact),
        volunteer: fact.data.volunteer,
      }),
    },
    'candidacy.set-aside': {
      judge: waitingOnly,
      evolve: (candidacy, fact) => ({
        ...ended(candidacy, 'set-aside', fact),
        why: fact.data.why,
      }),
    },
    'candidacy.reopened': {
      judge: (fact, actor, { status }) =>
        coordinatorsMay(fact, actor) ?? (status === 'forgotten' ? 'seen-to' : undefined),
      evolve: ({ endedAt: _, volunteer: __, why: ___, ...candidacy }, fact) => ({
        ...candidacy,
        status: 'waiting',
        history: withStep(candidacy.history, fact),
      }),
    },
  },
};

/** Two who see to it without network: whoever is received second is told that it was done. */
function waitingOnly(
  fact: CandidacyFact,
  actor: Actor,
  { status }: Candidacy,
): Refusal | undefined {
  return coordinatorsMay(fact, actor) ?? (status === 'waiting' ? undefined : 'seen-to');
}

function ended(
  candidacy: Candidacy,
  status: 'registered' | 'set-aside',
  fact: CandidacyRegistered | CandidacySetAside,
): Candidacy {
  return {
    ...candidacy,
    status,
    endedAt: momentOf(fact),
    history: withStep(candidacy.history, fact),
  };
}
