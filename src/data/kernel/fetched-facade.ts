import type { Live } from './live.ts';

/** How each method of a façade answers: by a live value, or once. The compiler knows which it is. */
type Answers<Facade> = {
  readonly [Method in keyof Facade]: Facade[Method] extends (...asked: never[]) => Live<unknown>
    ? 'live'
    : 'once';
};

type Method = (...asked: readonly unknown[]) => unknown;

/**
 * A façade whose code is fetched when it is first asked something: the first list does not wait for
 * what its screen never asks. Whoever asks notices nothing, since every answer comes later anyway.
 * Code that could not be fetched is a failure of that question; the next one fetches again.
 */
export function fetchedFacade<Facade extends object>(
  fetch: () => Promise<Facade>,
  answers: Answers<Facade>,
): Facade {
  const there = fetchedOnce(fetch);
  const ask = async (name: string, asked: readonly unknown[]): Promise<unknown> =>
    ((await there()) as Readonly<Record<string, Method>>)[name]?.(...asked);
  const methods = Object.entries(answers).map(([name, how]) => [
    name,
    (...asked: readonly unknown[]) =>
      how === 'live'
        ? liveOnceFetched(() => ask(name, asked) as Promise<Live<unknown>>)
        : ask(name, asked),
  ]);
  return Object.fromEntries(methods) as Facade;
}

/** Fetches at the first call, and again only after a failure. */
export function fetchedOnce<T>(fetch: () => Promise<T>): () => Promise<T> {
  let fetching: Promise<T> | undefined;
  return () => {
    if (fetching) return fetching;
    const now = fetch();
    fetching = now;
    now.catch(() => {
      if (fetching === now) fetching = undefined;
    });
    return now;
  };
}

function liveOnceFetched<T>(fetch: () => Promise<Live<T>>): Live<T> {
  return {
    subscribe(next, failed) {
      let isEnded = false;
      let end = (): void => {
        isEnded = true;
      };
      fetch().then(
        (live) => {
          if (!isEnded) end = live.subscribe(next, failed);
        },
        (error: unknown) => {
          if (!isEnded) failed?.(error);
        },
      );
      return () => end();
    },
  };
}
