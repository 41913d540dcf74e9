import { distanceKm, type Point } from '../../../src/domain/kernel/place.ts';
import type { RequestDetails } from '../../../src/domain/requests/request.ts';
import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import type { DemoPerson } from '../people.ts';
import type { Random } from '../random.ts';
import type { DemoVolunteer } from '../volunteers.ts';

const DETOUR_FACTOR = 1.3;

/** The volunteers who could take a request that day, the most willing first. */
export function candidatesFor(
  helpers: readonly DemoVolunteer[],
  { details: person }: DemoPerson,
  { kind, when }: RequestDetails,
  day: Day,
  chance: Random,
): DemoVolunteer[] {
  let could = helpers.filter((helper) => {
    const { kinds, maxKm = 15 } = helper.details;
    // They were there already when the request was noted, some days before.
    const isThere =
      helper.from <= addDays(when.day, -10) && day <= helper.to && helper.career !== 'pending';
    const near = far(helper.details.home, person.point) <= maxKm;
    return isThere && near && (kinds.length === 0 || kinds.includes(kind));
  });
  const order: DemoVolunteer[] = [];
  while (could.length > 0) {
    const next = chance.weigh(could.map((helper) => [helper, helper.zeal + 0.01] as const));
    order.push(next);
    could = could.filter((helper) => helper !== next);
  }
  return order;
}

/** Home to home, by road, to half a kilometre. */
export function kilometres(
  helper: DemoVolunteer,
  neighbour: DemoPerson,
  asked: RequestDetails,
): number {
  const stops = [
    helper.details.home,
    neighbour.details.point,
    asked.destination?.point,
    neighbour.details.point,
    helper.details.home,
  ].filter((stop) => stop !== undefined);
  const straight = stops.reduce((sum, stop, index) => sum + far(stops[index - 1], stop), 0);
  return Math.round(straight * DETOUR_FACTOR * 2) / 2;
}

function far(from: Point | undefined, to: Point | undefined): number {
  return from && to ? distanceKm(from, to) : 0;
}
