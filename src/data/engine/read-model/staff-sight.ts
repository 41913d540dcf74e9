import type { Actor } from '../../../domain/kernel/actor.ts';
import { apply } from '../../../domain/apply.ts';
import type { Lookup } from '../../../domain/decide.ts';
import { concerns } from '../../../domain/facts.ts';
import type { Sight } from './sight.ts';

const KEPT: ReadonlySet<string> = new Set([
  'territory',
  'person',
  'volunteer',
  'request',
  'encounter',
  'verdict',
]);

/** What coordinators and agents see: the aggregates, from which every projection can be made. */
export function staffSight(actor: Actor): Sight {
  return {
    keeps: (noun) => KEPT.has(noun),
    touches: (fact) => concerns(fact),
    apply: (fact, find) => apply(fact, actor, find as Lookup),
  };
}
