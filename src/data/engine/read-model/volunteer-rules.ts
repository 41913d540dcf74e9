import type { Actor } from '../../../domain/kernel/actor.ts';
import { apply } from '../../../domain/apply.ts';
import type { Lookup } from '../../../domain/decide.ts';
import type { Fact } from '../../../domain/facts.ts';
import { claimIdOf, idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import { preview } from '../../../domain/missions/preview.ts';
import type { ClaimView, Mission } from '../../../domain/missions/projections.ts';
import { contains } from '../../../domain/kernel/state.ts';
import type { State } from '../../../domain/states.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { FindState, ProvisionalOutcome, ProvisionalRules } from './provisional-rules.ts';

const SHOWN_NOUNS: ReadonlySet<string> = new Set([
  'territory',
  'volunteer',
  'mission',
  'claim',
  'brief',
  'verdict',
]);

/** What volunteers see: the missions on offer, their own standing, and the briefs that are theirs. */
export function volunteerRules(actor: Actor): ProvisionalRules {
  const self = actor.volunteer;
  return {
    keeps: (noun) => SHOWN_NOUNS.has(noun),
    touches: (fact) => (isOfMission(fact) && self ? projectionIdsOf(fact, self) : [fact.subject]),
    apply: (fact, find) =>
      isOfMission(fact) ? applyToMission(fact, actor, find) : apply(fact, actor, find as Lookup),
  };
}

function isOfMission(fact: Fact): boolean {
  return fact.type.startsWith('mission.');
}

function projectionIdsOf(fact: Fact, self: string): readonly string[] {
  return [idOf('mission', uuidOf(fact.subject)), claimIdOf(fact.subject, self), self];
}

function applyToMission(fact: Fact, actor: Actor, find: FindState): ProvisionalOutcome {
  const self = actor.volunteer;
  if (!self) return { ok: false, refusal: 'not-allowed' };
  const claim = find(claimIdOf(fact.subject, self)) as ClaimView | undefined;
  if (claim && contains(claim, fact._id)) return { ok: true, changed: [] };
  const mission = find(idOf('mission', uuidOf(fact.subject))) as Mission | undefined;
  if (!mission) return { ok: false, refusal: 'unknown-subject' };
  const parts = { mission, ...(claim && { claim }) };
  const seen = preview(fact, actor, parts, find(self) as Volunteer | undefined);
  if (!seen.ok) return seen;
  const changed: State[] = [seen.mission];
  return { ok: true, changed: seen.claim ? [...changed, seen.claim] : changed };
}
