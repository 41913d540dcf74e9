/** Help that was wanted on one of some half-days. */
export interface WantedHelp {
  /** The days that suited, counted in days, both ends included. */
  readonly first: number;
  readonly last: number;
  /** Which parts of those days suited: morning 0, afternoon 1, evening 2. */
  readonly parts: readonly number[];
}

/** How much time there is to give: by everybody together, on each half-day and in each week. */
export interface GivenTime {
  readonly perHalfDay: number;
  readonly perWeek: number;
}

/**
 * How many could have been helped at most, each once, had everybody's half-days been shared out in the best way.
 *
 * The largest flow from those who ask, through half-days (so many at once), to weeks (so many in all), found by
 * augmenting paths (Ford & Fulkerson 1956). It never falls when more time is given. What all may do together is
 * enough to ask: k people who are alike can share out n helps of a week, at most k on a half-day, so that nobody has
 * two at once nor more than ⌈n / k⌉, by taking turns in the order of the half-days.
 */
export function mostHelped(wanted: readonly WantedHelp[], time: GivenTime): number {
  const sharing = new Sharing(wanted, time);
  return wanted.filter((_, at) => sharing.helps(at)).length;
}

const PARTS_OF_A_DAY = 3;
const DAYS_OF_A_WEEK = 7;

/** A half-day of a week, and who is helped then. */
interface HalfDay {
  readonly week: Week;
  readonly helped: Set<number>;
}

interface Week {
  readonly halfDays: HalfDay[];
  helped: number;
}

/** Somebody who would have to be helped at another time, so that `by` is helped on `then`. */
interface Move {
  readonly by: number;
  readonly then: HalfDay;
}

class Sharing {
  readonly #wanted: readonly WantedHelp[];
  readonly #time: GivenTime;
  readonly #halfDays = new Map<number, HalfDay>();
  readonly #weeks = new Map<number, Week>();
  readonly #when = new Map<number, HalfDay>();
  /** Half-days and weeks from which no time can be won any more: whoever looks there again finds none either. */
  readonly #exhausted = new Set<HalfDay | Week>();

  constructor(wanted: readonly WantedHelp[], time: GivenTime) {
    this.#wanted = wanted;
    this.#time = time;
  }

  /** Helps one more, moving others to half-days that suit them as well where that makes room. */
  helps(newcomer: number): boolean {
    const seen = new Set<HalfDay | Week>();
    const moves = new Map<number, Move>();
    const queue = [newcomer];
    for (const asking of queue) {
      for (const then of this.#suiting(asking)) {
        if (seen.has(then) || this.#exhausted.has(then)) continue;
        seen.add(then);
        const isFull = then.helped.size >= this.#time.perHalfDay;
        if (!isFull && then.week.helped < this.#time.perWeek) {
          this.#move(newcomer, { by: asking, then }, moves);
          return true;
        }
        for (const other of this.#inTheWay(then, isFull, seen)) {
          if (other === newcomer || moves.has(other)) continue;
          moves.set(other, { by: asking, then });
          queue.push(other);
        }
      }
    }
    for (const one of seen) this.#exhausted.add(one);
    return false;
  }

  /** Those of whom one must move: of the half-day when it is full, else of its week. */
  #inTheWay(then: HalfDay, isFull: boolean, seen: Set<HalfDay | Week>): Iterable<number> {
    if (isFull) return then.helped;
    if (seen.has(then.week) || this.#exhausted.has(then.week)) return [];
    seen.add(then.week);
    return then.week.halfDays.flatMap(({ helped }) => [...helped]);
  }

  #move(newcomer: number, last: Move, moves: ReadonlyMap<number, Move>): void {
    for (let move: Move | undefined = last; move;) {
      const { by, then }: Move = move;
      const before = this.#when.get(by);
      if (before) {
        before.helped.delete(by);
        before.week.helped -= 1;
      }
      then.helped.add(by);
      then.week.helped += 1;
      this.#when.set(by, then);
      move = by === newcomer ? undefined : moves.get(by);
    }
  }

  *#suiting(asking: number): Iterable<HalfDay> {
    const { first = 0, last = -1, parts = [] } = this.#wanted[asking] ?? {};
    for (let day = first; day <= last; day += 1) {
      for (const part of parts) yield this.#halfDay(day, part);
    }
  }

  #halfDay(day: number, part: number): HalfDay {
    const key = day * PARTS_OF_A_DAY + part;
    const known = this.#halfDays.get(key);
    if (known) return known;
    const week = this.#week(Math.floor(day / DAYS_OF_A_WEEK));
    const halfDay: HalfDay = { week, helped: new Set() };
    week.halfDays.push(halfDay);
    this.#halfDays.set(key, halfDay);
    return halfDay;
  }

  #week(number: number): Week {
    const known = this.#weeks.get(number);
    if (known) return known;
    const week: Week = { halfDays: [], helped: 0 };
    this.#weeks.set(number, week);
    return week;
  }
}
