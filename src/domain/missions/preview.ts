import type { Actor } from '../kernel/actor.ts';
import { claimIdOf, idOf, uuidOf } from '../kernel/ids.ts';
import type { Apply, Find, Judgement, Preview } from '../kernel/noun.ts';
import { contains, type AnyState } from '../kernel/state.ts';
import { holds, type Claim } from '../requests/claim.ts';
import type { MissionFact } from './mission.ts';
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
export type PreviewedMission =
  | { readonly ok: true; readonly mission: Mission; readonly claim?: ClaimView }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a volunteer's device shows of their own facts about a mission. */
export const missionPreview: Preview<MissionFact> = {
  touches: (fact, { volunteer }) =>
    volunteer
      ? [idOf('mission', uuidOf(fact.subject)), claimIdOf(fact.subject, volunteer), volunteer]
      : [fact.subject],
  apply: appliedToParts,
};

/**
 * Shows a volunteer at once what their fact does to a mission, before the server has received it:
 * the request is rebuilt from the parts they hold, and goes through the same functions.
 */
export function preview(
  fact: MissionFact,
  actor: Actor,
  parts: MissionProjections,
  volunteer: Volunteer | undefined,
  apply: Apply<MissionFact>,
): PreviewedMission {
  const request = requestAsKnown(parts);
  const lookup = (id: string): AnyState | undefined => {
    if (id === request._id) return request;
    return id === volunteer?._id ? volunteer : undefined;
  };
  const outcome = apply(fact, actor, lookup);
  if (!outcome.ok) return outcome;
  const after = outcome.changed.find(isRequest) ?? request;
  const mission = missionOf(after, parts.mission) ?? parts.mission;
  const claim = claimViewsOf(after).find((one) => one.volunteer === actor.volunteer);
  return { ok: true, mission, ...(claim && { claim }) };
}

function appliedToParts(
  fact: MissionFact,
  actor: Actor,
  find: Find,
  apply: Apply<MissionFact>,
): Judgement {
  const self = actor.volunteer;
  if (!self) return { ok: false, refusal: 'not-allowed' };
  const claim = find<ClaimView>(claimIdOf(fact.subject, self));
  if (claim && contains(claim, fact._id)) return { ok: true, changed: [] };
  const mission = find<Mission>(idOf('mission', uuidOf(fact.subject)));
  if (!mission) return { ok: false, refusal: 'unknown-subject' };
  const parts = { mission, ...(claim && { claim }) };
  const seen = preview(fact, actor, parts, find<Volunteer>(self), apply);
  if (!seen.ok) return seen;
  return { ok: true, changed: seen.claim ? [seen.mission, seen.claim] : [seen.mission] };
}

function isRequest(state: AnyState): state is Request {
  return state.noun === 'request';
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
