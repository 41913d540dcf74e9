/**
 * Appends to files of the origin's private file system. Only a worker may hold the handle that writes
 * in place; any other way of writing copies the whole file for each chunk.
 */

/** What is asked: to add bytes at the end of a file of a folder. */
export interface AppendOrder {
  readonly id: number;
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What became of it; `error` is the name of what the browser threw. */
export interface AppendAnswer {
  readonly id: number;
  readonly error?: string;
}

/** The part of the browser's handle that is used; the page's own types do not know it. */
interface SyncHandle {
  getSize(): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  flush(): void;
  close(): void;
}

let line: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<AppendOrder>) => {
  // One after the other: two handles on one file exclude each other.
  line = line.then(() => answer(data));
});

async function answer({ id, folder, name, bytes }: AppendOrder): Promise<void> {
  let error: string | undefined;
  try {
    await append(folder, name, bytes);
  } catch (failure) {
    error = failure instanceof Error ? failure.name : 'Error';
  }
  const told: AppendAnswer = { id, ...(error !== undefined && { error }) };
  postMessage(told);
}

async function append(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const home = await root.getDirectoryHandle(folder, { create: true });
  const file = (await home.getFileHandle(name, { create: true })) as FileSystemFileHandle & {
    createSyncAccessHandle(): Promise<SyncHandle>;
  };
  const handle = await file.createSyncAccessHandle();
  try {
    const end = handle.getSize();
    if (handle.write(bytes, { at: end }) < bytes.length) {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    }
    handle.flush();
  } finally {
    handle.close();
  }
}
