import type { Actor } from '../kernel/actor.ts';
import type { Id } from '../kernel/ids.ts';
import { hashOf } from '../kernel/uuid-from.ts';
import type { Day, Moment, PartOfDay } from '../kernel/when.ts';
import type { Call, CallBack } from './call.ts';
import { holdersOf, type Holders } from './holders.ts';
import { shownMoment } from './shown-moment.ts';
import { isKeptAway, isToRing, triesOf, type CallStanding } from './standing.ts';

/** A part of a day, as the people who ring live it. */
export interface HalfDay {
  readonly day: Day;
  readonly part: PartOfDay;
}

/** Somebody on a list, and how they stand. */
export interface StandingCall {
  readonly call: Call;
  readonly standing: CallStanding;
}

/** Who rings, and when. */
export interface Caller {
  readonly actor: Pick<Actor, 'user' | 'volunteer'>;
  readonly now: HalfDay;
  /** The part of the day in which something was noted. */
  readonly partOf: (moment: Moment) => HalfDay;
}

/** Why somebody is not proposed to this caller now, though they are still to be rung. */
export type Waiting =
  /** The caller helped them. */
  | 'kept-away'
  /** Somebody else rings them now. */
  | 'claimed'
  /** They asked to be rung later. */
  | 'later'
  /** They were tried in this part of the day: another one may suit them better. */
  | 'tried-just-now';

/** Those that a caller may ring now, the next one first, and why the others have to wait. */
export interface CallTurn {
  readonly next: readonly Call[];
  readonly waiting: ReadonlyMap<Id<'call'>, Waiting>;
}

/**
 * Whom a caller rings next: whoever they are with already; then those who asked them to be rung again and whose time has
 * come (or asked somebody who has not rung in this part of the day: a promise is kept); then their own part of the list, those who were tried least first; then the part of the others. The parts follow
 * from who has rung on this list so far, so that callers who know of each other do not ring the same person
 * without network; and each has an order of their own, so that those who do not, rarely do. Nobody is left out: who is
 * not next waits, and it is said why.
 * @param calls all calls of the list
 */
export function callTurn(calls: readonly StandingCall[], caller: Caller): CallTurn {
  const holders = holdersOf(calls.map(({ call }) => call));
  const open = calls.filter(({ standing }) => isToRing(standing));
  const waiting = new Map(
    open.flatMap(({ call }) => {
      const why = waitsFor(call, holders.get(call._id)?.by, caller);
      return why ? [[call._id, why] as const] : [];
    }),
  );
  const here = callersOn(calls, caller);
  const next = open
    .map(({ call }) => call)
    .filter(({ _id }) => !waiting.has(_id))
    .map((call) => ({ call, order: orderOf(call, { holders, here }, caller) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ call }) => call);
  return { next, waiting };
}

function waitsFor(
  call: Call,
  holder: Id<'user'> | undefined,
  { actor, now, partOf }: Caller,
): Waiting | undefined {
  if (isKeptAway(call, actor)) return 'kept-away';
  if (holder) return holder === actor.user ? undefined : 'claimed';
  const latest = call.attempts.at(-1);
  if (!latest) return undefined;
  if (latest.outcome === 'call-back' && latest.after)
    return isDue(latest.after, now) ? undefined : 'later';
  const then = partOf(shownMoment(latest));
  const isJustNow = then.day === now.day && then.part === now.part;
  return isJustNow && latest.outcome !== 'busy' ? 'tried-just-now' : undefined;
}

function isDue({ day, part }: CallBack, now: HalfDay): boolean {
  if (day !== now.day) return day < now.day;
  return part === undefined || PARTS.indexOf(part) <= PARTS.indexOf(now.part);
}

const PARTS: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];

type Order = readonly (number | string)[];

interface Callers {
  readonly holders: Holders;
  /** All who ring on this list, as far as is known here, and whether in this part of the day. */
  readonly here: ReadonlyMap<Id<'user'>, boolean>;
}

function callersOn(
  calls: readonly StandingCall[],
  { actor: { user: me }, now, partOf }: Caller,
): Callers['here'] {
  const isHere = new Map([[me, true]]);
  for (const one of calls.flatMap(({ call }) => [...call.claims, ...call.attempts])) {
    const then = partOf(shownMoment(one));
    const isNow = then.day === now.day && then.part === now.part;
    isHere.set(one.by, isNow || isHere.get(one.by) === true);
  }
  return isHere;
}

/**
 * Whose part of the list a call is in, for one caller: 0 for their own, 1 where they are the first to help out, and
 * so on. Each caller draws a lot for each call, the smallest has it (rendezvous hashing, Thaler & Ravishankar
 * 1998): whoever joins takes some from each, and changes nothing between the others.
 */
function placeIn(
  me: Id<'user'>,
  call: Call,
  callers: readonly Id<'user'>[],
): { readonly rank: number; readonly smallestLot: number } {
  const mine = hashOf(`${me} ${call._id}`);
  const smaller = callers
    .filter((user) => user !== me && !isKeptAway(call, { user }))
    .map((user) => hashOf(`${user} ${call._id}`))
    .filter((lot) => lot < mine);
  return { rank: smaller.length, smallestLot: Math.min(mine, ...smaller) };
}

function orderOf(
  call: Call,
  { holders, here }: Callers,
  { actor: { user: me }, now }: Caller,
): Order {
  const latest = call.attempts.at(-1);
  const isMine = holders.get(call._id)?.by === me;
  const isAsked = latest?.outcome === 'call-back' && (!latest.after || isDue(latest.after, now));
  const isPromised = isAsked && isKeeperOf(latest.by, call, { me, here });
  const { rank, smallestLot } = placeIn(me, call, [...here.keys()]);
  // Whoever helps out begins with those whom the others come to last.
  const lot = rank === 0 ? smallestLot : -smallestLot;
  return [isMine ? 0 : 1, isPromised ? 0 : 1, rank, triesOf(call), lot, call._id];
}

/** Whether it is on this caller to ring somebody again: on whoever was asked, if they are here; else on the first of those who are. */
function isKeeperOf(
  asked: Id<'user'>,
  call: Call,
  { me, here }: Pick<Callers, 'here'> & { readonly me: Id<'user'> },
): boolean {
  if (asked === me) return true;
  if (here.get(asked)) return false;
  const present = [...here].flatMap(([user, isHere]) => (isHere ? [user] : []));
  return placeIn(me, call, present).rank === 0;
}

function compare(a: Order, b: Order): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
