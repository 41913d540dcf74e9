import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { storeContract } from './contract.ts';

storeContract('the embedded engine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-store-'));
  return {
    // Three files open at most: the suite's many territories must not notice.
    open: () => Promise.resolve(EmbeddedStore.open(folder, { openFiles: 3 })),
    dispose: async () => {
      await rm(folder, { recursive: true });
    },
  };
});
