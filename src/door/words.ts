import { door as english } from '../messages/door/en.ts';
import { door as french } from '../messages/door/fr.ts';

/** What the page says, in one language. */
export type DoorWords = typeof french;

/** The languages of the page. */
export type Language = 'fr' | 'en';

/** Both are there from the start: together they are two kilobytes, and a fetch may fail. */
export const WORDS: Readonly<Record<Language, DoorWords>> = { fr: french, en: english };
