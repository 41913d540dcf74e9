import { coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import { DECISION_STATUSES, type Decision, type DecisionFact } from './decision.ts';

/** What is decided, and what became of it: coordinators write it, agents read it. */
export const decisionNoun: AggregateNoun<Decision, DecisionFact> = {
  noun: 'decision',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['staff'],
  bounds: { bytes: 256 * 1024, lists: { history: MAX_HISTORY_STEPS } },
  stands: DECISION_STATUSES,
  fileUnder: ({ status, about }) => ({
    stand: status,
    ...(about?.kind === 'survey' && { parent: about.survey }),
  }),
  facts: {
    'decision.taken': {
      judge: coordinatorsMay,
      begin: (fact) => ({ ...fact.data, status: 'to-do', history: withStep([], fact) }),
    },
    'decision.amended': {
      judge: (fact, actor, decision) => coordinatorsMay(fact, actor) ?? onlyToDo(decision),
      evolve: (decision, fact) => ({
        ...decision,
        ...fact.data.changes,
        history: withStep(decision.history, fact),
      }),
    },
    'decision.done': {
      judge: (fact, actor, decision) => coordinatorsMay(fact, actor) ?? onlyToDo(decision),
      evolve: (decision, fact) => ended(decision, 'done', fact, fact.data.outcome),
    },
    'decision.dropped': {
      judge: (fact, actor, decision) => coordinatorsMay(fact, actor) ?? onlyToDo(decision),
      evolve: (decision, fact) => ended(decision, 'dropped', fact, fact.data.why),
    },
    'decision.reopened': {
      judge: coordinatorsMay,
      evolve: ({ endedOn: _, outcome: __, ...decision }, fact) => ({
        ...decision,
        status: 'to-do',
        history: withStep(decision.history, fact),
      }),
    },
  },
};

/** Two who end it without network: whoever is received second is told that it was over. */
function onlyToDo({ status }: Decision): Refusal | undefined {
  return status === 'to-do' ? undefined : 'decision-over';
}

function ended(
  decision: Decision,
  status: 'done' | 'dropped',
  fact: Extract<DecisionFact, { readonly type: 'decision.done' | 'decision.dropped' }>,
  outcome: string | undefined,
): Decision {
  return {
    ...decision,
    status,
    endedOn: fact.data.day,
    ...(outcome !== undefined && { outcome }),
    history: withStep(decision.history, fact, outcome === undefined ? {} : { words: outcome }),
  };
}
