import type { Day } from '../../../src/domain/kernel/when.ts';

/** The languages that a message can be written in. */
export type Language = 'fr' | 'en';

/** What a message says, before it is said who sends it and how to be asked no more. */
export interface Words {
  readonly subject: string;
  readonly body: readonly string[];
}

/**
 * One kind of message. What it may say is what its values hold, and these never name a person who is helped:
 * a letter lies in boxes that others read. Each value is one line.
 */
export interface Template<Values extends Readonly<Record<string, string>>> {
  readonly fr: (values: Values) => Words;
  readonly en: (values: Values) => Words;
}

/** A day as it is written in a letter. */
export function dayIn(language: Language, day: Day): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(`${day}T00:00:00Z`));
}
