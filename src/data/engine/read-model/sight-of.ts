import type { Actor } from '../../../domain/kernel/actor.ts';
import { seesRequests } from '../../../domain/missions/preview.ts';
import type { Sight } from './sight.ts';
import { staffSight } from './staff-sight.ts';
import { volunteerSight } from './volunteer-sight.ts';

/** What this person's device shows. */
export function sightOf(actor: Actor): Sight {
  return seesRequests(actor) ? staffSight(actor) : volunteerSight(actor);
}
