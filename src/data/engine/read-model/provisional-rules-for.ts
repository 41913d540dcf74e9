import type { Actor } from '../../../domain/kernel/actor.ts';
import { seesRequests } from '../../../domain/missions/preview.ts';
import type { ProvisionalRules } from './provisional-rules.ts';
import { staffRules } from './staff-rules.ts';
import { volunteerRules } from './volunteer-rules.ts';

/** What this person's device shows. */
export function provisionalRulesFor(actor: Actor): ProvisionalRules {
  return seesRequests(actor) ? staffRules(actor) : volunteerRules(actor);
}
