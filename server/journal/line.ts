import type { JournalKind } from '../../src/contract/journal/journal.ts';

/** What is told to the journal: ids and numbers, and what a key is called. */
export interface Line {
  readonly kind: JournalKind;
  /** The account that did it; absent: whoever runs the service. */
  readonly by?: `user:${string}`;
  /** The account that it is about, when that is another one. */
  readonly whose?: `user:${string}`;
  /** The id of the file, brief or volunteer that it is about. */
  readonly about?: string;
  readonly label?: string;
  /** The role that somebody was given. */
  readonly role?: 'coordinator' | 'agent';
  /** How many times, facts or lines; absent: one. */
  readonly count?: number;
}

/** A line as it is kept. */
export interface KeptLine extends Line {
  /** When the server noted it, ISO 8601. */
  readonly at: string;
  /** When it noted it last, of several times. */
  readonly last?: string;
  /** It is told under a day, not an hour: a device said so later. */
  readonly isOfDay?: boolean;
  /** It stands for further lines, which are only counted. */
  readonly more?: boolean;
}
