import type { Encounter } from '../encounters/encounter.ts';
import type { Day } from '../kernel/when.ts';
import type { Zone } from '../kernel/zone.ts';
import type { Person } from '../people/person.ts';
import type { Request } from '../requests/request.ts';
import type { Tally } from '../statistics/tally.ts';
import { standingIn } from '../volunteers/standing-in.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { PeopleCounter, type CountedPeople } from './counted-people.ts';
import { ReportCounter, type CountedReports } from './counted-reports.ts';
import { RequestCounter, type CountedRequests } from './counted-requests.ts';
import { dayOf, figureYear, isWithin, trustedDay, type FigureYear } from './year.ts';

/** What the figures of a year are counted from: whole documents, never their histories. */
export interface YearEvidence {
  readonly requests: Iterable<Request>;
  readonly encounters: Iterable<Encounter>;
  readonly people: Iterable<Person>;
  readonly volunteers: Iterable<Volunteer>;
}

/** Everything that was counted in a year, once: each figure, sheet and file reads it. */
export interface YearCounts {
  readonly year: FigureYear;
  /** Whether anything happened in it at all. */
  readonly hasData: boolean;
  /** The years in which something happened, the latest first. */
  readonly years: readonly number[];
  readonly requests: CountedRequests;
  readonly reports: CountedReports;
  readonly people: CountedPeople;
  /** Volunteers with a mission in the last 90 days, of all who lend a hand. */
  readonly active: Tally;
  /** Meetings whose day no calendar could bear: they count on the day of their receipt. */
  readonly wrongDays: number;
}

/** Counts a year, as it begins and ends there, in one pass over each kind of document. */
export function countYear(
  evidence: YearEvidence,
  ofYear: number,
  today: Day,
  zone?: Zone,
): YearCounts {
  const year = figureYear(ofYear, today, zone);
  const requests = new RequestCounter();
  const reports = new ReportCounter(year);
  const people = new PeopleCounter(year);
  const years = new Set<number>();
  const volunteers = [...evidence.volunteers];
  const standsFor = standingIn(volunteers);
  const until = Date.parse(`${year.asOf}T23:59:59Z`);
  let happened = 0;
  const seeYear = (day: Day): void => {
    if (day <= today) years.add(Number(day.slice(0, 4)));
    if (isWithin(day, year)) happened += 1;
  };
  for (const request of evidence.requests) {
    const noted = dayOf(request.notedAt, year);
    seeYear(noted);
    if (isWithin(noted, year)) requests.add(request, until);
    const onHelp = (day: Day): void => {
      seeYear(day);
      people.helped(request.person, day);
    };
    reports.add(request, onHelp, standsFor);
  }
  let wrongDays = 0;
  for (const encounter of evidence.encounters) {
    const day = trustedDay(encounter.day, encounter.applied[0]?.at, year);
    if (day !== encounter.day && isWithin(day, year)) wrongDays += 1;
    seeYear(day);
    people.encounter(encounter, day);
  }
  const told = reports.counted();
  return {
    ...{ year, hasData: happened > 0, wrongDays },
    years: [...years].sort((a, b) => b - a),
    requests: requests.counted(),
    reports: told,
    people: people.counted(evidence.people),
    active: activeOf(volunteers, told.active, year),
  };
}

/** Who helped and has left since is counted among those who lent a hand: nobody is active of nobody. */
function activeOf(
  volunteers: Iterable<Volunteer>,
  active: ReadonlyMap<string, unknown>,
  year: FigureYear,
): Tally {
  const { asOf } = year;
  const all = new Set(active.keys());
  for (const { _id, status, history, merged } of volunteers) {
    // Counted once, by the record that stands for this one.
    if (merged) continue;
    const since = dayOf(history[0]?.at ?? '', year);
    const left = history.findLast(({ type }) => type === 'volunteer.left')?.at ?? '';
    const isThere = status === 'left' ? dayOf(left, year) > asOf : status !== 'pending';
    if (isThere && since <= asOf) all.add(_id);
  }
  return { population: all.size, answers: all.size, yes: active.size };
}
