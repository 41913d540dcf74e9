import type { Author } from '../kernel/actor.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/**
 * The version of what people read on what is kept, and for how long; it is kept with each signal. Whoever changes those
 * words (`messages/door`, `signal.data`) counts one up.
 */
export const SIGNAL_TERMS = 1;

/** What somebody says of a person who seems alone. */
export interface SignalDetails {
  readonly given: string;
  readonly family: string;
  /** Where the person may be rung. */
  readonly phone: string;
  /** INSEE code of a commune of the territory; absent: it is not known. */
  readonly commune?: string;
  /** What was noticed, in words. */
  readonly words: string;
  /** The person agreed to be rung: nothing is written down of anybody who did not. */
  readonly agreed: true;
  /** Who signals, and where the answer reaches them. */
  readonly caller: {
    readonly name: string;
    readonly phone: string;
    /** Where they may be answered by e-mail. */
    readonly email?: string;
  };
  readonly terms: number;
}

/**
 * Somebody is to be rung; they were registered; whoever signalled has their answer; `forgotten`: of what was said nothing is
 * left, and the document is shown to nobody.
 */
export const SIGNAL_STATUSES = ['waiting', 'registered', 'answered', 'forgotten'] as const;

/** One of these. */
export type SignalStatus = (typeof SIGNAL_STATUSES)[number];

/** A person of whom somebody told, and what became of it. */
export interface Signal extends StateOf<'signal'>, SignalDetails {
  readonly status: SignalStatus;
  readonly givenAt: Moment;
  /** When it was seen to. */
  readonly endedAt?: Moment;
  /** Who they are now. */
  readonly person?: Id<'person'>;
  /** What was answered. */
  readonly answer?: string;
  readonly history: readonly Step[];
}

/** Somebody tells of a person who agreed, on the public page. */
export type SignalGiven = FactOf<'signal.given', 'signal', SignalDetails, Author>;
/** A coordinator registered the person. */
export type SignalRegistered = FactOf<
  'signal.registered',
  'signal',
  { readonly person: Id<'person'> }
>;
/** It is seen to without that, and what was answered. */
export type SignalAnswered = FactOf<'signal.answered', 'signal', { readonly answer: string }>;
/** Somebody is to be rung after all. */
export type SignalReopened = FactOf<'signal.reopened', 'signal', Record<string, never>>;

/** Every fact about a signal. */
export type SignalFact = SignalGiven | SignalRegistered | SignalAnswered | SignalReopened;
