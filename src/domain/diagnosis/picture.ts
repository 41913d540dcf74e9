import type { Person } from '../people/person.ts';
import type { Point } from '../kernel/place.ts';
import type { Request } from '../requests/request.ts';
import type { Commune } from '../territory/territory.ts';
import { asOf } from '../volunteers/pause.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { byTime, type Day } from '../kernel/when.ts';
import type { Zone } from '../kernel/zone.ts';
import { densityOf, type CommuneDensity } from './density.ts';
import { gapsOf, type Gap, type Standpoint } from './gaps.ts';
import type { ReachLimit, TravelMeasure } from './nearest.ts';
import { livesIn, type Period } from './period.ts';
import { isUnanswered, unmetWeight } from './unmet.ts';

/** A request and who asked; absent when they are not known here. */
export interface AskedRequest {
  readonly request: Request;
  readonly person?: Person;
}

/** A request of which something stayed without an answer: how much, from 0 to 1. */
export interface Unmet extends AskedRequest {
  readonly weight: number;
}

/** What there is to see on the map of a territory. */
export interface TerritoryPicture {
  /** Requests that were living in the period, the soonest day first. */
  readonly living: readonly AskedRequest[];
  /** Requests that stayed without an answer in the period, the heaviest first. */
  readonly unmet: readonly Unmet[];
  /** Requests that nobody answers today, far from every active volunteer. */
  readonly gaps: readonly Gap[];
  /** Active volunteers today. */
  readonly density: readonly CommuneDensity[];
  /** Active volunteers who live in none of the communes. */
  readonly fromElsewhere: number;
}

/** What a picture is made from. */
export interface PictureParts {
  readonly requests: readonly Request[];
  readonly people: ReadonlyMap<string, Person>;
  readonly volunteers: readonly Volunteer[];
  readonly communes: readonly Commune[];
  readonly period: Period;
  readonly today: Day;
  /** Where the days of the period begin and end. */
  readonly zone?: Zone;
  readonly limit: ReachLimit;
  readonly measure: TravelMeasure;
}

/** The picture of a territory; who is not placed on the map stands in the middle of their commune. */
export function pictureOf(parts: PictureParts): TerritoryPicture {
  const { communes, people, period, requests, today, zone } = parts;
  const asked = requests.map((request) => {
    const person = people.get(request.person);
    return { request, ...(person && { person }) };
  });
  const active = parts.volunteers
    .map((volunteer) => asOf(volunteer, today))
    .filter(({ status }) => status === 'active');
  const density = densityOf(communes, active);
  const counted = density.reduce((sum, { volunteers }) => sum + volunteers, 0);
  return {
    living: asked.filter(({ request }) => livesIn(request, period, zone)).sort(soonestFirst),
    unmet: asked
      .map((one) => ({ ...one, weight: unmetWeight(one.request, period, today, zone) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || soonestFirst(a, b)),
    gaps: gapsOf(
      asked.flatMap(({ request, person }) =>
        person && isUnanswered(request) ? standpoint(person.commune, person.point, communes) : [],
      ),
      active.flatMap(({ commune, home }) => standpoint(commune, home, communes)),
      parts.limit,
      parts.measure,
    ),
    density,
    fromElsewhere: active.length - counted,
  };
}

/** Where somebody stands: at home, or in the middle of their commune; nowhere when neither is known. */
function standpoint(
  commune: string,
  home: Point | undefined,
  communes: readonly Commune[],
): readonly Standpoint[] {
  const point = home ?? communes.find(({ code }) => code === commune)?.point;
  return point ? [{ commune, point }] : [];
}

function soonestFirst({ request: a }: AskedRequest, { request: b }: AskedRequest): number {
  return a.when.day === b.when.day ? byTime(a.notedAt, b.notedAt) : byTime(a.when.day, b.when.day);
}
