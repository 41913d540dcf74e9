import type { Day } from '../../domain/kernel/when.ts';

/** "8 mars 2026", or without the year. */
export function dateWords(day: Day, locale: string, withYear = false): string {
  return new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(withYear && { year: 'numeric' }),
  }).format(new Date(`${day}T00:00:00Z`));
}
