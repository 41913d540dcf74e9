import type { AnyFact } from '../kernel/fact.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/** A fact that could not become state, kept for its author and the coordinators. */
export interface Verdict extends StateOf<'verdict'> {
  readonly fact: AnyFact;
  readonly refusal: Refusal;
  readonly at: Moment;
  /** One of so many of the same author and day that it is told to its author alone, without what it said. */
  readonly brief?: true;
  /** It was taken back, since the fact could be made state later: it is nobody's to know any more. */
  readonly withdrawn?: true;
  /** How many more of the same author and day were told to their author alone. */
  readonly more?: number;
}
