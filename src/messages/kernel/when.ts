import {
  daysBetween,
  type Day,
  type Moment,
  type PartOfDay,
  type When,
} from '../../domain/kernel/when.ts';

/** What a language needs to say when something is. */
export interface WhenWords {
  readonly locale: string;
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
  if (when.until && when.until !== when.day) {
    return words.between(sayDay(when.day, today, words), sayDay(when.until, today, words));
  }
  const day = sayDay(when.day, today, words);
  if (when.time) return words.at(day, when.time);
  return when.part ? words.dayAndPart(day, words.parts[when.part]) : day;
}

/** Says a day: today, tomorrow, yesterday, or its weekday and date, with the year when it is another. */
export function sayDay(day: Day, today: Day, words: WhenWords): string {
  const away = daysBetween(today, day);
  if (away === 0) return words.today;
  if (away === 1) return words.tomorrow;
  if (away === -1) return words.yesterday;
  return new Intl.DateTimeFormat(words.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** Says the clock's hour and minute of a moment, on this device. */
export function sayTime(moment: Moment, words: WhenWords): string {
  return new Intl.DateTimeFormat(words.locale, { hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
}
