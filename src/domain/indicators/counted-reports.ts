import { countsAs, type CountedKind } from '../kernel/kind.ts';
import { addDays, type Day } from '../kernel/when.ts';
import { reportsOnce, type StandsFor } from '../requests/reports-once.ts';
import type { Report, Request } from '../requests/request.ts';
import { Contributions } from './contributions.ts';
import { dayOf, isWithin, type FigureYear } from './year.ts';

/** Until how long ago a mission makes a volunteer an active one. */
const ACTIVE_DAYS = 90;

/** The time of one day and of what help counts as, in minutes. */
export interface DayOfTime {
  readonly day: Day;
  readonly kind: CountedKind;
  readonly minutes: number;
}

/** A car that several requests shared, as it was reported. */
export interface SharedCar {
  /** Its first day, for the rate of CO2. */
  readonly day: Day;
  /** Driven, all reports together. */
  readonly km: number;
  /** What each would have been driven alone; undefined: not agreed for each of them. */
  readonly apartKm: number | undefined;
}

/** What was reported in a year of missions that took place, whole or in part. */
export interface CountedReports {
  readonly reports: number;
  /** Reports that tell minutes, and reports that tell kilometres. */
  readonly withMinutes: number;
  readonly withKm: number;
  readonly time: readonly DayOfTime[];
  /** In minutes and in kilometres, by whoever gave them, and by whoever they were given for. */
  readonly minutes: TwoSides;
  readonly km: TwoSides;
  /** By day, for the rate of CO2. */
  readonly kmByDay: ReadonlyMap<Day, number>;
  readonly shared: readonly SharedCar[];
  /** By person. */
  readonly helped: Contributions;
  /** Volunteers with a mission in the last 90 days, each with whom they went to. */
  readonly active: ReadonlyMap<string, ReadonlySet<string>>;
}

/** An amount, seen from both who gave it and who received it. */
export interface TwoSides {
  readonly given: Contributions;
  readonly received: Contributions;
}

interface Car {
  readonly day: Day;
  readonly requests: Set<string>;
  readonly drivers: Set<string>;
  km: number;
  apartKm: number;
  isAgreed: boolean;
}

/** Notes reports in one pass, then counts them. */
export class ReportCounter {
  readonly #year: FigureYear;
  readonly #activeFrom: Day;
  readonly #time = new Map<string, DayOfTime>();
  readonly #minutes = twoSides();
  readonly #km = twoSides();
  readonly #kmByDay = new Map<Day, number>();
  readonly #cars = new Map<string, Car>();
  readonly #helped = new Contributions();
  readonly #active = new Map<string, Set<string>>();
  #reports = 0;
  #withMinutes = 0;
  #withKm = 0;

  constructor(year: FigureYear) {
    this.#year = year;
    this.#activeFrom = addDays(year.asOf, -ACTIVE_DAYS);
  }

  /** A request with its reports; `onHelp` is told of each time that somebody came. */
  add(request: Request, onHelp: (day: Day) => void, standsFor?: StandsFor): void {
    let isHelped = false;
    for (const report of reportsOnce(request, standsFor)) {
      if (report.outcome === 'not-done') continue;
      const day = dayOf(report.at, this.#year);
      onHelp(day);
      const { volunteer } = report;
      if (volunteer && day > this.#activeFrom && day <= this.#year.asOf) {
        this.#active.set(volunteer, (this.#active.get(volunteer) ?? new Set()).add(request.person));
      }
      if (!isWithin(day, this.#year)) continue;
      isHelped = true;
      this.#note(request, report, day);
    }
    if (isHelped) this.#helped.add(request.person);
  }

  counted(): CountedReports {
    return {
      ...{ reports: this.#reports, withMinutes: this.#withMinutes, withKm: this.#withKm },
      time: [...this.#time.values()],
      ...{ minutes: this.#minutes, km: this.#km, kmByDay: this.#kmByDay },
      shared: [...this.#cars.values()].filter(isShared).map(({ day, km, apartKm, isAgreed }) => ({
        ...{ day, km },
        apartKm: isAgreed ? apartKm : undefined,
      })),
      ...{ helped: this.#helped, active: this.#active },
    };
  }

  #note(request: Request, report: Report, day: Day): void {
    const { minutes = 0, km = 0, volunteer, by } = report;
    this.#reports += 1;
    if (minutes > 0) {
      this.#withMinutes += 1;
      note(this.#minutes, volunteer ?? by, request.person, minutes);
      const kind = countsAs(request.kind);
      const key = `${day} ${kind}`;
      const known = this.#time.get(key)?.minutes ?? 0;
      this.#time.set(key, { day, kind, minutes: known + minutes });
    }
    if (km > 0) {
      this.#withKm += 1;
      note(this.#km, volunteer ?? by, request.person, km);
      this.#kmByDay.set(day, (this.#kmByDay.get(day) ?? 0) + km);
      if (request.outing) this.#ride(request, request.outing, volunteer ?? by, km, day);
    }
  }

  /** Each report of a shared car tells its part of the way: together they are what was driven. */
  #ride(request: Request, outing: string, driver: string, km: number, day: Day): void {
    const car: Car = this.#cars.get(outing) ?? {
      ...{ day, requests: new Set(), drivers: new Set(), km: 0, apartKm: 0, isAgreed: true },
    };
    if (!car.requests.has(request._id)) {
      car.apartKm += request.agreedKm ?? 0;
      car.isAgreed &&= request.agreedKm !== undefined;
    }
    car.requests.add(request._id);
    car.drivers.add(driver);
    car.km += km;
    this.#cars.set(outing, car);
  }
}

function twoSides(): TwoSides {
  return { given: new Contributions(), received: new Contributions() };
}

function note(
  { given, received }: TwoSides,
  giver: string,
  receiver: string,
  amount: number,
): void {
  given.add(giver, amount);
  received.add(receiver, amount);
}

/** Two requests that one person drove for; two cars to the same place have shared nothing. */
function isShared({ requests, drivers }: Car): boolean {
  return requests.size > 1 && drivers.size === 1;
}
