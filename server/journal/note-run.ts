import type { JournalKind } from '../../src/contract/journal/journal.ts';
import type { Store } from '../store/store.ts';
import { Journal } from './journal.ts';

/** Tells territories' journals what whoever runs the service did by a command, on a store that it has open. */
export async function noteRun(
  store: Pick<Store, 'shelf'>,
  kind: JournalKind,
  territories: readonly string[],
  count?: number,
): Promise<void> {
  const report = (_: string, error: unknown): void => {
    console.error(error instanceof Error ? error.message : error);
  };
  const journal = new Journal({ store, clock: Date.now, report });
  await journal.writeIn(territories, { kind, ...(count !== undefined && { count }) });
}
