import { Dexie } from 'dexie';
import { readNote, writeNote, type ReplicaNote } from '../disk/notes.ts';
import type { Tables } from '../disk/tables.ts';
import type { ReadModel } from '../model/read-model.ts';
import type { Post } from '../model/workplace.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Server } from '../syncing/server.ts';
import type { Vault } from '../vault/vault.ts';
import type { Progress } from './first-load.ts';
import type { Replica } from './replica.ts';

/** What the replicas of a device are made from. */
export interface ReplicasParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly model: ReadModel;
  readonly outbox: Outbox;
  readonly server: Server;
  readonly fetch: typeof fetch;
  /** Begins the names of their databases. */
  readonly name: string;
  readonly version: string;
}

/** PouchDB's own beginning of the name of a database in the `idb` adapter. */
const POUCH = '_pouch_';

/** The copies of territories on this device: one for each territory and access. */
export class Replicas {
  readonly #parts: ReplicasParts;

  constructor(parts: ReplicasParts) {
    this.#parts = parts;
  }

  /**
   * The replica of a post, complete, and the views made from it.
   * @throws SnapshotRefused, SnapshotCut, TypeError when the server cannot be reached
   */
  async ready(
    post: Post,
    tell: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Replica> {
    const note = (await this.#notes()).find(isOf(post));
    const database = `${this.#parts.name}-${post.territory}-${post.epoch}`;
    const replica = await this.#open(post, database);
    if (note?.loaded && (await replica.isLoaded())) {
      await this.#showOnly(replica, database);
      return replica;
    }
    await replica.close();
    return this.#load(post, database, tell, signal);
  }

  /**
   * Drops every copy that is not under one of these accesses, and what is shown of it: what one may
   * no longer know must not stay. Where the access to a territory only changed, the server may have
   * begun a new life from a backup: what was sent is offered to it again.
   */
  async keepOnly(
    accesses: readonly { readonly name: string; readonly epoch: string }[],
  ): Promise<void> {
    for (const note of await this.#notes()) {
      const access = accesses.find(({ name }) => name === note.territory);
      if (access?.epoch === note.epoch) continue;
      await this.#drop(note);
      if (access) await this.#parts.outbox.offerAgain(note.territory);
    }
  }

  /** Takes all copies and what was made from them off this device; the facts stay. */
  async dropAll(): Promise<void> {
    for (const note of await this.#notes()) await this.#drop(note);
    await this.#hideAll();
  }

  async #load(
    post: Post,
    database: string,
    tell: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Replica> {
    const { model, tables, server, version } = this.#parts;
    const note = { territory: post.territory, epoch: post.epoch, database, loaded: false };
    await this.#note(note);
    await Dexie.delete(POUCH + database);
    await this.#hideAll();
    await model.review();
    const { firstLoad } = await import('./first-load.ts');
    const replica = await this.#open(post, database);
    try {
      await firstLoad(server, post.territory, replica, tell, signal);
    } catch (error) {
      await replica.close();
      throw error;
    }
    await model.review();
    await this.#note({ ...note, loaded: true });
    await writeNote(tables, 'viewsOf', `${database} ${version}`);
    return replica;
  }

  /** Makes the views again when they are of another territory or of another version of the app. */
  async #showOnly(replica: Replica, database: string): Promise<void> {
    const { model, tables, version } = this.#parts;
    const wanted = `${database} ${version}`;
    if ((await readNote(tables, 'viewsOf')) === wanted) return;
    await this.#hideAll();
    for await (const incoming of replica.contents()) await model.take(incoming);
    await model.review();
    await writeNote(tables, 'viewsOf', wanted);
  }

  async #open(post: Post, database: string): Promise<Replica> {
    const { fetch, model, server, vault } = this.#parts;
    // PouchDB is large, and the first list does not need it.
    const { Replica } = await import('./replica.ts');
    return new Replica({
      database,
      url: server.url(`/db/${encodeURIComponent(post.territory)}`),
      fetch,
      vault,
      keeps: (noun) => post.sight.keeps(noun),
      take: (incoming) => model.take(incoming),
      session: crypto.randomUUID(),
    });
  }

  /** What is shown goes before the copy does: a crash must not leave it. */
  async #drop(note: ReplicaNote): Promise<void> {
    const shown = await readNote(this.#parts.tables, 'viewsOf');
    if (shown?.startsWith(`${note.database} `)) await this.#hideAll();
    await Dexie.delete(POUCH + note.database);
    const left = (await this.#notes()).filter(({ database }) => database !== note.database);
    await writeNote(this.#parts.tables, 'replicas', left);
  }

  async #hideAll(): Promise<void> {
    await this.#parts.model.clear();
    await this.#parts.tables.notes.delete('viewsOf');
  }

  async #note(note: ReplicaNote): Promise<void> {
    const others = (await this.#notes()).filter(({ database }) => database !== note.database);
    await writeNote(this.#parts.tables, 'replicas', [...others, note]);
  }

  async #notes(): Promise<readonly ReplicaNote[]> {
    return (await readNote(this.#parts.tables, 'replicas')) ?? [];
  }
}

function isOf(post: Post): (note: ReplicaNote) => boolean {
  return ({ territory, epoch }) => territory === post.territory && epoch === post.epoch;
}
