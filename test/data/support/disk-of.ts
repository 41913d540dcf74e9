/** The keys of all that lies in a table of a device. */
export async function keysOn(name: string, table: string): Promise<readonly IDBValidKey[]> {
  const opened = await asked(indexedDB.open(name));
  try {
    return await asked(opened.transaction(table).objectStore(table).getAllKeys());
  } finally {
    opened.close();
  }
}

/** Puts something into a table of a device, as the device would. */
export async function putOn(name: string, table: string, row: object): Promise<void> {
  const opened = await asked(indexedDB.open(name));
  try {
    await asked(opened.transaction(table, 'readwrite').objectStore(table).put(row));
  } finally {
    opened.close();
  }
}

/** Takes away all that lies in a table of a device that is closed. */
export async function clearOn(name: string, table: string): Promise<void> {
  const opened = await asked(indexedDB.open(name));
  try {
    await asked(opened.transaction(table, 'readwrite').objectStore(table).clear());
  } finally {
    opened.close();
  }
}

async function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('could not be read'));
  });
}
