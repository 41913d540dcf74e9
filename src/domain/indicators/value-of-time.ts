import type { CountedKind } from '../kernel/kind.ts';
import type { Day } from '../kernel/when.ts';
import { knownRate } from '../rates/known-rates.ts';
import { monthOf, type Month } from '../rates/months.ts';
import type { DatedRate, RateName } from '../rates/rate.ts';
import type { CountedReports } from './counted-reports.ts';

/** The time given to one kind of help, and what it is worth where a rate is known. */
export interface ValuedKind {
  readonly kind: CountedKind;
  readonly minutes: number;
  /** Minutes of days on which a rate is known. */
  readonly valuedMinutes: number;
  /** Whole cents. */
  readonly cents: number;
}

/** A rate that is missing, and for which months. */
export interface MissingRate {
  readonly rate: RateName;
  readonly months: readonly Month[];
}

/** What volunteers' time is worth; what has no rate is told apart and never guessed. */
export interface ValueOfTime {
  readonly kinds: readonly ValuedKind[];
  readonly minutes: number;
  readonly valuedMinutes: number;
  readonly cents: number;
  readonly missing: readonly MissingRate[];
}

/**
 * What the time of volunteers is worth.
 *
 *     hours × rate of an hour × (1 + employer's charges), each of its day and kind
 *
 * Source: field notes 4.5; règlement ANC 2018-06.
 * @param written the territory's own rates
 */
export function valueOfTime(
  { time }: Pick<CountedReports, 'time'>,
  written: readonly DatedRate[],
): ValueOfTime {
  const kinds = new Map<CountedKind, { minutes: number; valued: number; euros: number }>();
  const missing = new Missing();
  const priceOf = pricesBy(written, missing);
  for (const { day, kind, minutes } of time) {
    const price = priceOf(day, kind);
    const known = kinds.get(kind) ?? { minutes: 0, valued: 0, euros: 0 };
    kinds.set(kind, {
      minutes: known.minutes + minutes,
      valued: known.valued + (price === undefined ? 0 : minutes),
      euros: known.euros + ((price ?? 0) * minutes) / 60,
    });
  }
  const lines = [...kinds]
    .map(([kind, { minutes, valued, euros }]) => ({
      ...{ kind, minutes, valuedMinutes: valued, cents: Math.round(euros * 100) },
    }))
    .sort((a, b) => b.minutes - a.minutes || (a.kind < b.kind ? -1 : 1));
  return {
    kinds: lines,
    minutes: lines.reduce((sum, one) => sum + one.minutes, 0),
    valuedMinutes: lines.reduce((sum, one) => sum + one.valuedMinutes, 0),
    // The sum of the lines as they are printed: both sides of an account are equal to the cent.
    cents: lines.reduce((sum, one) => sum + one.cents, 0),
    missing: missing.list(),
  };
}

/** The price of an hour on a day, each looked up once; what is missing is noted. */
function pricesBy(
  written: readonly DatedRate[],
  missing: Missing,
): (day: Day, kind: CountedKind) => number | undefined {
  const prices = new Map<string, number | undefined>();
  return (day, kind) => {
    const key = `${day} ${kind}`;
    if (prices.has(key)) return prices.get(key);
    const hour = knownRate('hour', day, written, kind)?.value;
    const charges = knownRate('charges', day, written, kind)?.value;
    if (hour === undefined) missing.add('hour', day);
    if (charges === undefined) missing.add('charges', day);
    const price =
      hour === undefined || charges === undefined ? undefined : hour * (1 + charges / 100);
    prices.set(key, price);
    return price;
  };
}

/** Which rates are missing in which months. */
export class Missing {
  readonly #months = new Map<RateName, Set<Month>>();

  add(rate: RateName, day: Day): void {
    const months = this.#months.get(rate) ?? new Set();
    months.add(monthOf(day));
    this.#months.set(rate, months);
  }

  list(): readonly MissingRate[] {
    return [...this.#months].map(([rate, months]) => ({ rate, months: [...months].sort() }));
  }
}
