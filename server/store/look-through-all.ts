import { ACCOUNTS, OUTGOING } from './shelf-names.ts';
import { UnknownShelf, type Store } from './store.ts';

/**
 * Looks through all shelves, one after the other: what cannot be read in one is noted in the store's damage,
 * and holds up none of the others.
 * @param report told of each that cannot be read as a whole
 */
export async function lookThroughAll(
  store: Store,
  report: (what: string, error: unknown) => void,
): Promise<void> {
  for (const name of [ACCOUNTS, OUTGOING, ...(await store.names())]) {
    try {
      await store.lookThrough(name);
      store.damage.noteReadable(name);
    } catch (error) {
      // It was erased a moment ago.
      if (error instanceof UnknownShelf) continue;
      store.damage.noteUnreadable(name);
      report(`${name}: looking through its documents`, error);
    }
  }
}
