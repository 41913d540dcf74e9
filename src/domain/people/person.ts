import type { ChangesOf } from '../kernel/changes.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { Point } from '../kernel/place.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Day } from '../kernel/when.ts';

/** A number to ring, and who picks up. */
export interface Phone {
  readonly number: string;
  readonly answeredBy?: string;
}

/** Somebody to ring when something is wrong, in order. */
export interface Contact {
  readonly name: string;
  readonly relation?: string;
  readonly phone: string;
}

/** Practical things about getting about; never a diagnosis. */
export const MOBILITIES = ['walking-aid', 'wheelchair', 'needs-an-arm', 'hard-of-hearing'] as const;

/** One such thing. */
export type Mobility = (typeof MOBILITIES)[number];

/** What is known of a person who is helped. */
export interface PersonDetails {
  readonly given: string;
  readonly family: string;
  readonly title?: 'madam' | 'sir';
  readonly birthYear?: number;
  readonly phones: readonly Phone[];
  /** INSEE code of the commune. */
  readonly commune: string;
  readonly address: string;
  readonly point?: Point;
  /** How to reach the door: gate, stairs, dog, where to park. */
  readonly access?: string;
  readonly mobility?: readonly Mobility[];
  readonly livesAlone?: boolean;
  readonly contacts?: readonly Contact[];
  /** For coordinators and agents. */
  readonly notes?: string;
}

/** What may be changed of a person; `null` takes an optional detail away. */
export type PersonChanges = ChangesOf<PersonDetails>;

/** Why somebody no longer takes part. Everything stops at once, gently. */
export const ENDINGS = ['moved', 'care-home', 'deceased', 'asked-to-stop'] as const;

/** One such reason. */
export type Ending = (typeof ENDINGS)[number];

/** An encounter in which somebody was seen or spoken to; without one, the last contact before those that follow. */
export interface LateContact {
  readonly encounter?: Id<'encounter'>;
  readonly day: Day;
}

/** A person who is helped. */
export interface Person extends StateOf<'person'>, PersonDetails {
  readonly status: 'active' | 'ended';
  readonly ending?: Ending;
  /** Another record of the same person, which stands for this one; how this one stood before (`merges`). */
  readonly merged?: { readonly into: Id<'person'>; readonly before: 'active' | 'ended' };
  /** Their requests, latest last. */
  readonly requests: readonly Id<'request'>[];
  /** The last day somebody saw or spoke to them. */
  readonly lastContact?: Day;
  /** The latest encounters that it comes from, which may still be corrected (`last-contact.ts`). */
  readonly lateContacts?: readonly LateContact[];
  readonly history: readonly Step[];
}

/** A person is known to the territory. */
export type PersonRegistered = FactOf<'person.registered', 'person', PersonDetails>;
/** Something about a person was corrected or completed, field by field. */
export type PersonAmended = FactOf<'person.amended', 'person', { readonly changes: PersonChanges }>;
/** A person no longer takes part. */
export type PersonEnded = FactOf<'person.ended', 'person', { readonly ending: Ending }>;
/** The ending was a mistake, or the person is back. */
export type PersonReturned = FactOf<'person.returned', 'person', Record<string, never>>;

/** Every fact about a person. */
export type PersonFact = PersonRegistered | PersonAmended | PersonEnded | PersonReturned;
