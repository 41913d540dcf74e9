import type { Drive, Stop } from '../../../domain/drives/drive.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMinuteOfDay } from '../../../messages/kernel/when.ts';
import { capitalize } from '../../kit/capitalize.ts';
import { distanceWords, ferrySaid } from '../../kit/texts/travel-words.ts';

/** What a stop is called, in one line. */
export type StopWords = (stop: Stop) => string;

/** "vers 9 h 40": nobody is there to the minute. */
export function clockWords(at: number, { drives, when }: Messages): string {
  return drives.about(sayMinuteOfDay(Math.round(at / 5) * 5, when));
}

/** "26 km en voiture, 2 h 10 de porte à porte". */
export function driveWords(drive: Drive, messages: Messages): string {
  const { minutes } = drive;
  const { drives, when } = messages;
  const time = when.minutes(Math.max(5, Math.round(minutes / 5) * 5));
  const said = capitalize(drives.whole(distanceWords(drive, messages), time));
  return ferrySaid(said, drive, messages);
}
