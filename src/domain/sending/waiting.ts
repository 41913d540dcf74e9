import type { Author } from '../kernel/actor.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/** For how many days a fact may wait for what it is about. */
export const WAITING_DAYS = 7;

/**
 * A fact that was received and is about something that is not known yet: it is neither made state nor
 * refused, and judged as soon as that comes. Its author is told, nobody else.
 */
export interface Waiting extends StateOf<'waiting'> {
  readonly fact: Id<'fact'>;
  readonly by: Author;
  /** Since when it waits. */
  readonly at: Moment;
}
