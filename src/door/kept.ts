const DATABASE = 'coudmain-door';
const STORE = 'kept';

/**
 * What is kept on the device until it has arrived, under the name of the link. In IndexedDB, since what is written
 * to localStorage is lost when the page is closed in the same moment. A browser that keeps nothing (a private
 * window, a full disk) keeps it as long as the page is open.
 */
export class Kept<T> {
  readonly #key: string;
  #value: T | undefined;

  private constructor(key: string, value: T | undefined) {
    this.#key = key;
    this.#value = value;
  }

  /** What was kept under these names before: the device is asked once. */
  static async open(keys: readonly string[]): Promise<readonly Kept<unknown>[]> {
    const requests = await inStore('readonly', (store) => keys.map((key) => store.get(key))).catch(
      (): IDBRequest[] => [],
    );
    return keys.map((key, index) => new Kept(key, requests[index]?.result as unknown));
  }

  get value(): T | undefined {
    return this.#value;
  }

  /** Keeps it instead, or nothing; over when the disk has it. */
  async set(value: T | undefined): Promise<void> {
    this.#value = value;
    const key = this.#key;
    await inStore('readwrite', (store) => [
      value === undefined ? store.delete(key) : store.put(value, key),
    ]).catch(() => undefined);
  }
}

/** A name for what is kept for a link, from which the link cannot be made again. */
export async function nameOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const bytes = new Uint8Array(digest).subarray(0, 12);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function inStore(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => readonly IDBRequest[],
): Promise<readonly IDBRequest[]> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = (await answerOf(opening)) as IDBDatabase;
  try {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const requests = act(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => {
        reject(new Error('The browser keeps nothing.'));
      };
    });
    return requests;
  } finally {
    database.close();
  }
}

function answerOf(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result as unknown);
    };
    request.onerror = () => {
      reject(new Error('The browser keeps nothing.'));
    };
  });
}
