import type { Actor } from '../kernel/actor.ts';
import { apply } from '../apply.ts';
import { holds, type Claim } from '../requests/claim.ts';
import type { Fact } from '../facts.ts';
import { idOf, uuidOf } from '../kernel/ids.ts';
import { isStaff } from '../kernel/actor.ts';
import {
  claimViewsOf,
  missionOf,
  type Brief,
  type ClaimView,
  type Mission,
} from './projections.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Request } from '../requests/request.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';

/** What a volunteer's device holds of one mission. */
export interface MissionProjections {
  readonly mission: Mission;
  readonly claim?: ClaimView;
  readonly brief?: Brief;
}

/** What a fact would make of the mission, as far as this device can tell. */
export type Preview =
  | { readonly ok: true; readonly mission: Mission; readonly claim?: ClaimView }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Shows a volunteer at once what their fact does to a mission, before the server has received it:
 * the request is rebuilt from the parts they hold, and goes through the same functions.
 */
export function preview(
  fact: Fact,
  actor: Actor,
  parts: MissionProjections,
  volunteer: Volunteer | undefined,
): Preview {
  const request = requestAsKnown(parts);
  const lookup = (id: string): Request | Volunteer | undefined => {
    if (id === request._id) return request;
    return id === volunteer?._id ? volunteer : undefined;
  };
  const outcome = apply(fact, actor, lookup);
  if (!outcome.ok) return outcome;
  const after = outcome.changed.find((state) => state.noun === 'request') ?? request;
  const mission = missionOf(after, parts.mission) ?? parts.mission;
  const claim = claimViewsOf(after).find((one) => one.volunteer === actor.volunteer);
  return { ok: true, mission, ...(claim && { claim }) };
}

/** Whether this device shows requests whole, or the parts of them that a volunteer may know. */
export function seesRequests(actor: Actor): boolean {
  return isStaff(actor);
}

function requestAsKnown({ mission, claim }: MissionProjections): Request {
  const { kind, when, needs, places, phase, publishedAt, amendedAt, destinationCommune } = mission;
  const { outing } = mission;
  return {
    _id: idOf('request', uuidOf(mission._id)),
    noun: 'request',
    schema: 1,
    person: idOf('person', 'unknown'),
    kind,
    when,
    needs,
    places,
    channel: 'phone',
    phase,
    notedAt: publishedAt,
    publishedAt,
    ...(amendedAt && { amendedAt }),
    ...(outing && { outing }),
    ...(destinationCommune && { destination: { label: '', commune: destinationCommune } }),
    claims: [...othersOf(mission, claim), ...(claim ? [claim] : [])],
    reports: claim ? claim.reports : [],
    history: [],
    applied: claim ? claim.applied : [],
  };
}

/** The volunteers that this one only knows by their number. */
function othersOf(mission: Mission, own: ClaimView | undefined): readonly Claim[] {
  const others = mission.taken - (own && holds(own) ? 1 : 0);
  return Array.from({ length: Math.max(0, others) }, (_, index) => ({
    volunteer: idOf('volunteer', `unknown-${index}`),
    standing: 'confirmed',
    since: mission.publishedAt,
    applied: [],
  }));
}
