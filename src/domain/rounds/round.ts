import type { Id } from '../kernel/ids.ts';
import type { Point } from '../kernel/place.ts';
import { orderRound } from './round-order.ts';
import type { Travel, TravelTable } from '../kernel/travel.ts';
import type { Day } from '../kernel/when.ts';

/** Where a round begins and ends. */
export type RoundStart =
  | { readonly at: 'first-stop' }
  | { readonly at: 'here'; readonly point: Point }
  /** INSEE code of the commune whose town hall it is. */
  | { readonly at: 'town-hall'; readonly commune: string }
  | { readonly at: 'home' };

/** Whom an agent means to visit on a day, in which order. */
export interface RoundPlan {
  readonly day: Day;
  readonly start: RoundStart;
  readonly stops: readonly Id<'person'>[];
  /** The first stop stays the first, whatever the roads say. */
  readonly firstStays: boolean;
}

/** A day on which nobody is visited yet. */
export function emptyRound(day: Day): RoundPlan {
  return { day, start: { at: 'first-stop' }, stops: [], firstStays: false };
}

/** The round with somebody more, at its end or at a place in it; nobody is visited twice. */
export function withStop(plan: RoundPlan, person: Id<'person'>, at = plan.stops.length): RoundPlan {
  if (plan.stops.includes(person)) return plan;
  return { ...plan, stops: plan.stops.toSpliced(at, 0, person) };
}

/** The round without somebody. */
export function withoutStop(plan: RoundPlan, person: Id<'person'>): RoundPlan {
  return { ...plan, stops: plan.stops.filter((one) => one !== person) };
}

/** The round with somebody a place earlier (-1) or later (1). */
export function withMove(plan: RoundPlan, person: Id<'person'>, by: -1 | 1): RoundPlan {
  const from = plan.stops.indexOf(person);
  const to = from + by;
  if (from < 0 || to < 0 || to >= plan.stops.length) return plan;
  return { ...plan, stops: plan.stops.toSpliced(from, 1).toSpliced(to, 0, person) };
}

/**
 * The round in the order in which little time is driven. Who lives nobody knows where comes last, in
 * the order they were in; who was visited already stays at the beginning.
 * @param home where a person lives; undefined when that is not known
 * @param start where the round begins and ends; undefined: at its first stop
 * @param done those who were visited already, whose order is history
 */
export function inGoodOrder(
  plan: RoundPlan,
  home: (person: Id<'person'>) => Point | undefined,
  start: Point | undefined,
  table: (places: readonly Point[]) => TravelTable,
  done: ReadonlySet<Id<'person'>> = new Set(),
): RoundPlan {
  const past = plan.stops.filter((one) => done.has(one));
  const ahead = plan.stops.filter((one) => !done.has(one));
  const placed = ahead.filter((one) => home(one));
  const lost = ahead.filter((one) => !home(one));
  const last = past.map(home).findLast((point) => point !== undefined);
  // What is ahead begins where one is now, and still ends where the round ends.
  const order = orderOf(
    placed.flatMap((one) => home(one) ?? []),
    { from: last ?? start, back: start, firstStays: plan.firstStays && past.length === 0 },
    table,
  );
  return { ...plan, stops: [...past, ...order.flatMap((index) => placed[index] ?? []), ...lost] };
}

/** Kilometres and minutes of several ways, one after the other. */
export function sumOfTravel(ways: readonly Travel[]): Travel {
  return ways.reduce<Travel>(
    (sum, way) => ({
      km: sum.km + way.km,
      minutes: sum.minutes + way.minutes,
      approximate: sum.approximate || way.approximate,
      ...((sum.byFerry === true || way.byFerry === true) && { byFerry: true }),
    }),
    { km: 0, minutes: 0, approximate: false },
  );
}

/** The indexes of the homes in a good order. */
function orderOf(
  homes: readonly Point[],
  ends: { from: Point | undefined; back: Point | undefined; firstStays: boolean },
  table: (places: readonly Point[]) => TravelTable,
): readonly number[] {
  const { from, back, firstStays } = ends;
  const [first] = homes;
  if (!first || homes.length < 2) return homes.map((_, index) => index);
  const hub = homes.length;
  const ways = table([...homes, from ?? first, back ?? first]);
  const begin = from && !firstStays ? hub : 0;
  // Driving back to where it begins is driving to where it ends.
  const closed: TravelTable = {
    size: begin === hub ? hub + 1 : hub,
    at: (one, next) => ways.at(one, next === begin ? hub + 1 : next),
  };
  return orderRound(closed, begin, back !== undefined).filter((index) => index !== hub);
}
