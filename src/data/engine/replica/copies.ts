import { ACCESS_HEADER } from '../../../contract/kernel/app-generation.ts';
import { changeNote, readNote, type TerritoryCopyNote } from '../disk/device-notes.ts';
import type { Tables } from '../disk/tables.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import type { Membership } from '../read-model/current-membership.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Server } from '../gateway/server.ts';
import type { Vault } from '../vault/vault.ts';
import { incomingFromRow } from './incoming-documents.ts';
import { firstLoad, type LoadProgress } from './first-load.ts';
import type { ReplicationEnds } from './pouch.ts';
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
  /** Resolves when what the person waits for is on the screen. */
  readonly calm: () => Promise<void>;
  /** Told of a territory that this person has no access to any more: nothing of it may stay. */
  readonly onAccessLost: (territory: string) => Promise<void>;
}

/** The copies of territories on this device, each under the access that its person has. */
export class Copies {
  readonly #parts: CopiesParts;

  constructor(parts: CopiesParts) {
    this.#parts = parts;
  }

  /**
   * Makes sure the replica of a membership exists, is complete, and was read by this version of the app.
   * @param otherAccess told when the server answers under another access than the membership's
   * @returns the two ends of its replication
   * @throws SnapshotRefused, SnapshotCut, Unreachable
   */
  async ready(
    membership: Membership,
    tell: (progress: LoadProgress) => void,
    otherAccess: () => void,
    signal: AbortSignal,
  ): Promise<ReplicationEnds> {
    const fetch = watchingAccess(this.#parts.fetch, membership, otherAccess);
    const { calm, model, server, tables, vault, version } = this.#parts;
    const replica = new Replica({ membership, tables, vault, model });
    // PouchDB is large: what the person waits for is drawn first.
    const loadPouch = async () => {
      await calm();
      return import('./pouch.ts');
    };
    const note = (await this.#notes()).find(({ territory }) => territory === membership.territory);
    const url = server.url(`/db/${encodeURIComponent(membership.territory)}`);
    const nouns = nounsShownTo(membership);
    if (note?.epoch !== membership.epoch || !note.loaded || lacksSome(note, nouns)) {
      await this.#begin(membership);
      const since = await firstLoad(server, membership.territory, replica, tell, signal);
      const { beginAt, replicationEndsOf: endsOf } = await loadPouch();
      await beginAt(endsOf(url, fetch, replica), since);
    } else if (note.version !== version) {
      await model.rebuild(membership, (row) => incomingFromRow(row, membership, vault));
    }
    await this.#note({
      territory: membership.territory,
      epoch: membership.epoch,
      loaded: true,
      version,
      nouns,
    });
    return (await loadPouch()).replicationEndsOf(url, fetch, replica);
  }

  /**
   * Drops every copy that is not under one of these accesses: what one may no longer know must not
   * stay. Where the access to a territory only changed, the server may have been restored from a
   * backup: what was sent is offered to it again. One that has no epoch cannot be read at the server now:
   * nothing is known of the access to it, and its copy stays.
   */
  async keepOnly(
    accesses: readonly { readonly name: string; readonly epoch?: string }[],
  ): Promise<void> {
    for (const { territory, epoch } of await this.#notes()) {
      const access = accesses.find(({ name }) => name === territory);
      if (access && (access.epoch === undefined || access.epoch === epoch)) continue;
      await this.#drop(territory);
      if (access) await this.#parts.outbox.offerAgain(territory);
      else await this.#parts.onAccessLost(territory);
    }
  }

  /** Takes all copies off this device; the facts stay. */
  async dropAll(): Promise<void> {
    for (const { territory } of await this.#notes()) await this.#drop(territory);
  }

  /** An empty copy, in which the facts of this device show already. */
  async #begin(membership: Membership): Promise<void> {
    const { territory, epoch } = membership;
    await this.#drop(territory);
    await this.#note({ territory, epoch, loaded: false, version: this.#parts.version });
    await this.#parts.model.review(membership);
  }

  /** The note goes last: whatever a crash leaves is dropped again. */
  async #drop(territory: string): Promise<void> {
    const { model, tables } = this.#parts;
    await tables.notes.where('name').startsWith(checkpointsOf(territory)).delete();
    await model.clear(territory);
    await changeNote(tables, 'copies', (notes = []) => notes.filter(isOfAnother(territory)));
  }

  async #note(note: TerritoryCopyNote): Promise<void> {
    await changeNote(this.#parts.tables, 'copies', (notes = []) => [
      ...notes.filter(isOfAnother(note.territory)),
      note,
    ]);
  }

  async #notes(): Promise<readonly TerritoryCopyNote[]> {
    return (await readNote(this.#parts.tables, 'copies')) ?? [];
  }
}

function nounsShownTo({ rules, nouns }: Membership): readonly string[] {
  return nouns.rules.nouns.filter((noun) => rules.keeps(noun));
}

/**
 * Whether this version shows what an earlier one passed over: the replication does not go back. The first release did
 * not note what it asked for, and was given its documents without what was added since.
 */
function lacksSome({ nouns }: TerritoryCopyNote, shown: readonly string[]): boolean {
  return nouns === undefined || shown.some((noun) => !nouns.includes(noun));
}

function isOfAnother(territory: string): (note: TerritoryCopyNote) => boolean {
  return (note) => note.territory !== territory;
}

/** Asks as ever, and tells when what is answered is for another access than the one that is followed. */
function watchingAccess(
  fetch: typeof globalThis.fetch,
  { epoch }: Membership,
  otherAccess: () => void,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const access = response.headers.get(ACCESS_HEADER);
    if (access !== null && access !== epoch) otherAccess();
    return response;
  };
}
