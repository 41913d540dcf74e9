import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/** For how many days two records that were made one can be parted again. */
export const DAYS_TO_UNDO = 30;

/** Which record is another's, and which one stays. */
export interface MergeDetails {
  readonly old: Id<'person'>;
  readonly into: Id<'person'>;
}

/** Two records of one person, made one. Both are kept: the old one says where its requests went. */
export interface Merge extends StateOf<'merge'>, MergeDetails {
  readonly status: 'made' | 'undone';
  readonly since: Moment;
  readonly history: readonly Step[];
}

/** Two records are of one person. */
export type MergeMade = FactOf<'merge.made', 'merge', MergeDetails>;
/** They are two persons after all. */
export type MergeUndone = FactOf<'merge.undone', 'merge', Record<string, never>>;

/** Every fact about two records of one person. */
export type MergeFact = MergeMade | MergeUndone;
