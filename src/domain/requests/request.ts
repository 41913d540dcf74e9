import type { Claim } from './claim.ts';
import type { ChangesOf } from '../kernel/changes.ts';
import type { FactOf } from '../kernel/fact.ts';
import { idOf, uuidOf, type Id } from '../kernel/ids.ts';
import type { MissionKind, Need } from '../kernel/kind.ts';
import type { Closing, ClosingReason, NotDoneReason, Outcome, Phase } from './phase.ts';
import type { Place } from '../kernel/place.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Moment, When } from '../kernel/when.ts';

/** How a request reached us. */
export const CHANNELS = ['phone', 'counter', 'encounter', 'post'] as const;

/** One such way. */
export type Channel = (typeof CHANNELS)[number];

/** What somebody asks for. */
export interface RequestDetails {
  readonly person: Id<'person'>;
  readonly kind: MissionKind;
  readonly when: When;
  /** Where to, when it is not at the person's home. */
  readonly destination?: Place;
  readonly needs: readonly Need[];
  /** How many volunteers it takes. */
  readonly places: number;
  /** The request in the words it was made in. */
  readonly said?: string;
  /** What the volunteer should know, once the mission is theirs. */
  readonly instructions?: string;
  readonly channel: Channel;
  /** The encounter it was raised from. */
  readonly encounter?: Id<'encounter'>;
  /** Who asked, when it was not the person. */
  readonly requester?: { readonly name: string; readonly relation?: string };
  /**
   * Home to home, in kilometres, as a person agreed to count them: what the passenger gives is only
   * asked for a distance that the roads tell, or that somebody has agreed to.
   */
  readonly agreedKm?: number;
}

/** What may be corrected of a request; `null` takes an optional detail away. */
export type RequestChanges = ChangesOf<Omit<RequestDetails, 'person' | 'channel' | 'encounter'>>;

/** How it went, as it is told. */
export interface ReportDetails {
  readonly outcome: Outcome;
  readonly reason?: NotDoneReason;
  /** Door to door, in minutes. */
  readonly minutes?: number;
  /** Home to home, in kilometres. */
  readonly km?: number;
  readonly words?: string;
  /** What the territory asks after help of this kind, as it was asked, and what was answered. */
  readonly answer?: { readonly question: string; readonly words: string };
}

/** What may be corrected of a report; `null` takes an optional detail away. */
export type ReportChanges = ChangesOf<ReportDetails>;

/** What somebody told of how it went, in its latest words. */
export interface Report extends ReportDetails {
  readonly fact: Id<'fact'>;
  readonly volunteer?: Id<'volunteer'>;
  readonly by: Id<'user'>;
  /** When it was first told: corrected or not, it counts on that day. */
  readonly at: Moment;
  /** It ended nothing: another report had, or another volunteer was to. */
  readonly beside?: true;
  /** Who corrected it last, and what was told at first. */
  readonly amended?: {
    readonly by: Id<'user'>;
    readonly at: Moment;
    readonly first: ReportDetails;
  };
}

/**
 * One request and all that became of it, known to coordinators and agents. The mission, the brief
 * and the claims that volunteers see are projections of it.
 */
export interface Request extends StateOf<'request'>, RequestDetails {
  readonly phase: Phase;
  readonly notedAt: Moment;
  readonly publishedAt?: Moment;
  readonly amendedAt?: Moment;
  readonly reason?: ClosingReason;
  /** The requests that share one car on their day carry the same UUID. */
  readonly outing?: string;
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
  readonly history: readonly Step[];
  /** How it stood before it ended, for a correction. */
  readonly before?: { readonly phase: Phase; readonly claims: readonly Claim[] };
}

/** A coordinator or an agent wrote down what somebody asked for. */
export type RequestNoted = FactOf<'request.noted', 'request', RequestDetails>;
/** Something about a request was corrected. */
export type RequestAmended = FactOf<
  'request.amended',
  'request',
  { readonly changes: RequestChanges }
>;
/** A request came to an end that no report told of. */
export type RequestClosed = FactOf<
  'request.closed',
  'request',
  { readonly as: Closing; readonly reason: ClosingReason; readonly words?: string }
>;
/** The end was a mistake: the request stands again as it stood before. */
export type RequestReopened = FactOf<'request.reopened', 'request', { readonly words?: string }>;

/** A coordinator put a request into one car with others: `outing` is the UUID that they share. */
export type RequestGrouped = FactOf<'request.grouped', 'request', { readonly outing: string }>;
/** A request goes in a car of its own again. */
export type RequestUngrouped = FactOf<'request.ungrouped', 'request', Record<string, never>>;

/** Every fact about a request that is not about its mission. */
export type RequestFact =
  | RequestNoted
  | RequestAmended
  | RequestClosed
  | RequestReopened
  | RequestGrouped
  | RequestUngrouped;

/** The request that a mission, a brief or a request id belongs to: they share one UUID. */
export function requestOf(id: string): Id<'request'> {
  return idOf('request', uuidOf(id));
}
