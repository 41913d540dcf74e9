const MAX_WAIT_MS = 5_000;

/** Resolves when the page has nothing more urgent to do, after five seconds at the latest. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari does not tell.
    if (!('requestIdleCallback' in globalThis)) setTimeout(resolve, 0);
    else requestIdleCallback(() => resolve(), { timeout: MAX_WAIT_MS });
  });
}
