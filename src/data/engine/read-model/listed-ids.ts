import type { DocumentChange, DocumentColumns } from '../disk/document-change.ts';
import { idOfKey } from './keys.ts';

/** The answer of an index, and whether it still is one. */
export interface ListedIds {
  readonly ids: readonly string[];
  /** Whether it would be another answer after this change. */
  isTouchedBy(change: DocumentChange): boolean;
  /** The answer after these changes; undefined: the index must be asked. */
  after(changes: readonly DocumentChange[]): ListedIds | undefined;
}

/** Nobody works here: there is nothing to list. */
export const NO_IDS: ListedIds = { ids: [], isTouchedBy: () => false, after: () => NO_IDS };

/**
 * The documents that are filed in some way, in the order of their ids: the same order wherever they
 * are asked for, and whatever changed meanwhile.
 */
export class RangeIds implements ListedIds {
  readonly ids: readonly string[];
  readonly #holds: (columns: DocumentColumns) => boolean;

  /** Takes the ids in any order. */
  constructor(holds: (columns: DocumentColumns) => boolean, ids: readonly string[]) {
    this.#holds = holds;
    this.ids = [...ids].sort();
  }

  isTouchedBy({ key, now }: DocumentChange): boolean {
    const isHeld = now !== undefined && this.#holds(now);
    return isHeld !== includes(this.ids, idOfKey(key));
  }

  after(changes: readonly DocumentChange[]): ListedIds {
    // Of several changes of one document the last one counts.
    const last = new Map(changes.map((change) => [change.key, change]));
    const touched = [...last.values()].filter((change) => this.isTouchedBy(change));
    if (touched.length === 0) return this;
    const moved = new Set(touched.map(({ key }) => idOfKey(key)));
    const come = [...moved].filter((id) => !includes(this.ids, id));
    return new RangeIds(this.#holds, [...this.ids.filter((id) => !moved.has(id)), ...come]);
  }
}

/** The latest documents of a noun by their day, latest first. */
export class LatestIds implements ListedIds {
  readonly ids: readonly string[];
  readonly #place: string;
  readonly #since: string;

  /** `since`: the day of the last of them; empty when there are no others. */
  constructor(place: string, ids: readonly string[], since: string) {
    this.#place = place;
    this.#since = since;
    this.ids = ids;
  }

  isTouchedBy({ key, now }: DocumentChange): boolean {
    if (this.ids.includes(idOfKey(key))) return true;
    return now?.place === this.#place && now.day !== undefined && now.day >= this.#since;
  }

  after(changes: readonly DocumentChange[]): ListedIds | undefined {
    return changes.some((change) => this.isTouchedBy(change)) ? undefined : this;
  }
}

/** Whether a sorted list holds an id. */
function includes(ids: readonly string[], id: string): boolean {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id;
}
