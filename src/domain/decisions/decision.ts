import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Day } from '../kernel/when.ts';

/** What made somebody decide: the results of a survey, or the figures of a year; one figure, where it was one. */
export type DecisionAbout =
  | { readonly kind: 'survey'; readonly survey: Id<'survey'> }
  | { readonly kind: 'figures'; readonly year: number; readonly indicator?: string };

/** What is decided: an action with somebody behind it, and a day by which it is done. */
export interface DecisionDetails {
  readonly what: string;
  /** Who sees to it, as everybody calls them: a name, "le CCAS". */
  readonly owner: string;
  /** The last day on which it is in time. */
  readonly due: Day;
  /** The day on which it was decided: that of the meeting, which may be typed up later. */
  readonly decidedOn: Day;
  /** Absent: it follows from nothing that was measured. */
  readonly about?: DecisionAbout;
}

/** To be done, done, or dropped with a reason. */
export const DECISION_STATUSES = ['to-do', 'done', 'dropped'] as const;

/** One of the three. */
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** A decision and what became of it. */
export interface Decision extends StateOf<'decision'>, DecisionDetails {
  readonly status: DecisionStatus;
  /** The day on which it was done or dropped. */
  readonly endedOn?: Day;
  /** What came of it, or why it was dropped. */
  readonly outcome?: string;
  readonly history: readonly Step[];
}

/** Something was decided. */
export type DecisionTaken = FactOf<'decision.taken', 'decision', DecisionDetails>;
/** It is worded otherwise, somebody else sees to it, or it has more time. */
export type DecisionAmended = FactOf<
  'decision.amended',
  'decision',
  { readonly changes: Partial<Pick<DecisionDetails, 'what' | 'owner' | 'due'>> }
>;
/** It was done. */
export type DecisionDone = FactOf<
  'decision.done',
  'decision',
  { readonly day: Day; readonly outcome?: string }
>;
/** It will not be done, and why: a decision never disappears without a word. */
export type DecisionDropped = FactOf<
  'decision.dropped',
  'decision',
  { readonly day: Day; readonly why: string }
>;
/** It was neither done nor dropped after all. */
export type DecisionReopened = FactOf<'decision.reopened', 'decision', Record<string, never>>;

/** Every fact about a decision. */
export type DecisionFact =
  DecisionTaken | DecisionAmended | DecisionDone | DecisionDropped | DecisionReopened;
