import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Day, Moment } from '../kernel/when.ts';

/** How somebody was met: at home, by telephone, or on the way. */
export const MEANS = ['visit', 'call', 'met'] as const;

/** One such way. */
export type Means = (typeof MEANS)[number];

/** What an agent found: there, not there, did not want to, or elsewhere (hospital, family). */
export const PRESENCES = ['present', 'absent', 'refused', 'elsewhere'] as const;

/** One such finding. */
export type Presence = (typeof PRESENCES)[number];

/** What is recorded of an encounter: the outcome is all that must be said. */
export interface EncounterDetails {
  readonly person: Id<'person'>;
  readonly means: Means;
  readonly outcome: Presence;
  readonly day: Day;
  readonly minutes?: number;
  /** Three faces: 1 low, 2 so-so, 3 well. */
  readonly mood?: 1 | 2 | 3;
  readonly words?: string;
  /** When somebody should look in again. */
  readonly next?: Day;
  /** Whether agents may read it, or coordinators only. */
  readonly readers: 'staff' | 'office';
}

/** A visit, a call or a meeting with a person who is helped. */
export interface Encounter extends StateOf<'encounter'>, EncounterDetails {
  readonly by: Id<'user'>;
  readonly at: Moment;
}

/** Somebody met the person. */
export type EncounterRecorded = FactOf<'encounter.recorded', 'encounter', EncounterDetails>;

/** Every fact about an encounter. */
export type EncounterFact = EncounterRecorded;
