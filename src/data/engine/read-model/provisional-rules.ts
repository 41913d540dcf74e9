import type { Fact } from '../../../domain/facts.ts';
import type { Refusal } from '../../../domain/kernel/refusal.ts';
import type { State } from '../../../domain/states.ts';

/** Finds a state document among those that this device shows. */
export type FindState = (id: string) => State | undefined;

/** What a fact makes of what this device shows. */
export type ProvisionalOutcome =
  | { readonly ok: true; readonly changed: readonly State[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Which part of the territory somebody's device shows, and what a fact of theirs does to it:
 * coordinators and agents see requests whole, volunteers see the projections of them.
 */
export interface ProvisionalRules {
  /** Whether documents of this noun are shown here. */
  keeps(noun: string): boolean;
  /** The documents that a fact may change or is judged by. */
  touches(fact: Fact): readonly string[];
  /** The same as the server will do; nothing changes when the documents contain the fact already. */
  apply(fact: Fact, find: FindState): ProvisionalOutcome;
}
