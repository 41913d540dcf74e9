import type { Store } from '../../../../server/store/store.ts';

/** What the chapters of the suite share: the store, and territories that nobody used before. */
export interface TestStore {
  store: Store;
  /** Closes the store and opens the same place again. */
  restart(): Promise<Store>;
  freshName(): string;
}
