import { momentOf, type AnyFact } from '../kernel/fact.ts';
import { heardOrder } from './heard-order.ts';
import {
  LAST_OUTCOMES,
  type Attempt,
  type AttemptOutcome,
  type Call,
  type CallAttempted,
  type CallClaim,
  type CallClaimed,
  type CallUndone,
  type LastOutcome,
} from './call.ts';

/** How many callers may be about to ring one person. */
export const MAX_CLAIMS = 10;

/** How many attempts on one person are kept one by one. */
export const MAX_ATTEMPTS_KEPT = 20;

/** Whether an outcome ends a call. */
export function isLast(outcome: AttemptOutcome): outcome is LastOutcome {
  return LAST_OUTCOMES.some((one) => one === outcome);
}

/** The call when somebody is about to ring; each caller has one claim, their latest. */
export function withClaim(call: Call, fact: CallClaimed): Call {
  const claim: CallClaim = { by: fact.by, at: fact.at, ...heard(fact) };
  const before = call.claims.find(({ by }) => by === fact.by);
  if (before && heardOrder(before) > heardOrder(claim)) return call;
  const claims = [...call.claims.filter((one) => one !== before), claim];
  return settled({ ...call, claims });
}

/**
 * The call after an attempt. It happened, so it is kept, also when somebody else was quicker. What stands
 * hangs on when the server first heard of each, not on the order in which they are told.
 */
export function withAttempt(call: Call, fact: CallAttempted): Call {
  const attempt: Attempt = {
    ...{ fact: fact._id, by: fact.by, at: fact.at },
    ...heard(fact),
    ...fact.data,
  };
  return folded(settled({ ...call, attempts: [...call.attempts, attempt] }));
}

/** The call without an attempt that was noted by mistake. */
export function withoutAttempt(call: Call, { data }: CallUndone): Call {
  return { ...call, attempts: call.attempts.filter(({ fact }) => fact !== data.attempt) };
}

function heard(fact: AnyFact): { readonly heard?: string } {
  return fact.received ? { heard: momentOf(fact) } : {};
}

/** In the order in which the server heard of it all; whoever has rung is about to ring no more. */
function settled(call: Call): Call {
  const attempts = [...call.attempts].sort((a, b) => compare(a, b) || (a.fact < b.fact ? -1 : 1));
  const isOver = attempts.some(({ outcome }) => isLast(outcome));
  const isAhead = (claim: CallClaim): boolean =>
    !attempts.some((attempt) => attempt.by === claim.by && compare(attempt, claim) >= 0);
  const claims = isOver ? [] : call.claims.filter(isAhead);
  const ordered = [...claims].sort((a, b) => compare(a, b) || (a.by < b.by ? -1 : 1));
  return { ...call, attempts, claims: ordered.slice(-MAX_CLAIMS) };
}

function compare(a: CallClaim, b: CallClaim): number {
  const [first, second] = [heardOrder(a), heardOrder(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Of very many attempts the oldest are counted only; what ended the call is kept. */
function folded(call: Call): Call {
  const { attempts, earlier } = call;
  if (attempts.length <= MAX_ATTEMPTS_KEPT) return call;
  const ended = attempts.findIndex(({ outcome }) => isLast(outcome));
  const oldest = ended === 0 ? 1 : 0;
  const outcome = attempts[oldest]?.outcome;
  if (!outcome) return call;
  return {
    ...call,
    attempts: attempts.toSpliced(oldest, 1),
    earlier: { ...earlier, [outcome]: (earlier[outcome] ?? 0) + 1 },
  };
}
