import type { Actor } from '../../../domain/kernel/actor.ts';
import { seesWhole } from '../../../domain/kernel/audience.ts';
import type { Apply, FiledUnder, Find, Judgement } from '../../../domain/kernel/noun.ts';
import type { Fact, State } from '../../../domain/nouns.ts';
import type { Rules } from '../../../domain/rules-of.ts';

/** Finds a state document among those that this device shows. */
export type FindState = (id: string) => State | undefined;

/**
 * Which part of the territory somebody's device shows, and what a fact of theirs does to it:
 * coordinators and agents see requests whole, volunteers see the projections of them.
 */
export interface ProvisionalRules {
  /** Whether documents of this noun are shown here. */
  keeps(noun: string): boolean;
  /** The documents that a fact may change or is judged by; some are found by others, as they stand. */
  touches(fact: Fact, find: FindState): readonly string[];
  /** The same as the server will do; nothing changes when the documents contain the fact already. */
  apply(fact: Fact, find: FindState): Judgement<State>;
  /** What a document is filed under, so that it is found without being opened. */
  fileUnder(state: State): FiledUnder;
}

/** What this person's device shows: all of it goes by the definitions of the nouns. */
export function provisionalRulesFor(actor: Actor, rules: Rules): ProvisionalRules {
  const judge: Apply<Fact> = (fact, by, lookup) => rules.apply(fact, by, lookup);
  const device = seesWhole(actor) ? 'staff' : 'volunteer';
  const previewOf = (fact: Fact) => (device === 'staff' ? undefined : rules.previewOf(fact));
  return {
    keeps: (noun) => rules.isShownTo(device, noun),
    touches: (fact, find) =>
      previewOf(fact)?.touches(fact, actor, find as Find) ?? rules.concerns(fact, find),
    apply: (fact, find) =>
      previewOf(fact)?.apply(fact, actor, find as Find, judge) ?? rules.apply(fact, actor, find),
    fileUnder: (state) => rules.fileUnder(state),
  };
}
