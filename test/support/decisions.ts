import type { Decision, DecisionDetails } from '../../src/domain/decisions/decision.ts';
import { anId, COORDINATOR, NOW } from './builders.ts';

/** What a committee decided in March, to be done by June. */
export function decisionDetails(changes: Partial<DecisionDetails> = {}): DecisionDetails {
  return {
    what: 'Une voiture pour le marché, le jeudi',
    owner: 'Lucie Perrachon',
    due: '2026-06-15',
    decidedOn: '2026-03-02',
    ...changes,
  };
}

/** The same, as it is kept. */
export function aDecision(changes: Partial<Decision> = {}): Decision {
  return {
    _id: anId('decision'),
    noun: 'decision',
    schema: 1,
    ...decisionDetails(),
    status: 'to-do',
    history: [{ type: 'decision.taken', by: COORDINATOR.user, at: NOW }],
    applied: [],
    ...changes,
  };
}
