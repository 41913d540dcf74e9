import { CouchdbStore } from './couchdb/couchdb-store.ts';
import { EmbeddedStore } from './embedded/embedded-store.ts';
import { FolderReader } from './embedded/folder-reader.ts';
import type { BackupSource, Store } from './store.ts';

/** Where the documents are to be kept. */
export interface StoreConfig {
  /** The folder of the embedded engine. */
  dataDir: string;
  /** With it, CouchDB keeps the documents and the folder is not touched. */
  couchdbUrl?: string | undefined;
}

/** Opens the store that the configuration asks for; throws StoreUnavailable. */
export async function openStore({ dataDir, couchdbUrl }: StoreConfig): Promise<Store> {
  if (couchdbUrl !== undefined && couchdbUrl !== '') {
    return CouchdbStore.open(couchdbUrl, {
      report: (problem) => {
        console.error(problem);
      },
    });
  }
  return EmbeddedStore.open(dataDir);
}

/** Opens what backups are made from: it may be read while a service has it. Throws StoreUnavailable. */
export async function openBackupSource({
  dataDir,
  couchdbUrl,
}: StoreConfig): Promise<BackupSource> {
  if (couchdbUrl !== undefined && couchdbUrl !== '') return CouchdbStore.open(couchdbUrl);
  return new FolderReader(dataDir);
}
