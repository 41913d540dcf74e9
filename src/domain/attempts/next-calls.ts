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
 * Whom a caller rings next: whoever they are with already; then those who asked to be rung again and whose time has
 * come; then those who were tried least. Among equals each caller has an order of their own, so that callers who do not
 * hear of each other rarely ring the same person. Nobody is left out: who is not next waits, and it is said why.
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
  const next = open
    .map(({ call }) => call)
    .filter(({ _id }) => !waiting.has(_id))
    .map((call) => ({ call, order: orderOf(call, holders, caller) }))
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

function orderOf(call: Call, holders: Holders, { actor: { user: me }, now }: Caller): Order {
  const latest = call.attempts.at(-1);
  const isMine = holders.get(call._id)?.by === me;
  const hasAsked = latest?.outcome === 'call-back' && (!latest.after || isDue(latest.after, now));
  return [isMine ? 0 : 1, hasAsked ? 0 : 1, triesOf(call), hashOf(`${me} ${call._id}`), call._id];
}

function compare(a: Order, b: Order): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
