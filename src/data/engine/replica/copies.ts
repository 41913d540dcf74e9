import { readNote, writeNote, type CopyNote } from '../disk/notes.ts';
import type { Tables } from '../disk/tables.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import type { Post } from '../read-model/workplace.ts';
import type { Packs } from '../../pack/packs.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Server } from '../gateway/server.ts';
import type { Vault } from '../vault/vault.ts';
import { arrivalIn } from './arrivals.ts';
import { firstLoad, type Progress } from './first-load.ts';
import type { Ends } from './pouch.ts';
import { checkpointsOf, Replica } from './replica.ts';

/** What the copies on a device are made from. */
export interface CopiesParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly model: ReadModel;
  readonly outbox: Outbox;
  readonly server: Server;
  readonly fetch: typeof fetch;
  readonly version: string;
  readonly packs: Packs;
}

/** The copies of territories on this device, each under the access that its person has. */
export class Copies {
  readonly #parts: CopiesParts;

  constructor(parts: CopiesParts) {
    this.#parts = parts;
  }

  /**
   * Sees to it that the copy of a post is there, whole, and read by this version of the app.
   * @returns the two ends of its replication
   * @throws SnapshotRefused, SnapshotCut, Unreachable
   */
  async ready(post: Post, tell: (progress: Progress) => void, signal: AbortSignal): Promise<Ends> {
    const { fetch, model, server, tables, vault, version } = this.#parts;
    const replica = new Replica({ post, tables, vault, model });
    // PouchDB is large, and the first list does not need it.
    const loading = import('./pouch.ts');
    const note = (await this.#notes()).find(({ territory }) => territory === post.territory);
    const url = server.url(`/db/${encodeURIComponent(post.territory)}`);
    if (note?.epoch !== post.epoch || !note.loaded) {
      await this.#begin(post);
      const since = await firstLoad(server, post.territory, replica, tell, signal);
      const { beginAt, endsOf } = await loading;
      await beginAt(endsOf(url, fetch, replica), since);
    } else if (note.version !== version) {
      await model.rebuild(post, (row) => arrivalIn(row, vault));
    }
    await this.#note({ territory: post.territory, epoch: post.epoch, loaded: true, version });
    return (await loading).endsOf(url, fetch, replica);
  }

  /**
   * Drops every copy that is not under one of these accesses: what one may no longer know must not
   * stay. Where the access to a territory only changed, the server may have begun a new life from a
   * backup: what was sent is offered to it again.
   */
  async keepOnly(
    accesses: readonly { readonly name: string; readonly epoch: string }[],
  ): Promise<void> {
    for (const { territory, epoch } of await this.#notes()) {
      const access = accesses.find(({ name }) => name === territory);
      if (access?.epoch === epoch) continue;
      await this.#drop(territory);
      if (access) await this.#parts.outbox.offerAgain(territory);
      else await this.#parts.packs.drop(territory);
    }
  }

  /** Takes all copies off this device; the facts stay. */
  async dropAll(): Promise<void> {
    for (const { territory } of await this.#notes()) await this.#drop(territory);
  }

  /** An empty copy, in which the facts of this device show already. */
  async #begin(post: Post): Promise<void> {
    const { territory, epoch } = post;
    await this.#drop(territory);
    await this.#note({ territory, epoch, loaded: false, version: this.#parts.version });
    await this.#parts.model.review(post);
  }

  /** The note goes last: whatever a crash leaves is dropped again. */
  async #drop(territory: string): Promise<void> {
    const { model, tables } = this.#parts;
    await tables.notes.where('name').startsWith(checkpointsOf(territory)).delete();
    await model.clear(territory);
    await writeNote(
      tables,
      'copies',
      (await this.#notes()).filter((note) => note.territory !== territory),
    );
  }

  async #note(note: CopyNote): Promise<void> {
    const others = (await this.#notes()).filter(({ territory }) => territory !== note.territory);
    await writeNote(this.#parts.tables, 'copies', [...others, note]);
  }

  async #notes(): Promise<readonly CopyNote[]> {
    return (await readNote(this.#parts.tables, 'copies')) ?? [];
  }
}
