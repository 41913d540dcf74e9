import type { Travel } from '../../domain/kernel/travel.ts';
import type { Messages } from '../../messages/kernel/messages.ts';

/** "12 km", "environ 12 km": short distances with one decimal. */
export function distanceWords({ km, approximate }: Travel, { rounds, when }: Messages): string {
  const figure = new Intl.NumberFormat(when.locale, {
    maximumFractionDigits: km < 10 && !approximate ? 1 : 0,
  }).format(Math.max(km, approximate ? 1 : 0.1));
  return approximate ? rounds.aboutKm(figure) : rounds.km(figure);
}

/** "12 min", "1 h 05": never less than a minute, in steps of five when it was guessed. */
export function drivingWords({ minutes, approximate }: Travel, { when }: Messages): string {
  const step = approximate && minutes > 10 ? 5 : 1;
  return when.minutes(Math.max(1, Math.round(minutes / step) * step));
}

/** "environ 4 km, 6 min de route". */
export function wayWords(travel: Travel, messages: Messages): string {
  return messages.rounds.way(distanceWords(travel, messages), drivingWords(travel, messages));
}
