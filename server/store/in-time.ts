import { StoreUnavailable } from './store.ts';

/** How long one answer of the store is waited for, unless told otherwise. */
export const DEADLINE_MS = 10_000;

/**
 * What is promised, if it comes within that time.
 * @throws StoreUnavailable
 */
export async function inTime<T>(promised: Promise<T>, milliseconds = DEADLINE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer(`The store did not answer within ${String(milliseconds / 1_000)} s.`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** It did not answer in time: whether it did what it was asked to is not known. */
export class NoAnswer extends StoreUnavailable {}
