import limits from './limits.json' with { type: 'json' };

/**
 * How long a test waits for what must happen. Far more than it ever takes: a wait ends by what it
 * waits for, and a machine that is busy with other things is no failure. The runners' own limits
 * stand beside it in limits.json; there are no others.
 */
export const WAIT_MS: number = limits.waitMs;

const POLL_MS = 10;

/** What counts as found. */
type Yes<T> = Exclude<T, false | null | undefined | 0 | ''>;

/** The first value found that says yes; fails with the words for it when it never comes. */
export async function until<T>(what: string, find: () => T | Promise<T>): Promise<Yes<Awaited<T>>> {
  const end = performance.now() + WAIT_MS;
  for (;;) {
    const answer = find();
    // What is found at once is given at once: a tick later a list may have redrawn what was found.
    const value = answer instanceof Promise ? await answer : answer;
    if (value) return value as Yes<Awaited<T>>;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    // Not by frames: a page that is not in front gets none.
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** What a promise brings; fails with these words when it brings nothing in time. */
export async function inTime<T>(promise: Promise<T>, inVain: () => string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(inVain())), WAIT_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Does something at a moment that nobody chose, for a cut that may fall anywhere. */
export async function atSomeMoment<T>(withinMs: number, act: () => T | Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * withinMs));
  return act();
}
