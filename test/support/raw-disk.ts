/** One place where a page may have left something, and all of it as text. */
export interface Trace {
  /** The database and the store, or the name of the storage. */
  readonly where: string;
  readonly text: string;
}

/**
 * Everything that this origin keeps in the browser: every row of every store of every IndexedDB
 * database, keys and values, local and session storage, cached answers. It needs nothing from
 * outside, so that a journey can hand it to a page as it is: `page.evaluate(rawDisk)`.
 */
export async function rawDisk(): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined) traces.push(...(await tracesIn(name)));
  }
  traces.push({ where: 'localStorage', text: JSON.stringify(Object.entries(localStorage)) });
  traces.push({ where: 'sessionStorage', text: JSON.stringify(Object.entries(sessionStorage)) });
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const body = await (await cache.match(request))?.arrayBuffer();
      traces.push({ where: `cache ${name}`, text: `${request.url} ${textOf(body)}` });
    }
  }
  return traces;

  async function tracesIn(database: string): Promise<Trace[]> {
    const opened = await asked(indexedDB.open(database));
    try {
      return await Promise.all(
        Array.from(opened.objectStoreNames, async (store) => {
          const rows = opened.transaction(store).objectStore(store);
          const [keys, values] = await Promise.all([
            asked(rows.getAllKeys()),
            asked<unknown[]>(rows.getAll()),
          ]);
          const text = [...keys, ...values].map((value) => textOf(value)).join('\n');
          return { where: `${database} ${store}`, text };
        }),
      );
    } finally {
      opened.close();
    }
  }

  function asked<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('could not be read'));
      };
    });
  }

  /** Bytes are read as both encodings in which a text could lie in them. */
  function textOf(value: unknown): string {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      return ['utf-8', 'utf-16le'].map((code) => new TextDecoder(code).decode(value)).join('\n');
    }
    if (Array.isArray(value)) return value.map((one) => textOf(one)).join('\n');
    if (typeof value !== 'object' || value === null) return String(value);
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${textOf(one)}`)
      .join('\n');
  }
}

/** Where each of these words was left in clear: as it is, without accents or case, or without spaces. */
export function leaks(
  traces: readonly Trace[],
  secrets: readonly string[],
): readonly { readonly secret: string; readonly where: string }[] {
  return traces.flatMap(({ where, text }) => {
    const folded = folds(text);
    const found = secrets.filter((secret) =>
      folds(secret).some((one) => folded.some((whole) => whole.includes(one))),
    );
    return found.map((secret) => ({ secret, where }));
  });
}

function folds(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [plain, plain.replace(/[\s.\-/]/g, '')];
}
