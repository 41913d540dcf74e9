import type { ChangesOf } from '../kernel/changes.ts';
import type { CountedKind, MissionKind, Need } from '../kernel/kind.ts';
import type { Moment } from '../kernel/when.ts';

/** How long the name of one may be, in characters. */
export const KIND_WORD_LENGTH = 40;
/** How long the question may be that is asked afterwards. */
export const KIND_QUESTION_LENGTH = 120;

/** What the town hall must have seen of whoever gives such help; the paper itself is never kept. */
export const CHECKS_TO_SEE = [
  'identity',
  'licence',
  'insurance',
  'honorability',
  'training',
] as const;

/** One such check. */
export type CheckToSee = (typeof CHECKS_TO_SEE)[number];

/** What a territory calls a kind of help. */
export interface KindWords {
  readonly fr: string;
  /** Absent: as in French. */
  readonly en?: string;
}

/** What a territory says of a kind of help; what is absent is as it is everywhere. */
export interface KindDetails {
  readonly words?: KindWords;
  /** Shown by the symbol of this kind; absent: of what it counts as. */
  readonly symbol?: CountedKind;
  /** Whether somebody is taken somewhere: then where to is asked. */
  readonly transport?: boolean;
  /** How long it takes on the spot, as a rule, in minutes. */
  readonly minutes?: number;
  /** What it asks of the one who gives it, as a rule. */
  readonly needs?: readonly Need[];
  readonly check?: CheckToSee;
  /** What is asked of whoever tells how it went. */
  readonly question?: string;
}

/** What may be changed of a kind; `null`: as it is everywhere again. */
export type KindChanges = ChangesOf<KindDetails>;

/** What a territory has said of one kind. */
export interface KindSetting extends KindDetails {
  readonly kind: MissionKind;
  /** When it was archived last; absent: it is on offer. */
  readonly archivedAt?: Moment;
}
