import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
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

/** The link that rings a number on a phone. */
export function telephone(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}

/** Where somebody lives, in one line. */
export function addressWords(person: Person, territory: Territory | undefined): string {
  return `${person.address}, ${communeName(territory, person.commune)}`;
}
