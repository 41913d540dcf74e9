import type { Live } from '../../kernel/live.ts';

/**
 * A live value that takes long to be known the first time: an earlier one is told before it, where there is one.
 * @param earlier what was known last; whatever keeps it from being read, the value itself comes all the same
 */
export function earlierFirst<T>(earlier: () => Promise<T | undefined>, live: Live<T>): Live<T> {
  return {
    subscribe(next, failed) {
      let isEnded = false;
      let end = (): void => {
        isEnded = true;
      };
      const begin = (known?: T): void => {
        if (isEnded) return;
        if (known !== undefined) next(known);
        end = live.subscribe(next, failed);
      };
      // One after the other: the earlier one would wait behind all that the value itself is made from.
      earlier().then(begin, () => begin());
      return () => end();
    },
  };
}
