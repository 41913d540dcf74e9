import { momentOf } from '../kernel/fact.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import type { Agreement, AgreementFact } from './agreement.ts';

/** What a territory agreed with the network: coordinators decide, and every device of theirs shows who did. */
export const agreementNoun: AggregateNoun<Agreement, AgreementFact> = {
  noun: 'agreement',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['office'],
  stands: ['sending', 'left'],
  bounds: { bytes: 32 * 1024, lists: { history: MAX_HISTORY_STEPS } },
  fileUnder: ({ status }) => ({ stand: status }),
  facts: {
    'agreement.signed': {
      judge: coordinatorsMay,
      begin: (fact) => ({
        ...fact.data,
        status: 'sending',
        since: momentOf(fact),
        history: withStep([], fact),
      }),
    },
    'agreement.ended': {
      judge: (fact, actor, { status }) =>
        coordinatorsMay(fact, actor) ?? (status === 'left' ? 'closed' : undefined),
      evolve: (agreement, fact) => ({
        ...agreement,
        status: 'left',
        since: momentOf(fact),
        history: withStep(agreement.history, fact),
      }),
    },
    'agreement.renewed': {
      judge: (fact, actor, { status }) =>
        coordinatorsMay(fact, actor) ?? (status === 'sending' ? 'already-exists' : undefined),
      evolve: (agreement, fact) => ({
        ...agreement,
        ...fact.data,
        status: 'sending',
        since: momentOf(fact),
        history: withStep(agreement.history, fact),
      }),
    },
  },
};
