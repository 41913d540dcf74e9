import { reportsOnce } from '../../requests/reports-once.ts';
import type { Request } from '../../requests/request.ts';
import { standingIn } from '../../volunteers/standing-in.ts';
import type { Volunteer } from '../../volunteers/volunteer.ts';
import type { Period } from '../period.ts';
import { isNoFigure } from '../../statistics/no-figure.ts';
import { quartilesOf } from '../../statistics/quartiles.ts';

/** What is known of a volunteer of today: where they live, how far they go, how often they went. */
export interface VolunteerOfToday {
  readonly commune: string;
  /** As they said it, in kilometres of road. */
  readonly maxKm?: number;
  /** How many requests they answered in the period. */
  readonly answered: number;
}

/** The active volunteers, and how many requests for help on these days each of them answered. */
export function volunteersOfToday(
  volunteers: readonly Volunteer[],
  requests: readonly Request[],
  { from, to }: Period,
): readonly VolunteerOfToday[] {
  const standsFor = standingIn(volunteers);
  const answered = new Map<string, number>();
  for (const request of requests) {
    const { when } = request;
    if (when.day < from || when.day > to) continue;
    const went = reportsOnce(request, standsFor).flatMap(({ outcome, volunteer }) =>
      outcome === 'not-done' || volunteer === undefined ? [] : volunteer,
    );
    for (const one of new Set(went)) answered.set(one, (answered.get(one) ?? 0) + 1);
  }
  return volunteers
    .filter(({ status }) => status === 'active')
    .map(({ _id, commune, maxKm }) => ({
      commune,
      ...(maxKm !== undefined && { maxKm }),
      answered: answered.get(_id) ?? 0,
    }));
}

/** What is expected of somebody new. */
export interface Willingness {
  /** How far they go from the middle of their commune, in kilometres of road. */
  readonly km: number;
  /** How many requests they answer in a week at most. */
  readonly perWeek: number;
  /** How many in the whole period at most; absent: no other limit. */
  readonly inAll?: number;
}

/** Of whom something was learned: of volunteers of the commune, of the territory, or of none. */
export type Basis = 'commune' | 'territory' | 'usual';

/** Both ends of what may be expected, and what this stands on. */
export interface Expectation {
  readonly cautious: Willingness & { readonly inAll: number };
  readonly hopeful: Willingness;
  readonly distanceFrom: Basis;
  readonly frequencyFrom: Exclude<Basis, 'commune'>;
}

/** "À moins de 8 km" is the usual distance of the map; twice as far is a long way to a neighbour. */
const USUAL_KM = { cautious: 8, hopeful: 16 } as const;
/** Once a week is what the field asks of nobody as a rule; twice is what the most willing do. */
const PER_WEEK = { cautious: 1, hopeful: 2 } as const;
/** Once in two weeks, where too few volunteers are known to learn from. */
const USUAL_WEEKS_BETWEEN = 2;

/**
 * What may be expected of somebody new in a commune, learned from the active volunteers of today. Cautious: as far as
 * half of them go at least, once a week, and as often as half of them went. Hopeful: as far as a quarter of them go,
 * twice a week. Four are wanted to learn from (`quartilesOf`); with fewer, the usual is taken and said to be so.
 * @param weeks how long the period is
 */
export function expectationOf(
  volunteers: readonly VolunteerOfToday[],
  commune: string,
  weeks: number,
): Expectation {
  const near = distances(volunteers.filter((one) => one.commune === commune));
  const far = near ? undefined : distances(volunteers);
  const { cautious, hopeful } = near ?? far ?? USUAL_KM;
  const often = quartilesOf(volunteers.map(({ answered }) => answered));
  const isLearned = !isNoFigure(often);
  const inAll = isLearned ? often.median : weeks / USUAL_WEEKS_BETWEEN;
  return {
    cautious: {
      km: cautious,
      perWeek: PER_WEEK.cautious,
      inAll: Math.max(1, Math.floor(inAll)),
    },
    hopeful: { km: hopeful, perWeek: PER_WEEK.hopeful },
    distanceFrom: near ? 'commune' : far ? 'territory' : 'usual',
    frequencyFrom: isLearned ? 'territory' : 'usual',
  };
}

function distances(
  volunteers: readonly VolunteerOfToday[],
): { readonly cautious: number; readonly hopeful: number } | undefined {
  const said = quartilesOf(volunteers.flatMap(({ maxKm }) => maxKm ?? []));
  if (isNoFigure(said)) return undefined;
  return { cautious: Math.floor(said.median), hopeful: Math.floor(said.upper) };
}
