import type { Travel } from '../../../domain/kernel/travel.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayKm } from '../../../messages/kernel/quantities.ts';

/** "12 km", "environ 12 km": short distances with one decimal. */
export function distanceWords({ km, approximate }: Travel, { language, rounds }: Messages): string {
  return approximate
    ? rounds.about(sayKm(Math.max(1, Math.round(km)), language))
    : sayKm(Math.max(0.1, km), language);
}

/** "12 min", "1 h 05, bac compris": never less than a minute, in steps of five when it was guessed. */
export function drivingWords(travel: Travel, messages: Messages): string {
  return ferrySaid(timeWords(travel, messages), travel, messages);
}

/** What is said of a way; where a ferry is taken, that too. */
export function ferrySaid(
  words: string,
  { byFerry }: Pick<Travel, 'byFerry'>,
  { rounds }: Messages,
): string {
  return byFerry ? rounds.byFerry(words) : words;
}

function timeWords({ minutes, approximate }: Travel, { when }: Messages): string {
  const step = approximate && minutes > 10 ? 5 : 1;
  return when.minutes(Math.max(1, Math.round(minutes / step) * step));
}

/** "environ 4 km, 6 min de route". */
export function wayWords(travel: Travel, messages: Messages): string {
  const { rounds } = messages;
  const said = rounds.way(distanceWords(travel, messages), timeWords(travel, messages));
  return ferrySaid(said, travel, messages);
}
