import type { AccountsService } from '../accounts/accounts-service.ts';
import { forgetMessagesOf } from '../outgoing/message-store.ts';
import { PackFolder } from '../pack/pack-folder.ts';
import { UnknownShelf, type Store } from '../store/store.ts';

/** What was erased. */
export interface Erased {
  /** Whether there was a territory; an earlier try may have erased it before it was cut short. */
  readonly documents: boolean;
  /** How many people have no account any more: they had no other place. */
  readonly people: number;
}

/**
 * Erases a territory: its people's access first, so that nobody comes in meanwhile; then what it had to send, everything
 * that was ever written in it; then its map. Backups are not touched: whoever runs the service erases
 * these, or lets them run out. It can be done again after it was cut short.
 * @throws UnknownShelf when there is nothing of that name anywhere; StoreUnavailable
 */
export async function eraseTerritory(
  store: Store,
  accounts: Pick<AccountsService, 'forgetTerritory'>,
  dataDir: string,
  territory: string,
): Promise<Erased> {
  const people = await accounts.forgetTerritory(territory);
  await forgetMessagesOf(store, territory);
  const documents = await store.erase(territory).then(
    () => true,
    (error: unknown) => {
      if (error instanceof UnknownShelf && people > 0) return false;
      throw error;
    },
  );
  await new PackFolder(dataDir).erase(territory);
  return { documents, people };
}
