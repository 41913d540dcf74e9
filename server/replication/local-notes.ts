import { createHash } from 'node:crypto';
import type { Reader } from '../accounts/reader.ts';
import { DamagedDocuments, type Shelf } from '../store/store.ts';

/** A checkpoint as it is kept. */
export interface LocalNote {
  /** Grows by one with each writing. */
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** So many replications of one user are remembered; the one that wrote longest ago gives way. */
const MAX_CHECKPOINTS_PER_USER = 32;

/**
 * The checkpoints of one user's replications. They are the user's and not the session's: a replica
 * that signs in again goes on where it was, and a replication's id is the replica's own.
 */
export class LocalNotes {
  readonly #shelf: Shelf;
  readonly #owner: string;

  constructor({ shelf, reader }: { readonly shelf: Shelf; readonly reader: Reader }) {
    this.#shelf = shelf;
    this.#owner = reader.user;
  }

  /** The checkpoint, if there is one. */
  async read(id: string): Promise<LocalNote | undefined> {
    return (await this.#get(this.#keyOf(id))) as LocalNote | undefined;
  }

  /** Keeps a checkpoint; answers its version. */
  async write(id: string, fields: Readonly<Record<string, unknown>>): Promise<number> {
    const version = ((await this.read(id))?.version ?? 0) + 1;
    await this.#shelf.putLocal(this.#keyOf(id), { version, fields });
    await this.#list((ids) => (ids.at(-1) === id ? ids : [...ids.filter((one) => one !== id), id]));
    return version;
  }

  /** Forgets a checkpoint; false when there was none. */
  async remove(id: string): Promise<boolean> {
    if (!(await this.read(id))) return false;
    await this.#shelf.putLocal(this.#keyOf(id), undefined);
    await this.#list((ids) => ids.filter((one) => one !== id));
    return true;
  }

  /** The ids of this user's checkpoints, in order of their last writing. */
  async #list(change: (ids: readonly string[]) => readonly string[]): Promise<void> {
    const key = this.#keyOf();
    const known = ((await this.#get(key))?.['ids'] ?? []) as readonly string[];
    const wanted = change(known);
    const ids = wanted.slice(-MAX_CHECKPOINTS_PER_USER);
    for (const id of wanted.slice(0, -MAX_CHECKPOINTS_PER_USER))
      await this.#shelf.putLocal(this.#keyOf(id), undefined);
    if (ids.join() !== known.join()) await this.#shelf.putLocal(key, { ids });
  }

  /** A damaged checkpoint is none: the replication begins anew, and is told too much. */
  async #get(key: string): Promise<Record<string, unknown> | undefined> {
    try {
      return await this.#shelf.getLocal(key);
    } catch (error) {
      if (error instanceof DamagedDocuments) return undefined;
      throw error;
    }
  }

  /** Hashed: an id is the client's own text, and a key must stay short. */
  #keyOf(id?: string): string {
    const owner = createHash('sha256').update(this.#owner).digest('base64url').slice(0, 22);
    if (id === undefined) return `checkpoints.${owner}`;
    return `checkpoint.${owner}.${createHash('sha256').update(id).digest('base64url')}`;
  }
}
