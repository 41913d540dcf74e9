import type { Actor } from '../../domain/actor.ts';
import { seesRequests } from '../../domain/preview.ts';
import type { Sight } from './sight.ts';
import { staffSight } from './staff-sight.ts';
import { volunteerSight } from './volunteer-sight.ts';

/** What this person's device shows. */
export function sightOf(actor: Actor): Sight {
  return seesRequests(actor) ? staffSight(actor) : volunteerSight(actor);
}
