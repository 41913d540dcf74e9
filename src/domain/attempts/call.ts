import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Day, Moment, PartOfDay } from '../kernel/when.ts';
import type { Callee, Listed } from './call-list.ts';

/** What became of one attempt to reach somebody: each is one tap. */
export const ATTEMPT_OUTCOMES = [
  'no-answer',
  'busy',
  'call-back',
  'left-message',
  'declined',
  'answered',
  'wrong-number',
] as const;

/** One such outcome. */
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** The outcomes after which nobody rings again: they said yes, they said no, or it is not their number. */
export const LAST_OUTCOMES = ['answered', 'declined', 'wrong-number'] as const;

/** One of those. */
export type LastOutcome = (typeof LAST_OUTCOMES)[number];

/** When somebody asked to be rung again. */
export interface CallBack {
  readonly day: Day;
  readonly part?: PartOfDay;
}

/** One attempt, as its caller noted it. */
export interface Attempt {
  readonly fact: Id<'fact'>;
  readonly by: Id<'user'>;
  /** The caller's own clock: shown where it can be, never used to decide. */
  readonly at: Moment;
  /** When the server heard of it; absent as long as this device alone knows. */
  readonly heard?: Moment;
  readonly outcome: AttemptOutcome;
  readonly after?: CallBack;
}

/** Somebody rings them now: others ring somebody else meanwhile. */
export interface CallClaim {
  readonly by: Id<'user'>;
  readonly at: Moment;
  /** When the server heard of it; absent as long as this device alone knows. */
  readonly heard?: Moment;
}

/** Attempts that are counted and no longer kept one by one. */
export type EarlierAttempts = { readonly [O in AttemptOutcome]?: number };

/** One person on one list, and what was tried to reach them. */
export interface Call extends StateOf<'call'> {
  readonly list: Id<'call-list'>;
  readonly who: Callee;
  readonly notBy?: Listed['notBy'];
  /** Those who are about to ring, one claim each: who of them has the call, `holdersOf` tells. */
  readonly claims: readonly CallClaim[];
  /** In the order in which the server heard of them; those that it has not heard of come last. */
  readonly attempts: readonly Attempt[];
  /** Those before, when there were very many. */
  readonly earlier: EarlierAttempts;
}

/** Somebody is about to ring them. */
export type CallClaimed = FactOf<'call.claimed', 'call', Record<string, never>>;
/** Somebody rang them. */
export type CallAttempted = FactOf<
  'call.attempted',
  'call',
  { readonly outcome: AttemptOutcome; readonly after?: CallBack }
>;
/** An attempt was noted by mistake. */
export type CallUndone = FactOf<'call.undone', 'call', { readonly attempt: Id<'fact'> }>;

/** Every fact about a call. */
export type CallFact = CallClaimed | CallAttempted | CallUndone;
