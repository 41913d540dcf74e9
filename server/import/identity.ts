import type { PersonDetails } from '../../src/domain/people/person.ts';
import type { VolunteerDetails } from '../../src/domain/volunteers/volunteer.ts';
import { folded, joinedWords } from '../../src/domain/kernel/folded.ts';
import { isSameNumber } from '../../src/domain/kernel/phone-number.ts';

type Named = { readonly given: string; readonly family: string; readonly commune: string };

/**
 * Known people, by name and commune. Two lines are taken for the same
 * human being by comparing them with what is known, never by an id made from their names: such an
 * id could be guessed by trying names, and would change with the first correction.
 */
export class KnownPeople<T extends Named, Where> {
  readonly #same: (a: T, b: T) => boolean;
  readonly #known = new Map<string, { readonly details: T; readonly where: Where }[]>();

  constructor(same: (a: T, b: T) => boolean) {
    this.#same = same;
  }

  /** Where somebody who must be the same is known from. */
  find(details: T): Where | undefined {
    const namesakes = this.#known.get(nameKey(details)) ?? [];
    return namesakes.find((one) => this.#same(one.details, details))?.where;
  }

  add(details: T, where: Where): void {
    const name = nameKey(details);
    this.#known.set(name, [...(this.#known.get(name) ?? []), { details, where }]);
  }
}

/**
 * Whether two people of one name and commune are one: the same address or number, unless their years
 * of birth differ (a father and a son).
 */
export function samePerson(a: PersonDetails, b: PersonDetails): boolean {
  if (a.birthYear && b.birthYear && a.birthYear !== b.birthYear) return false;
  const sameNumber = b.phones.some(({ number }) =>
    a.phones.some((other) => isSameNumber(number, other.number)),
  );
  return sameNumber || comparable(a.address) === comparable(b.address);
}

/** Whether two volunteers of one name and commune are one: unless their numbers tell them apart. */
export function sameVolunteer(a: VolunteerDetails, b: VolunteerDetails): boolean {
  return !a.phone || !b.phone || isSameNumber(a.phone, b.phone);
}

function nameKey({ given, family, commune }: Named): string {
  return `${joinedWords(given) || given}/${joinedWords(family) || family}/${commune}`;
}

/** What nothing can be read in is only the same when it is written the same. */
function comparable(text: string): string {
  return folded(text) || text;
}
