/**
 * A signal that aborts with another one, or after some time (milliseconds).
 * `AbortSignal.any` would say it shorter; iPhones before iOS 17.4 do not have it.
 */
export function deadline(signal: AbortSignal, timeoutMs: number): AbortSignal {
  const either = new AbortController();
  const abort = (): void => {
    clearTimeout(timer);
    either.abort();
  };
  const timer = setTimeout(abort, timeoutMs);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return either.signal;
}
