import type { Author } from '../kernel/actor.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Reply } from './question.ts';

/** By which way an answer came. */
export const MODES = ['phone', 'face-to-face', 'paper', 'link'] as const;

/** One such way. */
export type Mode = (typeof MODES)[number];

/** What one person answered, without saying who: neither a name, nor a call, nor an hour. */
export interface AnswerDetails {
  readonly survey: Id<'survey'>;
  readonly mode: Mode;
  readonly replies: readonly Reply[];
  /** The part of the group that the person belongs to, where the draw was made by parts. */
  readonly stratum?: string;
  /** Somebody else spoke for the person (a daughter, a carer). */
  readonly byProxy?: boolean;
}

/** One person's answers to a survey. */
export interface Answer extends StateOf<'answer'>, AnswerDetails {
  /** Who noted it down; whoever answers a link or a sheet of paper has none. */
  readonly interviewer?: Id<'user'>;
}

/** Somebody answered. */
export type AnswerGiven = FactOf<'answer.given', 'answer', AnswerDetails, Author>;

/** Every fact about an answer. */
export type AnswerFact = AnswerGiven;
