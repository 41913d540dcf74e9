import type { Actor } from '../../../domain/kernel/actor.ts';
import { apply } from '../../../domain/apply.ts';
import type { Lookup } from '../../../domain/decide.ts';
import { concerns } from '../../../domain/facts.ts';
import type { ProvisionalRules } from './provisional-rules.ts';

const SHOWN_NOUNS: ReadonlySet<string> = new Set([
  'territory',
  'person',
  'volunteer',
  'request',
  'encounter',
  'verdict',
]);

/** What coordinators and agents see: the aggregates, from which every projection can be made. */
export function staffRules(actor: Actor): ProvisionalRules {
  return {
    keeps: (noun) => SHOWN_NOUNS.has(noun),
    touches: (fact) => concerns(fact),
    apply: (fact, find) => apply(fact, actor, find as Lookup),
  };
}
