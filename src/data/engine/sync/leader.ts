/**
 * One tab of the device exchanges with the server for all: it holds a lock, which the browser hands
 * on when the tab is closed. `lead` runs while this tab leads, until its signal says to end.
 * @returns the end of it; resolves when `lead` is over
 */
export function leadWithoutLocks(
  lock: string,
  lead: (signal: AbortSignal) => Promise<void>,
): () => Promise<void> {
  const ended = new AbortController();
  const over = navigator.locks
    .request(lock, { signal: ended.signal }, () => lead(ended.signal))
    .catch((error: unknown) => {
      if (!ended.signal.aborted) throw error;
    });
  return async () => {
    ended.abort();
    await over;
  };
}

/** Whether some tab leads, or is ready to: only a tab in which the device is open does. */
export async function isLed(lock: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lock);
}
