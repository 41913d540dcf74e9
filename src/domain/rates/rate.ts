import type { Id } from '../kernel/ids.ts';
import type { CountedKind } from '../kernel/kind.ts';
import type { Day, Moment } from '../kernel/when.ts';

/**
 * What is counted with a rate: an hour of a volunteer (euros), what an employer adds to it (percent), a
 * kilometre's CO2 (grams), and the most that a kilometre may be asked for (euros).
 */
export const RATE_NAMES = ['hour', 'charges', 'co2', 'ceiling'] as const;

/** One such rate. */
export type RateName = (typeof RATE_NAMES)[number];

/** A rate from a day on. */
export interface DatedRate {
  readonly rate: RateName;
  /** Only for this kind of help: an hour at the wheel may be worth more than an hour of reading. */
  readonly kind?: CountedKind;
  readonly from: Day;
  /** Its last day; absent: until another one begins. */
  readonly until?: Day;
  /** In the unit of its name; absent: the one that began on this day was a mistake, and counts no more. */
  readonly value?: number;
  /** Where it was read, in words that a treasurer can check. */
  readonly source: string;
}

/** A rate that a territory wrote down; none is ever taken out of the list. */
export interface WrittenRate extends DatedRate {
  readonly by: Id<'user'>;
  readonly at: Moment;
}

/**
 * The rate of a day, by a list of which later entries correct earlier ones.
 * @returns undefined in a gap: no rate began yet, or the one that began last has ended
 */
export function rateOn(
  rates: readonly DatedRate[],
  name: RateName,
  day: Day,
  kind?: CountedKind,
): DatedRate | undefined {
  const own = kind && latestOf(rates, name, day, kind);
  // A kind without a rate of its own on that day is worth what any hour is.
  return holdsOn(own, day) ?? holdsOn(latestOf(rates, name, day, undefined), day);
}

/** The list with what corrects it; the product's own come first, so that a territory has the last word. */
function standingRates(rates: readonly DatedRate[]): readonly DatedRate[] {
  const last = new Map(rates.map((one) => [`${one.rate} ${one.kind ?? ''} ${one.from}`, one]));
  return [...last.values()].filter(({ value }) => value !== undefined);
}

function latestOf(
  rates: readonly DatedRate[],
  name: RateName,
  day: Day,
  kind: CountedKind | undefined,
): DatedRate | undefined {
  let latest: DatedRate | undefined;
  for (const one of standingRates(rates)) {
    if (one.rate !== name || one.kind !== kind || one.from > day) continue;
    if (!latest || one.from > latest.from) latest = one;
  }
  return latest;
}

function holdsOn(rate: DatedRate | undefined, day: Day): DatedRate | undefined {
  return rate && day <= (rate.until ?? day) ? rate : undefined;
}
