import type { Point } from '../../kernel/place.ts';
import type { Travel } from '../../kernel/travel.ts';
import type { Commune } from '../../territory/territory.ts';
import { pointsAtSomebody } from '../../statistics/small-numbers.ts';
import type { DisclosedCount } from '../disclosure.ts';
import { mostHelped } from './half-days.ts';
import type { MissedHelp, Offer } from './missed-help.ts';
import {
  expectationOf,
  type Expectation,
  type VolunteerOfToday,
  type Willingness,
} from './willingness.ts';

/** The ways from one place to several, in their order; undefined where none is known. */
export type TravelsFrom = (
  from: Point,
  places: readonly Point[],
) => readonly (Travel | undefined)[];

/** What there is to ask about: what was missed in a period, and who volunteers today. */
export interface AndIfGround {
  readonly missed: readonly MissedHelp[];
  readonly volunteers: readonly VolunteerOfToday[];
  /** How long the period is. */
  readonly weeks: number;
  readonly travels: TravelsFrom;
}

/** "And if two volunteers in Valmorand could drive?" */
export interface AndIfQuestion {
  readonly commune: Commune & { readonly point: Point };
  readonly volunteers: number;
  readonly offers: readonly Offer[];
}

/** What would have become of the requests that nobody answered. */
export interface AndIfAnswer {
  /** All that nobody answered in the period. */
  readonly missed: number;
  /** How many would have found somebody: cautiously, and hopefully, which is never less. */
  readonly least: number;
  readonly most: number;
  /** Of those that nobody answered, what newcomers could not have taken; each is counted once. */
  readonly beyond: {
    readonly otherOffers: number;
    /** More than one volunteer at once was wanted. */
    readonly several: number;
    readonly unplaced: number;
    readonly tooFar: number;
  };
  readonly expectation: Expectation;
  /** Some way was guessed: distances are told as "environ". */
  readonly approximate: boolean;
}

/**
 * How many of the requests that nobody answered some more volunteers would have answered: from the middle of their
 * commune, one request for each half-day of theirs, on a day that suited, each request once. Both ends of a range,
 * since nobody knows who would have said yes.
 */
export function answerAndIf(ground: AndIfGround, question: AndIfQuestion): AndIfAnswer {
  const { missed, weeks } = ground;
  const { commune, offers, volunteers } = question;
  const expectation = expectationOf(ground.volunteers, commune.code, weeks);
  const beyond = { otherOffers: 0, several: 0, unplaced: 0, tooFar: 0 };
  const ways = waysTo(missed, commune.point, ground.travels);
  const able: Reachable[] = [];
  let approximate = false;
  for (const [at, one] of missed.entries()) {
    const way = ways[at];
    const km = one.isCall ? 0 : way?.km;
    approximate ||= !one.isCall && way?.approximate === true;
    if (!one.takes.every((offer) => offers.includes(offer))) beyond.otherOffers += 1;
    else if (one.places > 1) beyond.several += 1;
    else if (km === undefined) beyond.unplaced += 1;
    else if (km > expectation.hopeful.km) beyond.tooFar += 1;
    else able.push({ one, km });
  }
  const most = helpedBy(able, volunteers, expectation.hopeful);
  const least = helpedBy(able, volunteers, expectation.cautious);
  return { missed: missed.length, least, most, beyond, expectation, approximate };
}

interface Reachable {
  readonly one: MissedHelp;
  readonly km: number;
}

function helpedBy(
  able: readonly Reachable[],
  volunteers: number,
  { km, perWeek, inAll = Infinity }: Willingness,
): number {
  const near = able.filter((one) => one.km <= km).map(({ one }) => one);
  const time = { perHalfDay: volunteers, perWeek: volunteers * perWeek };
  const inPeriod = volunteers === 0 ? 0 : volunteers * inAll;
  return Math.min(mostHelped(near, time), inPeriod);
}

/** The way to each request, in their order: each place is asked for once. */
function waysTo(
  missed: readonly MissedHelp[],
  from: Point,
  travels: TravelsFrom,
): readonly (Travel | undefined)[] {
  const places = new Map<string, Point>();
  for (const { point } of missed) if (point) places.set(keyOf(point), point);
  const found = travels(from, [...places.values()]);
  const ways = new Map([...places.keys()].map((key, at) => [key, found[at]]));
  return missed.map(({ point }) => point && ways.get(keyOf(point)));
}

function keyOf({ lat, lon }: Point): string {
  return `${String(lat)},${String(lon)}`;
}

/** What of an answer may be told outside (decision 0005). */
export interface DisclosedAndIf {
  readonly missed: DisclosedCount;
  readonly least: DisclosedCount;
  readonly most: DisclosedCount;
}

/** The answer as it may be printed: a figure from 1 to 4 is not told, nor one whose rest would be so small. */
export function disclosedAndIf({ missed, least, most }: AndIfAnswer): DisclosedAndIf {
  const told = (count: number): DisclosedCount =>
    pointsAtSomebody(count) || pointsAtSomebody(missed - count) ? 'hidden' : count;
  return {
    missed: pointsAtSomebody(missed) ? 'hidden' : missed,
    least: told(least),
    most: told(most),
  };
}
