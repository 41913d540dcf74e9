const WRITING = ['add', 'put'] as const;
const OWN = new Map(
  WRITING.map((name) => [name, Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, name)!]),
);

/**
 * From now on nothing more can be written in any database of this page, as on a device that is full.
 * Taking the room away does not show: for half a minute Chromium lets IndexedDB go by the room that
 * there was before.
 */
export function fillDisk(): void {
  for (const name of WRITING) {
    IDBObjectStore.prototype[name] = () => {
      throw new DOMException('It is full.', 'QuotaExceededError');
    };
  }
}

/** There is room again. */
export function emptyDisk(): void {
  for (const [name, own] of OWN) Object.defineProperty(IDBObjectStore.prototype, name, own);
}
