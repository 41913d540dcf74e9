import type { Drive, Stop } from '../../../domain/drives/drive.ts';
import type { Travel } from '../../../domain/kernel/travel.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMinuteOfDay } from '../../../messages/kernel/when.ts';
import { capitalize } from '../../kit/capitalize.ts';
import { distanceWords } from '../../kit/travel-words.ts';

/** What a stop is called, in one line. */
export type StopWords = (stop: Stop) => string;

/** "vers 9 h 40": nobody is there to the minute. */
export function clockWords(at: number, { drives, when }: Messages): string {
  return drives.about(sayMinuteOfDay(Math.round(at / 5) * 5, when));
}

/** "26 km en voiture, 2 h 10 de porte à porte". */
export function driveWords({ km, minutes, approximate }: Drive, messages: Messages): string {
  const { drives, when } = messages;
  const time = when.minutes(Math.max(5, Math.round(minutes / 5) * 5));
  return capitalize(drives.whole(distanceWords({ km, minutes, approximate }, messages), time));
}

/** "8,42 €". */
export function moneyWords(cents: number, { when }: Messages): string {
  return new Intl.NumberFormat(when.locale, { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );
}

/** "4,2 kg": grams below one kilogram. */
export function massWords(grams: number, { when }: Messages): string {
  const isLight = Math.abs(grams) < 1_000;
  return new Intl.NumberFormat(when.locale, {
    style: 'unit',
    unit: isLight ? 'gram' : 'kilogram',
    maximumFractionDigits: isLight ? 0 : 1,
  }).format(isLight ? grams : grams / 1_000);
}

/** "12 km": of a distance that is known, or that somebody agreed to. */
export function kmWords(km: number, messages: Messages): string {
  return distanceWords(exactly(km), messages);
}

function exactly(km: number): Travel {
  return { km, minutes: 0, approximate: false };
}
