import type { Day } from '../../../src/domain/kernel/when.ts';
import { when as en } from '../../../src/messages/when/en.ts';
import { when as fr } from '../../../src/messages/when/fr.ts';
import { sayDate } from '../../../src/messages/kernel/when.ts';
import type { NotificationAnswer } from '../message.ts';

/** The languages that a message can be written in. */
export type Language = 'fr' | 'en';

/** What a message says, before it is said who sends it and how to be asked no more. */
export interface Words {
  readonly subject: string;
  readonly body: readonly string[];
  /** The same in a sentence or two, for a telephone; absent: it only goes by e-mail. */
  readonly short?: string;
  /** The same on a lock screen; absent: the subject above the short text. */
  readonly notification?: Notification;
}

/** What a notification says, and what can be pressed on it. */
export interface Notification {
  readonly title: string;
  readonly body: string;
  readonly answers?: readonly NotificationAnswer[];
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
  return sayDate(day, { fr, en }[language]);
}
