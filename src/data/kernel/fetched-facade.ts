import type { Live } from './live.ts';

/** The methods of a façade that answer by a live value: the compiler asks for each of them, and no other. */
type LiveMethods<Facade> = {
  readonly [
    Name in keyof Facade as Facade[Name] extends (...asked: never[]) => Live<unknown> ? Name : never
  ]: true;
};

type Method = (...asked: readonly unknown[]) => unknown;

/**
 * A façade whose code is fetched when it is first asked something: the first list does not wait for
 * what its screen never asks. Whoever asks notices nothing, since every answer comes later anyway.
 * Code that could not be fetched is a failure of that question; the next one fetches again.
 * @param live the methods that answer by a live value; all others answer once
 */
export function fetchedFacade<Facade extends object>(
  fetch: () => Promise<Facade>,
  live: LiveMethods<Facade>,
): Facade {
  const there = fetchedOnce(fetch);
  const ask = async (name: string, asked: readonly unknown[]): Promise<unknown> =>
    ((await there()) as Readonly<Record<string, Method>>)[name]?.(...asked);
  return new Proxy({} as Facade, {
    get(own, name): unknown {
      // A façade is no promise: whoever awaits one is not made to wait for a method of that name.
      if (name in own || typeof name !== 'string' || name === 'then') return Reflect.get(own, name);
      return (...asked: readonly unknown[]) =>
        name in live
          ? liveOnceFetched(() => ask(name, asked) as Promise<Live<unknown>>)
          : ask(name, asked);
    },
  });
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
