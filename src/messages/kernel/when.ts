import {
  daysBetween,
  type Day,
  type Moment,
  type PartOfDay,
  type When,
} from '../../domain/kernel/when.ts';
import { dayIn, timeIn, type Zone } from '../../domain/kernel/zone.ts';

/** What a language needs to say when something is. */
export interface WhenWords {
  readonly locale: string;
  /** Where the clocks hang by which moments are told: the territory's; absent: the device's. */
  readonly zone?: Zone;
  /** Whether it is written on paper, which is read on another day: no day is said by its distance. */
  readonly onPaper?: boolean;
  /** From Sunday on. */
  readonly weekdays: readonly string[];
  /** From January on. */
  readonly months: readonly string[];
  /** The day of a month: "1er", "2". */
  readonly dayOfMonth: (day: number) => string;
  /** "5 mars", with the year where it is told: "1er mars 2026". */
  readonly date: (day: string, month: string, year?: string) => string;
  /** A date with its weekday: "jeudi 5 mars". */
  readonly weekdayAndDate: (weekday: string, date: string) => string;
  /** "mars 2026". */
  readonly month: (month: string, year: string) => string;
  /** An hour of the clock: "9 h 15", "18 h". */
  readonly clock: (hours: number, minutes: number) => string;
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly parts: Readonly<Record<PartOfDay, string>>;
  readonly dayAndPart: (day: string, part: string) => string;
  readonly at: (day: string, time: string) => string;
  readonly between: (first: string, last: string) => string;
  /** A duration, from minutes. */
  readonly minutes: (count: number) => string;
}

/**
 * Says when help is wanted, as one would over the telephone: "demain matin", "jeudi 5 mars à 9 h 30".
 * @param today the day on which it is said
 */
export function sayWhen(when: When, today: Day, words: WhenWords): string {
  return whenIn(when, words, (day) => sayDay(day, today, words));
}

/** Writes when help is wanted on paper, which is read on another day: "mercredi 2 décembre 2026 à 10 h 30". */
export function writeWhen(when: When, words: WhenWords): string {
  return whenIn(when, words, (day) => writeDay(day, words));
}

/** Says a day: today, tomorrow, yesterday, or its weekday and date, with the year when it is another; on paper in full. */
export function sayDay(day: Day, today: Day, words: WhenWords): string {
  if (words.onPaper) return writeDay(day, words);
  const away = daysBetween(today, day);
  if (away === 0) return words.today;
  if (away === 1) return words.tomorrow;
  if (away === -1) return words.yesterday;
  return weekdayAndDate(day, words, day.slice(0, 4) !== today.slice(0, 4));
}

/** Writes a day in full, true whenever it is read: "mercredi 2 décembre 2026". */
export function writeDay(day: Day, words: WhenWords): string {
  return weekdayAndDate(day, words, true);
}

/** A date without its weekday: "1er mars 2026", or "1er mars". */
export function sayDate(day: Day, words: WhenWords, withYear = true): string {
  // Not by Intl: the first that a page makes takes a slow telephone half a second, before its first list.
  const [year, , date] = day.split('-');
  return words.date(
    words.dayOfMonth(Number(date)),
    monthName(day, words),
    withYear ? year : undefined,
  );
}

/** A month, `YYYY-MM` (a day of it will do), with its year: "mars 2026". */
export function sayMonth(month: string, words: WhenWords): string {
  return words.month(monthName(month, words), month.slice(0, 4));
}

/** A month, `YYYY-MM`, of a year that is told already: "mars". */
export function monthName(month: string, words: WhenWords): string {
  return words.months[Number(month.slice(5, 7)) - 1] ?? '';
}

/** An hour written `HH:MM`: "9 h 15". */
export function sayClock(time: string, words: WhenWords): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return words.clock(hours, minutes);
}

/** Says the clock's hour and minute of a moment, in the territory. */
export function sayTime(moment: Moment, words: WhenWords): string {
  return sayClock(timeIn(words.zone, moment), words);
}

/** Says a moment of the clock on a day, in the territory: "aujourd’hui à 9 h 15". */
export function sayMoment(moment: Moment, today: Day, words: WhenWords): string {
  return words.at(sayDay(dayIn(words.zone, moment), today, words), sayTime(moment, words));
}

/** Writes a moment in full: "mercredi 2 décembre 2026 à 9 h 15". */
export function writeMoment(moment: Moment, words: WhenWords): string {
  return words.at(writeDay(dayIn(words.zone, moment), words), sayTime(moment, words));
}

/** Minutes since midnight as an hour of the clock, and past midnight as one of the next day: "0 h 10". */
export function sayMinuteOfDay(minute: number, words: WhenWords): string {
  return words.clock(Math.floor(minute / 60) % 24, minute % 60);
}

function whenIn(when: When, words: WhenWords, say: (day: Day) => string): string {
  if (when.until && when.until !== when.day) return words.between(say(when.day), say(when.until));
  const day = say(when.day);
  if (when.time) return words.at(day, sayClock(when.time, words));
  return when.part ? words.dayAndPart(day, words.parts[when.part]) : day;
}

function weekdayAndDate(day: Day, words: WhenWords, withYear: boolean): string {
  const weekday = words.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return words.weekdayAndDate(weekday, sayDate(day, words, withYear));
}
