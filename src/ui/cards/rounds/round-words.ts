import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Travel } from '../../../domain/kernel/travel.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { communeName } from '../missions/mission-words.ts';
import { distanceWords } from '../diagnosis/territory-map-words.ts';

/** "12 min", "1 h 05": never less than a minute, in steps of five when it was guessed. */
export function drivingWords({ minutes, approximate }: Travel, { when }: Messages): string {
  const step = approximate && minutes > 10 ? 5 : 1;
  return when.minutes(Math.max(1, Math.round(minutes / step) * step));
}

/** "environ 4 km, 6 min de route". */
export function wayWords(travel: Travel, messages: Messages): string {
  return messages.rounds.way(distanceWords(travel, messages), drivingWords(travel, messages));
}

/** Where somebody lives, in one line. */
export function addressWords(person: Person, territory: Territory | undefined): string {
  return `${person.address}, ${communeName(territory, person.commune)}`;
}
