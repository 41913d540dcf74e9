import type { ChangesOf } from '../kernel/changes.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf } from '../kernel/state.ts';
import { minutesBetween, type Day, type Moment } from '../kernel/when.ts';

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

/** What may be corrected of an encounter: all but whom and on which day; `null` takes an optional detail away. */
export type EncounterChanges = ChangesOf<Omit<EncounterDetails, 'person' | 'day'>>;

/** A call or a meeting with a person who is helped, in its latest words. */
export interface Encounter extends StateOf<'encounter'>, EncounterDetails {
  readonly by: Id<'user'>;
  readonly at: Moment;
  /** When its author corrected it last, and how it went as it was told at first. */
  readonly amended?: {
    readonly at: Moment;
    readonly first: Pick<EncounterDetails, 'means' | 'outcome'>;
  };
}

/** Somebody met the person. */
export type EncounterRecorded = FactOf<'encounter.recorded', 'encounter', EncounterDetails>;

/** Whoever noted it corrects it, within a day. */
export type EncounterAmended = FactOf<
  'encounter.amended',
  'encounter',
  { readonly changes: EncounterChanges }
>;

/** Every fact about an encounter. */
export type EncounterFact = EncounterRecorded | EncounterAmended;

/** For how long after they noted it people correct an encounter. */
const MINUTES_TO_AMEND = 24 * 60;

/** Whether an encounter may still be corrected by its author, as far as a device can tell. */
export function mayAmend(encounter: Encounter, user: string | undefined, now: Moment): boolean {
  return encounter.by === user && isWithinADay(encounter, now, now);
}

/**
 * One clock is compared with itself: that of the device which noted both, for whoever had no network meanwhile; or the
 * server's, for whoever's clock was set meanwhile. One of the two is enough.
 */
export function isWithinADay(
  { at, applied }: Encounter,
  written: Moment,
  received: Moment,
): boolean {
  const [noted] = applied;
  return isADay(at, written) || (noted !== undefined && isADay(noted.at, received));
}

function isADay(from: Moment, to: Moment): boolean {
  return Math.abs(minutesBetween(from, to)) <= MINUTES_TO_AMEND;
}
