import type { AnyFact } from '../kernel/fact.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/** A fact that could not become state, kept whole for its author and the coordinators. */
export interface Verdict extends StateOf<'verdict'> {
  readonly fact: AnyFact;
  readonly refusal: Refusal;
  readonly at: Moment;
}
