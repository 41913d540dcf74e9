import { after, before, describe } from 'node:test';
import type { Store } from '../../../server/store/store.ts';
import type { TestStore } from './contract/test-store.ts';
import { backupContract } from './contract/backup.ts';
import { changesContract } from './contract/changes.ts';
import { shelvesContract } from './contract/shelves.ts';
import { waitingContract } from './contract/waiting.ts';
import { writingContract } from './contract/writing.ts';

/** A place where an engine keeps documents, emptied when the tests are over. */
export interface Engine {
  open(): Promise<Store>;
  dispose(): Promise<void>;
}

/** What every engine of the store must do, said once; both engines' tests run exactly this. */
export function storeContract(name: string, prepare: () => Promise<Engine>): void {
  describe(`the store on ${name}`, () => {
    let engine: Engine;
    let store: Store;
    let names = 0;
    const run = `t${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
    const bench: TestStore = {
      get store() {
        return store;
      },
      async restart() {
        await store.close();
        store = await engine.open();
        return store;
      },
      freshName() {
        names += 1;
        return `${run}-${names}`;
      },
    };
    before(async () => {
      engine = await prepare();
      store = await engine.open();
    });
    after(async () => {
      await store.close();
      await engine.dispose();
    });
    writingContract(bench);
    changesContract(bench);
    waitingContract(bench);
    shelvesContract(bench);
    backupContract(bench);
  });
}
