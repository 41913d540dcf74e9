import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from './config.ts';
import { openStore } from '../store/open-store.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { Store } from '../store/store.ts';

const RETRY_PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Opens the store. A CouchDB that is only just starting is given a quarter of a minute; a data
 * folder is there or it is not. Throws StoreUnavailable.
 * @param waiting told before each new try
 */
export async function reachStore(
  config: Pick<Config, 'couchdbUrl' | 'dataDir'>,
  waiting: (reason: string) => void,
  pauses: readonly number[] = RETRY_PAUSES_MS,
): Promise<Store> {
  for (const milliseconds of config.couchdbUrl === undefined ? [] : pauses) {
    try {
      return await openStore(config);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      waiting(error.message);
      await pause(milliseconds);
    }
  }
  return openStore(config);
}
