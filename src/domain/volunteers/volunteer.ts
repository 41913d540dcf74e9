import type { ChangesOf } from '../kernel/changes.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { MissionKind } from '../kernel/kind.ts';
import type { Point } from '../kernel/place.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Day } from '../kernel/when.ts';
import type { CheckToSee } from '../territory/kind-setting.ts';

/** What a volunteer says of themselves. */
export interface VolunteerDetails {
  readonly given: string;
  readonly family: string;
  /** Absent when only the town hall can reach them. */
  readonly phone?: string;
  /** INSEE code of the commune. */
  readonly commune: string;
  /** Their home, to about a kilometre unless they want more. */
  readonly home?: Point;
  /** The kinds of help they like to give; empty: any. */
  readonly kinds: readonly MissionKind[];
  /** How far from home they go, in kilometres. */
  readonly maxKm?: number;
  /** What they add: "plutôt le jeudi", "pas en août". */
  readonly words?: string;
}

/** What may be changed of a volunteer; `null` takes an optional detail away. */
export type VolunteerChanges = ChangesOf<VolunteerDetails>;

/** Where a volunteer stands: to be met, active, on a pause, or gone. */
export type VolunteerStatus = 'pending' | 'active' | 'paused' | 'left';

/** A charter that somebody has signed. */
export interface SignedCharter {
  /** Which text it was: the territory's own (`Charter.version`), or the model that everybody has. */
  readonly version: string;
  readonly how: 'screen' | 'paper';
  readonly on: Day;
}

/** A paper that the town hall has seen with its own eyes, and when; the paper itself is never kept. */
export interface SeenCheck {
  readonly check: CheckToSee;
  readonly on: Day;
  /** The last day on which it is good; absent: it does not end. */
  readonly until?: Day;
  readonly by: Id<'user'>;
}

/** Which record stands for this one, and what is to be as before when they are two after all. */
export interface MergedVolunteer {
  readonly into: Id<'volunteer'>;
  readonly before: VolunteerStatus;
  /** The other one had no account, and counts as having one by this one's. */
  readonly lent?: true;
}

/** Somebody who lends a hand in this territory. */
export interface Volunteer extends StateOf<'volunteer'>, VolunteerDetails {
  readonly status: VolunteerStatus;
  readonly pausedUntil?: Day;
  /** When somebody of the town hall met them. */
  readonly met?: Day;
  readonly charter?: SignedCharter;
  /** One of each kind at most, as it was seen last. */
  readonly checks?: readonly SeenCheck[];
  /** Whether they have an account; without one the town hall answers for them. */
  readonly joined: boolean;
  /** The requests they stand with; some may be over meanwhile, their own claims tell. */
  readonly missions?: readonly Id<'request'>[];
  /** Another record of the same volunteer, which stands for this one (`merges`). */
  readonly merged?: MergedVolunteer;
  /** The records that this one stands for. */
  readonly was?: readonly Id<'volunteer'>[];
  readonly history: readonly Step[];
}

type Empty = Record<string, never>;

/** Somebody offers to help. */
export type VolunteerRegistered = FactOf<'volunteer.registered', 'volunteer', VolunteerDetails>;
/** Something a volunteer says of themselves has changed. */
export type VolunteerAmended = FactOf<
  'volunteer.amended',
  'volunteer',
  { readonly changes: VolunteerChanges }
>;
/** Somebody of the town hall met them; `null`: that was a mistake. */
export type VolunteerMet = FactOf<'volunteer.met', 'volunteer', { readonly on: Day | null }>;
/** They signed the charter, on a screen or on paper; `null`: that was a mistake. */
export type VolunteerCharterSigned = FactOf<
  'volunteer.charter-signed',
  'volunteer',
  { readonly signed: SignedCharter | null }
>;
/** A paper of theirs was seen; `null`: that was a mistake. */
export type VolunteerCheckSeen = FactOf<
  'volunteer.check-seen',
  'volunteer',
  {
    readonly check: CheckToSee;
    readonly seen: { readonly on: Day; readonly until?: Day } | null;
  }
>;
/** A coordinator says yes to the volunteer, here in this territory. */
export type VolunteerApproved = FactOf<'volunteer.approved', 'volunteer', Empty>;
/** The volunteer has opened their account with the code they were given. */
export type VolunteerJoined = FactOf<'volunteer.joined', 'volunteer', Empty>;
/** A pause, without explanation; it may end by itself, on the day that is told (`pause.ts`). */
export type VolunteerPaused = FactOf<'volunteer.paused', 'volunteer', { readonly until?: Day }>;
/** The pause is over. */
export type VolunteerResumed = FactOf<'volunteer.resumed', 'volunteer', Empty>;
/** The volunteer stops. */
export type VolunteerLeft = FactOf<'volunteer.left', 'volunteer', Empty>;

/** Every fact about a volunteer. */
export type VolunteerFact =
  | VolunteerRegistered
  | VolunteerAmended
  | VolunteerMet
  | VolunteerCharterSigned
  | VolunteerCheckSeen
  | VolunteerApproved
  | VolunteerJoined
  | VolunteerPaused
  | VolunteerResumed
  | VolunteerLeft;
