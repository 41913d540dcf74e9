import type { Id } from '../kernel/ids.ts';
import type { Day } from '../kernel/when.ts';
import type { LateContact, Person } from './person.ts';

/** How many encounters are remembered one by one: those of a day, which may still be corrected. */
export const MAX_LATE_CONTACTS = 8;

/**
 * The person who was seen or spoken to in an encounter, or was not after all: their last contact is the last such day.
 * @param day undefined: they were not
 */
export function contactIn(
  person: Person,
  encounter: Id<'encounter'>,
  day: Day | undefined,
): Person {
  const { lastContact, lateContacts, ...rest } = person;
  const before = lateContacts ?? (lastContact ? [{ day: lastContact }] : []);
  const others = before.filter((one) => one.encounter !== encounter);
  if (!day && others.length === before.length) return person;
  const all = day ? [...others, { encounter, day }] : others;
  // One that is too many was so long ago that nobody corrects it: only the last day before stays.
  const kept = all.length > MAX_LATE_CONTACTS ? [lastOf(all.slice(0, 2)), ...all.slice(2)] : all;
  return {
    ...rest,
    ...(kept.length > 0 && { lastContact: lastOf(kept).day }),
    lateContacts: kept,
  };
}

/** The latest of some contacts, as a day alone. */
function lastOf(contacts: readonly LateContact[]): { readonly day: Day } {
  return { day: contacts.reduce((latest, { day }) => (day > latest ? day : latest), '') };
}
