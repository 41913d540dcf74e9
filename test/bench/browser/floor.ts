import type { Floor } from './side.ts';
import { signIn } from './sign-in.ts';

const STORE = 'lines';

/**
 * The very bytes that our first load fetches, written once and strictly into one plain IndexedDB: no
 * document is looked at, sealed or filed, and nothing could be found in it again.
 */
export const floor: Floor = {
  async firstSync({ name, territory, login, password }) {
    await signIn(login, password);
    const database = await opened(name);
    const start = performance.now();
    const answer = await fetch(`/api/territories/${territory}/snapshot`);
    if (!answer.ok) throw new Error(`no snapshot: ${answer.status}`);
    const [, ...documents] = (await answer.text()).trimEnd().split('\n');
    const writing = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = writing.objectStore(STORE);
    for (const [place, line] of documents.entries()) store.put(line, place);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error ?? new Error('nothing was written'));
    });
    const took = performance.now() - start;
    database.close();
    return { took, found: documents.length };
  },
};

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('it cannot be opened'));
  });
}
