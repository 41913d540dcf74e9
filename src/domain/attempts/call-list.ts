import { idOf, type Id } from '../kernel/ids.ts';
import { uuidFrom } from '../kernel/uuid-from.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/** Somebody to ring: a person who is helped, or a volunteer. */
export type Callee = Id<'person'> | Id<'volunteer'>;

/** Why people are rung: to ask how they are, or to answer a survey. */
export type CallPurpose =
  { readonly kind: 'plain' } | { readonly kind: 'survey'; readonly survey: Id<'survey'> };

/** What is said of a list when it is opened. */
export interface CallListDetails {
  readonly title: string;
  readonly purpose: CallPurpose;
}

/** Somebody who is put on a list. */
export interface Listed {
  readonly who: Callee;
  /** Who may not ring them: those who helped them, where the answer would be about that help. */
  readonly notBy?: readonly (Id<'user'> | Id<'volunteer'>)[];
}

/** The most people on one list, and in one fact that adds to it. */
export const MAX_PEOPLE_ON_A_LIST = 1_000;
/** How many people one fact may add: it must fit into what one fact may weigh. */
export const MAX_PEOPLE_AT_ONCE = 200;
/** How many may be kept from ringing one person. */
export const MAX_KEPT_AWAY = 20;

/** People to ring for one purpose, shared by several callers. Each of them has a call of their own. */
export interface CallList extends StateOf<'call-list'>, CallListDetails {
  readonly status: 'open' | 'closed';
  readonly by: Id<'user'>;
  readonly openedAt: Moment;
  /** When it was closed last; what callers did before they heard of it is still taken in. */
  readonly closedAt?: Moment;
  readonly people: readonly Callee[];
}

type Empty = Record<string, never>;

/** Somebody wants people to be rung. */
export type CallListOpened = FactOf<'call-list.opened', 'call-list', CallListDetails>;
/** People are put on a list; whoever is on it already stays there once. */
export type CallListExtended = FactOf<
  'call-list.extended',
  'call-list',
  { readonly people: readonly Listed[] }
>;
/** Nobody is to be rung for it any more. */
export type CallListClosed = FactOf<'call-list.closed', 'call-list', Empty>;
/** The closing was a mistake, or came too soon. */
export type CallListReopened = FactOf<'call-list.reopened', 'call-list', Empty>;

/** Every fact about a list. */
export type CallListFact = CallListOpened | CallListExtended | CallListClosed | CallListReopened;

/** The call of somebody on a list: two who put the same person on it name the same call. */
export function callIdOf(list: Id<'call-list'>, who: Callee): Id<'call'> {
  return idOf('call', uuidFrom(`${list} ${who}`));
}
