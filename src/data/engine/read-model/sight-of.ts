import type { Actor } from '../../../domain/kernel/actor.ts';
import { seesRequests } from '../../../domain/missions/preview.ts';
import type { ProvisionalRules } from './sight.ts';
import { staffRules } from './staff-sight.ts';
import { volunteerRules } from './volunteer-sight.ts';

/** What this person's device shows. */
export function provisionalRulesFor(actor: Actor): ProvisionalRules {
  return seesRequests(actor) ? staffRules(actor) : volunteerRules(actor);
}
