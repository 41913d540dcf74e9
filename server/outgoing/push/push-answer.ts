const DAY_S = 86_400;

/** What a push service said of one browser. */
export type PushAnswer =
  | { readonly kind: 'taken' }
  /** The browser is not there any more. */
  | { readonly kind: 'gone' }
  /** Never, for this message. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'later'; readonly code: string; readonly afterMs?: number };

/**
 * What an answer means (RFC 8030): 404 and 410 end a subscription, 413 this message; who sends too much (429) or
 * finds nobody at work (5xx) comes again, not before `Retry-After`.
 */
export function answerOf(status: number, retryAfter: string | undefined, now: number): PushAnswer {
  const code = String(status);
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  // Our signature did not please: a clock that is wrong is set right again.
  const isLater = status >= 500 || [401, 403, 408, 425, 429].includes(status);
  if (!isLater) return { kind: 'refused', code };
  const afterMs = waitIn(retryAfter, now);
  return { kind: 'later', code, ...(afterMs !== undefined && { afterMs }) };
}

/** Seconds, or a date (RFC 9110, 10.2.3); a day at the most. */
function waitIn(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now) / 1_000;
  if (!Number.isFinite(seconds) || seconds <= 0) return undefined;
  return Math.min(seconds, DAY_S) * 1_000;
}
