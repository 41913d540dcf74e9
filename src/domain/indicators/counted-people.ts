import type { Encounter } from '../encounters/encounter.ts';
import { addDays, type Day } from '../kernel/when.ts';
import type { Person } from '../people/person.ts';
import { lastDayOfMonth, monthsBetween, type Month } from '../rates/months.ts';
import type { Tally } from '../statistics/tally.ts';
import { dayOf, isWithin, type FigureYear } from './year.ts';

/** How far back somebody counts as seen. */
const SEEN_DAYS = 30;

/** How well somebody was looked after in a month; the highest counts. */
const SEEN = 3;
const CALLED = 2;
const REASON = 1;

/** One month of a territory: of all who were known throughout it, who was seen, called, or why not. */
export interface MonthOfPeople {
  readonly month: Month;
  readonly people: number;
  readonly seen: number;
  /** Not seen, but spoken to. */
  readonly called: number;
  /** Neither, and somebody wrote down why, and stands behind it. */
  readonly explained: number;
  readonly unseen: number;
}

/** How the people of a territory were seen in a year. */
export interface CountedPeople {
  /** Known on the last day told. */
  readonly known: number;
  /** Of those, who was seen or spoken to in the 30 days before. */
  readonly seen: Tally;
  readonly months: readonly MonthOfPeople[];
  /** People and months in which each was seen, called or explained, of all people and months. */
  readonly looked: Tally;
}

/** Notes contacts in one pass, then counts people. */
export class PeopleCounter {
  readonly #year: FigureYear;
  readonly #seenFrom: Day;
  readonly #levels = new Map<string, Uint8Array>();
  readonly #lately = new Set<string>();

  constructor(year: FigureYear) {
    this.#year = year;
    this.#seenFrom = addDays(year.asOf, -SEEN_DAYS);
  }

  /** Somebody was met, rung, or not found. `day` is the one that is trusted. */
  encounter({ person, means, outcome, next }: Encounter, day: Day): void {
    if (outcome === 'present') {
      this.#note(person, day, means === 'call' ? CALLED : SEEN);
    } else if (outcome !== 'absent' || next !== undefined) {
      // Refused, elsewhere, or absent with a day to come again: a reason, and an author who owns it.
      this.#note(person, day, REASON);
    }
  }

  /** Somebody came and helped. */
  helped(person: string, day: Day): void {
    this.#note(person, day, SEEN);
  }

  /** What it comes to, for these people. */
  counted(people: Iterable<Person>): CountedPeople {
    const { asOf } = this.#year;
    const months = monthsBetween(this.#year.from, asOf).map((month) => ({
      ...{ month, people: 0, seen: 0, called: 0, explained: 0, unseen: 0 },
      first: `${month}-01`,
      end: lastDayOfMonth(month) < asOf ? lastDayOfMonth(month) : asOf,
    }));
    let known = 0;
    let lately = 0;
    for (const person of people) {
      const since = knownSince(person, this.#year);
      const until = knownUntil(person, this.#year);
      if (since <= asOf && until > asOf) {
        known += 1;
        if (this.#lately.has(person._id)) lately += 1;
      }
      const levels = this.#levels.get(person._id);
      for (const [at, month] of months.entries()) {
        // Who came, or left, within a month is not asked for in it.
        if (since > month.first || until <= month.end) continue;
        month.people += 1;
        month[nameOf(levels?.[at] ?? 0)] += 1;
      }
    }
    const all = months.reduce((sum, one) => sum + one.people, 0);
    const unseen = months.reduce((sum, one) => sum + one.unseen, 0);
    return {
      known,
      seen: { population: known, answers: known, yes: lately },
      months: months.map(({ end: _, first: __, ...month }) => month),
      looked: { population: all, answers: all, yes: all - unseen },
    };
  }

  #note(person: string, day: Day, level: number): void {
    const { asOf } = this.#year;
    const isSpoken = level > REASON;
    if (isSpoken && day <= asOf && day > this.#seenFrom) this.#lately.add(person);
    if (!isWithin(day, this.#year)) return;
    const levels = this.#levels.get(person) ?? new Uint8Array(12);
    const month = Number(day.slice(5, 7)) - 1;
    levels[month] = Math.max(levels[month] ?? 0, level);
    this.#levels.set(person, levels);
  }
}

function nameOf(level: number): 'seen' | 'called' | 'explained' | 'unseen' {
  if (level === SEEN) return 'seen';
  if (level === CALLED) return 'called';
  return level === REASON ? 'explained' : 'unseen';
}

/** A history always keeps its first line: who is known since a first line that is missing is known for ever. */
function knownSince({ history }: Person, year: FigureYear): Day {
  return dayOf(history[0]?.at ?? '', year);
}

/** Somebody whose ending is not in the history any more left long ago. */
function knownUntil({ status, history }: Person, year: FigureYear): Day {
  if (status === 'active') return '9999-12-31';
  return dayOf(history.findLast(({ type }) => type === 'person.ended')?.at ?? '', year);
}
