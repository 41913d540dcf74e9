import type { Encounter, EncounterDetails } from '../domain/encounter.ts';
import type { Id } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Command } from './command.ts';
import type { Live } from './live.ts';

/** An encounter as it is shown in a list. */
export interface EncounterCard {
  readonly encounter: Encounter;
  /** Who was met; absent when they are not known to this device. */
  readonly person?: Person;
  /** Known to this device only. */
  readonly provisional: boolean;
}

/** Visits, calls and meetings. */
export interface Encounters {
  record(details: EncounterDetails): Command;
  /** Latest first. */
  ofPerson(id: Id<'person'>): Live<readonly EncounterCard[]>;
  /** The latest fifty of the territory, latest first. */
  recent(): Live<readonly EncounterCard[]>;
}
