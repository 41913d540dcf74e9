import { DEADLINE_MS, inTime, NoAnswer } from '../store/in-time.ts';
import type { Shelf } from '../store/store.ts';

/**
 * A shelf that answers in time or not at all: a question is asked once more when no answer came, a
 * write is not, since it may have arrived. Waiting for a change takes as long as it was asked to.
 * @throws StoreUnavailable from every call that took too long
 */
export function withDeadlines(shelf: Shelf, milliseconds = DEADLINE_MS): Shelf {
  const once = <T>(act: () => Promise<T>): Promise<T> => inTime(act(), milliseconds);
  const twice = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await once(act);
    } catch (error) {
      if (error instanceof NoAnswer) return once(act);
      throw error;
    }
  };
  return {
    name: shelf.name,
    head: () => twice(() => shelf.head()),
    isBehind: (seq) => twice(() => shelf.isBehind(seq)),
    get: (id) => twice(() => shelf.get(id)),
    getMany: (ids) => twice(() => shelf.getMany(ids)),
    revisions: (docs) => twice(() => shelf.revisions(docs)),
    changes: (since, options) => twice(() => shelf.changes(since, options)),
    getLocal: (key) => twice(() => shelf.getLocal(key)),
    write: (writes, options) => once(() => shelf.write(writes, options)),
    putLocal: (key, body) => once(() => shelf.putLocal(key, body)),
    conflicts: () => twice(() => shelf.conflicts()),
    endBranches: (losers) => once(() => shelf.endBranches(losers)),
    remove: (id, expected) => once(() => shelf.remove(id, expected)),
    waitForChange: (since, limit) =>
      inTime(shelf.waitForChange(since, limit), limit.timeout + milliseconds),
    compare: (a, b) => shelf.compare(a, b),
  };
}
