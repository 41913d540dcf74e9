import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/** For how many days two records that were made one can be parted again. */
export const DAYS_TO_UNDO = 30;

/** Of whom there may be two records. */
export type Mergeable = Id<'person'> | Id<'volunteer'>;

/** Which record is another's, and which one stays: of two persons, or of two volunteers. */
export interface MergeDetails {
  readonly old: Mergeable;
  readonly into: Mergeable;
}

/** Two records of one, made one. Both are kept: the old one says where what was its goes. */
export interface Merge extends StateOf<'merge'>, MergeDetails {
  readonly status: 'made' | 'undone';
  readonly since: Moment;
  readonly history: readonly Step[];
}

/** Two records are of one person, or of one volunteer. */
export type MergeMade = FactOf<'merge.made', 'merge', MergeDetails>;
/** They are two after all. */
export type MergeUndone = FactOf<'merge.undone', 'merge', Record<string, never>>;

/** Every fact about two records of one. */
export type MergeFact = MergeMade | MergeUndone;
