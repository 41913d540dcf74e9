import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { placeLine } from '../../../messages/kernel/place-line.ts';
import { communeName } from '../territory/commune-name.ts';

/** "Madame Odette Perrachon": how a person is named on a screen. */
export function personName(
  {
    given,
    family,
    title,
  }: { readonly given: string; readonly family: string; readonly title?: 'madam' | 'sir' },
  { people }: Messages,
): string {
  return [...(title ? [people.titles[title]] : []), given, family].join(' ');
}

/** Where somebody lives, in one line. */
export function addressWords(
  { address, commune }: Pick<Person, 'address' | 'commune'>,
  territory: Territory | undefined,
): string {
  return placeLine(address, communeName(territory, commune));
}
