import type { Encounter } from '../domain/encounter.ts';
import type { Id } from '../domain/ids.ts';
import type { Ending, Person, PersonChanges, PersonDetails } from '../domain/person.ts';
import type { Request } from '../domain/request.ts';
import type { Command } from './command.ts';
import type { Live } from './live.ts';

/** A person as they are shown in a list. */
export interface PersonCard {
  readonly person: Person;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
}

/** A person and what they lived with us. */
export interface PersonFile extends PersonCard {
  /** Latest first. */
  readonly requests: readonly Request[];
  /** Latest first. */
  readonly encounters: readonly Encounter[];
}

/** The people who are helped. */
export interface People {
  /**
   * Every word of the text must be found: any fragment of a name (accents and case do not matter),
   * any run of digits of a phone, any fragment of the address. Empty text: everybody. By name.
   */
  search(text: string): Live<readonly PersonCard[]>;
  one(id: Id<'person'>): Live<PersonFile | undefined>;
  register(details: PersonDetails): Command;
  amend(id: Id<'person'>, changes: PersonChanges): Command;
  end(id: Id<'person'>, ending: Ending): Command;
  /** The ending was a mistake, or they are back. */
  comeBack(id: Id<'person'>): Command;
  /** Those who may be the same person: same phone number, or same name in the same commune. */
  twins(
    details: Pick<PersonDetails, 'given' | 'family' | 'phones' | 'commune'>,
  ): Promise<readonly Person[]>;
}
