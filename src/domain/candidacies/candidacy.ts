import type { Author } from '../kernel/actor.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { MissionKind } from '../kernel/kind.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/**
 * The version of what people read on what is kept of them, and for how long; it is kept with each candidacy. Whoever changes
 * those words (`messages/door`, `candidacy.data`) counts one up.
 */
export const CANDIDACY_TERMS = 1;

/** What somebody says who offers to help. */
export interface CandidacyDetails {
  readonly given: string;
  readonly family: string;
  /** The town hall rings them: without a number nobody could meet them. */
  readonly phone: string;
  readonly email?: string;
  /** INSEE code of a commune of the territory; absent: elsewhere. */
  readonly commune?: string;
  /** The kinds of help they would like to give; empty: any. */
  readonly kinds: readonly MissionKind[];
  /** In their own words. */
  readonly words?: string;
  /** The charter to which they said yes (`territory/charter.ts`); it is signed when they are met. */
  readonly charter: string;
  /** The version of the words on their data to which they said yes. */
  readonly terms: number;
}

/**
 * To be met, registered as a volunteer, set aside with a reason; `forgotten`: of what was said nothing is left, and the
 * document is shown to nobody.
 */
export const CANDIDACY_STATUSES = ['waiting', 'registered', 'set-aside', 'forgotten'] as const;

/** One of these. */
export type CandidacyStatus = (typeof CANDIDACY_STATUSES)[number];

/** Somebody who offered to help, and what became of it. */
export interface Candidacy extends StateOf<'candidacy'>, CandidacyDetails {
  readonly status: CandidacyStatus;
  readonly offeredAt: Moment;
  /** When it was registered or set aside. */
  readonly endedAt?: Moment;
  /** Who they are now. */
  readonly volunteer?: Id<'volunteer'>;
  /** Why they were set aside. */
  readonly why?: string;
  readonly history: readonly Step[];
}

/** Somebody offers to help, on the public page. */
export type CandidacyOffered = FactOf<'candidacy.offered', 'candidacy', CandidacyDetails, Author>;
/** A coordinator registered them as a volunteer. */
export type CandidacyRegistered = FactOf<
  'candidacy.registered',
  'candidacy',
  { readonly volunteer: Id<'volunteer'> }
>;
/** They will not be a volunteer, and why. */
export type CandidacySetAside = FactOf<
  'candidacy.set-aside',
  'candidacy',
  { readonly why: string }
>;
/** They wait to be met after all. */
export type CandidacyReopened = FactOf<'candidacy.reopened', 'candidacy', Record<string, never>>;

/** Every fact about a candidacy. */
export type CandidacyFact =
  CandidacyOffered | CandidacyRegistered | CandidacySetAside | CandidacyReopened;
