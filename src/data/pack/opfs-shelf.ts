import type { AppendAnswer, AppendOrder } from './opfs.worker.ts';
import type { PackShelf } from './shelf.ts';

type Waiting = (answer: AppendAnswer) => void;

/** Files in the origin's private file system: written in place, read without being loaded. */
export class OpfsShelf implements PackShelf {
  readonly #folder: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #orders = 0;

  /** Keeps the files in a folder of their own. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = [];
    const home = (await this.#home()) as FileSystemDirectoryHandle & {
      keys(): AsyncIterableIterator<string>;
    };
    for await (const name of home.keys()) names.push(name);
    return names;
  }

  async size(name: string): Promise<number> {
    return (await this.read(name))?.size ?? 0;
  }

  async append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const order: AppendOrder = { id: (this.#orders += 1), folder: this.#folder, name, bytes };
    const { error } = await new Promise<AppendAnswer>((resolve) => {
      this.#waiting.set(order.id, resolve);
      this.#writer().postMessage(order);
    });
    if (error !== undefined) throw new DOMException('The file could not be written.', error);
  }

  async read(name: string): Promise<Blob | undefined> {
    const home = await this.#home();
    try {
      // It may take another name between the two: then it is no longer there under this one.
      return await (await home.getFileHandle(name)).getFile();
    } catch {
      return undefined;
    }
  }

  async rename(from: string, to: string): Promise<void> {
    const home = await this.#home();
    const file = (await home.getFileHandle(from)) as FileSystemFileHandle & {
      move?(name: string): Promise<void>;
    };
    if (file.move) return file.move(to);
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
    await this.remove(to);
    await this.append(to, bytes);
    await this.remove(from);
  }

  async remove(name: string): Promise<void> {
    await (await this.#home()).removeEntry(name).catch(() => undefined);
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const id of [...this.#waiting.keys()]) this.#answered({ id, error: 'AbortError' });
  }

  async #home(): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(this.#folder, { create: true });
  }

  #writer(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./opfs.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<AppendAnswer>) => this.#answered(data);
    worker.onerror = () => {
      for (const id of [...this.#waiting.keys()]) this.#answered({ id, error: 'NotReadableError' });
    };
    this.#worker = worker;
    return worker;
  }

  #answered(answer: AppendAnswer): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }
}
