import type { Actor } from '../kernel/actor.ts';
import { claimIdOf, idOf, uuidOf, type Id } from '../kernel/ids.ts';
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
import { requestOf, type Request } from '../requests/request.ts';
import { missionsAtOnce } from '../territory/missions-at-once.ts';
import { knowingItsTerritory, THIS_TERRITORY } from '../territory/this-territory.ts';
import type { Territory } from '../territory/territory.ts';
import { missionsToCount } from '../volunteers/missions-of-one.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';

/** What a volunteer's device holds of one mission. */
export interface MissionProjections {
  readonly mission: Mission;
  readonly claim?: ClaimView;
  readonly brief?: Brief;
}

/** What a fact would make of the mission, as far as this device can tell. */
export type PreviewedMission =
  | {
      readonly ok: true;
      readonly mission: Mission;
      readonly claim?: ClaimView;
      /** They themselves, when they stand with one mission more. */
      readonly volunteer?: Volunteer;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** What else the device knows that bears upon it. */
interface MoreKnown {
  /** Their claims on other missions, as far as they must be counted. */
  readonly otherClaims?: readonly ClaimView[];
  readonly territory?: Territory;
}

/** What a volunteer's device shows of their own facts about a mission. */
export const missionPreview: Preview<MissionFact> = {
  touches: (fact, { volunteer }, find) =>
    volunteer
      ? [
          idOf('mission', uuidOf(fact.subject)),
          claimIdOf(fact.subject, volunteer),
          volunteer,
          THIS_TERRITORY,
          ...claimsToCount(volunteer, find),
        ]
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
  { otherClaims = [], territory }: MoreKnown = {},
): PreviewedMission {
  const request = requestAsKnown(parts);
  const known: readonly AnyState[] = [
    request,
    ...(volunteer ? [volunteer] : []),
    ...otherClaims.map(requestAsClaimed),
    ...(territory ? [territory] : []),
  ];
  const lookup = knowingItsTerritory(
    (id): AnyState | undefined => known.find(({ _id }) => _id === id),
    () => territory?._id,
  );
  const outcome = apply(fact, actor, lookup);
  if (!outcome.ok) return outcome;
  const after = outcome.changed.find(isRequest) ?? request;
  const mission = missionOf(after, parts.mission) ?? parts.mission;
  const claim = claimViewsOf(after).find((one) => one.volunteer === actor.volunteer);
  const self = outcome.changed.find(isVolunteer);
  return { ok: true, mission, ...(claim && { claim }), ...(self && { volunteer: self }) };
}

/** Their claims on other missions, as far as they must be counted. */
function claimsToCount(id: Id<'volunteer'>, find: Find): readonly Id<'claim'>[] {
  const most = missionsAtOnce(find<Territory>(THIS_TERRITORY));
  return missionsToCount(find<Volunteer>(id), most).map((request) => claimIdOf(request, id));
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
  const volunteer = find<Volunteer>(self);
  const otherClaims = claimsToCount(self, find).flatMap((id) => find<ClaimView>(id) ?? []);
  const territory = find<Territory>(THIS_TERRITORY);
  const more = { otherClaims, ...(territory && { territory }) };
  const seen = preview(fact, actor, parts, volunteer, apply, more);
  if (!seen.ok) return seen;
  const changed = [seen.mission, seen.claim, seen.volunteer];
  return { ok: true, changed: changed.flatMap((one) => one ?? []) };
}

function isVolunteer(state: AnyState): state is Volunteer {
  return state.noun === 'volunteer';
}

function isRequest(state: AnyState): state is Request {
  return state.noun === 'request';
}

function requestAsKnown({ mission, claim }: MissionProjections): Request {
  const { kind, when, needs, places, phase, publishedAt, amendedAt, destinationCommune } = mission;
  const { outing } = mission;
  return {
    ...UNKNOWN,
    _id: requestOf(mission._id),
    kind,
    when,
    needs,
    places,
    phase,
    notedAt: publishedAt,
    publishedAt,
    ...(amendedAt && { amendedAt }),
    ...(outing && { outing }),
    ...(destinationCommune && { destination: { label: '', commune: destinationCommune } }),
    claims: [...othersOf(mission, claim), ...(claim ? [claim] : [])],
    ...(claim && { reports: claim.reports, applied: claim.applied }),
  };
}

/** Another request, as far as their own claim tells of it. */
function requestAsClaimed(claim: ClaimView): Request {
  const { mission, kind, when, phase, since } = claim;
  const known = { ...UNKNOWN, kind, when, phase };
  return { ...known, _id: requestOf(mission), notedAt: since, claims: [claim] };
}

/** What volunteers do not know of a request, as nothing. */
const UNKNOWN = {
  ...{ noun: 'request', schema: 1, person: idOf('person', 'unknown'), channel: 'phone' },
  ...{ needs: [], places: 1, reports: [], history: [], applied: [] },
} as const satisfies Partial<Request>;

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
