import { DamagedDocuments, StoreUnavailable, UnknownShelf, type Shelf } from '../store/store.ts';

/** How a batch is divided when something in it cannot be done. */
export interface Division<T> {
  /** Does all of it, or throws; it may be done again. */
  readonly act: (batch: readonly T[]) => Promise<void>;
  /** Told of the one thing that cannot be done, and why; the others are done. */
  readonly setAside: (one: T, error: unknown) => Promise<void>;
  /** Whether an error says that something in the batch is at fault, and not the store. */
  readonly isAtFault: (error: unknown) => Promise<boolean>;
}

/**
 * Does a batch in its order; when something in it is at fault, halves it until that is found, sets it
 * aside and does the others. A failure of the store is thrown: nothing of it is anybody's fault.
 */
export async function doAllButFaulty<T>(batch: readonly T[], parts: Division<T>): Promise<void> {
  if (batch.length === 0) return;
  try {
    await parts.act(batch);
  } catch (error) {
    if (!(await parts.isAtFault(error))) throw error;
    const [one] = batch;
    if (batch.length === 1 && one !== undefined) {
      await parts.setAside(one, error);
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await doAllButFaulty(batch.slice(0, middle), parts);
    await doAllButFaulty(batch.slice(middle), parts);
  }
}

const PROBE_ID = 'referee-probe';

/**
 * Whether an error is the batch's own. A store that says it is unavailable is believed, until it has
 * said so several times in a row and yet takes in a note at once: then it is this batch that it
 * cannot take.
 * @param failures how many times in a row it has failed
 */
export async function isOfTheBatch(
  error: unknown,
  failures: number,
  shelf: Shelf,
): Promise<boolean> {
  if (error instanceof UnknownShelf) return false;
  // What a fact is about cannot be read: the facts about anything else go on.
  if (!(error instanceof StoreUnavailable) || error instanceof DamagedDocuments) return true;
  if (failures < FAILURES_BELIEVED) return false;
  try {
    await shelf.putLocal(PROBE_ID, { failures });
    return true;
  } catch {
    return false;
  }
}

/** How many failures in a row are the store's before the batch is suspected. */
const FAILURES_BELIEVED = 3;
