import { distanceKm, type Point } from '../kernel/place.ts';
import type { Day } from '../kernel/when.ts';
import { claimOf } from '../requests/claim.ts';
import type { Request } from '../requests/request.ts';
import type { Territory } from '../territory/territory.ts';
import { checkLacking } from '../volunteers/checks.ts';
import { statusOn } from '../volunteers/pause.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';

/** How far somebody goes who has not said it, in kilometres. */
const USUAL_KM = 20;

/** What of a territory bears upon whom a mission fits. */
export type TerritoryOf = Pick<Territory, 'kinds' | 'kindSettings' | 'communes'> | undefined;

/** A mission on offer, and where it begins as roughly as volunteers may know. */
export interface Offer {
  readonly request: Request;
  readonly commune: string;
  readonly near?: Point;
}

/**
 * Whether a mission is told to a volunteer who wants to hear of missions: they take part, like such help, live near
 * enough (from the middle of their commune where no home is known; where nothing is, they may say so themselves), have
 * the paper that it asks for, and have not answered it already.
 */
export function fits(
  volunteer: Volunteer,
  { request, commune: there, near }: Offer,
  today: Day,
  territory: TerritoryOf,
): boolean {
  const { home, commune, kinds, maxKm = USUAL_KM } = volunteer;
  if (statusOn(volunteer, today) !== 'active') return false;
  if (kinds.length > 0 && !kinds.includes(request.kind)) return false;
  const [from, to] = [home ?? middleOf(commune, territory), near ?? middleOf(there, territory)];
  if (from && to && distanceKm(from, to) > maxKm) return false;
  if (claimOf(request.claims, volunteer._id)) return false;
  return checkLacking(volunteer, request.kind, territory, request.when.day) === undefined;
}

/** Whom a new mission fits, among those who want to hear of such. */
export function whomItFits(
  volunteers: readonly Volunteer[],
  offer: Offer,
  today: Day,
  territory: TerritoryOf,
): readonly Volunteer[] {
  return volunteers.filter((volunteer) => fits(volunteer, offer, today, territory));
}

function middleOf(commune: string, territory: TerritoryOf): Point | undefined {
  return territory?.communes.find(({ code }) => code === commune)?.point;
}
