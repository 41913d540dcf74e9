import type { Id } from '../kernel/ids.ts';
import { minutesBetween, type Moment } from '../kernel/when.ts';
import type { Call, CallClaim } from './call.ts';
import { heardOrder } from './heard-order.ts';

/** How long somebody is left to one caller, who may have gone home or out of reach meanwhile. */
export const CLAIM_MINUTES = 30;

/** Which caller has which call. */
export type Holders = ReadonlyMap<Id<'call'>, CallClaim>;

/**
 * Who has which call now, as far as is known here. Of several who claimed one, whoever the server heard first. A
 * caller rings one person at a time: their claim before is no more. A claim lapses when the server has heard of
 * something on this list so many minutes after it: no device's clock tells. What the server has not heard of is this
 * device's own.
 * @param calls all calls of a list
 */
export function holdersOf(calls: readonly Call[]): Holders {
  const latest = latestByCaller(calls);
  const heardLast = calls.reduce((last, call) => later(last, heardLastIn(call)), '');
  const stands = (claim: CallClaim): boolean =>
    latest.get(claim.by) === claim &&
    (!claim.heard || minutesBetween(claim.heard, heardLast) < CLAIM_MINUTES);
  return new Map(
    calls.flatMap(({ _id, claims }) => {
      const first = claims.find(stands);
      return first ? [[_id, first] as const] : [];
    }),
  );
}

/** The last claim of each caller. */
function latestByCaller(calls: readonly Call[]): ReadonlyMap<Id<'user'>, CallClaim> {
  const latest = new Map<Id<'user'>, CallClaim>();
  for (const claim of calls.flatMap(({ claims }) => claims)) {
    const before = latest.get(claim.by);
    if (!before || heardOrder(claim) > heardOrder(before)) latest.set(claim.by, claim);
  }
  return latest;
}

function heardLastIn({ claims, attempts }: Call): Moment {
  const heard = [...claims, ...attempts].map((one) => one.heard ?? '');
  return heard.reduce(later, '');
}

function later(a: Moment, b: Moment): Moment {
  return a > b ? a : b;
}
