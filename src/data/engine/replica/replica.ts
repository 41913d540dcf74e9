import type { Tables } from '../disk/tables.ts';
import { documentKey } from '../read-model/keys.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import type { Membership } from '../read-model/current-membership.ts';
import { nounOf } from '../../../domain/kernel/ids.ts';
import type { Vault } from '../vault/vault.ts';
import { incomingDocument, type PouchDoc } from './incoming-documents.ts';

/** What a replica is made from. */
export interface ReplicaParts {
  readonly membership: Membership;
  readonly tables: Tables;
  readonly vault: Vault;
  readonly model: ReadModel;
}

/** A note of the replication: how far it has come. */
export interface Checkpoint {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** Revisions by id: those that are offered, or those that are missing. */
export type IncomingPush = Readonly<Record<string, readonly string[]>>;

/**
 * A territory's documents on this device, as the standard replication sees them: a database that it
 * may fill. Each document lies sealed in one row, with what is shown of it.
 */
export class Replica {
  readonly #parts: ReplicaParts;

  constructor(parts: ReplicaParts) {
    this.#parts = parts;
  }

  /** Which copy this is: another access is another copy. */
  get name(): string {
    const { territory, epoch } = this.#parts.membership;
    return `${territory} ${epoch}`;
  }

  /** Which of the revisions offered are not here. What this device does not show is not asked for. */
  async missing(offered: IncomingPush): Promise<IncomingPush> {
    const { membership, tables } = this.#parts;
    const ids = Object.keys(offered).filter((id) => membership.rules.keeps(nounOf(id)));
    const rows = await tables.documents.bulkGet(
      ids.map((id) => documentKey(membership.territory, id)),
    );
    const missing = ids.map((id, index) => {
      const here = rows[index]?.rev;
      return [id, (offered[id] ?? []).filter((rev) => rev !== here)] as const;
    });
    return Object.fromEntries(missing.filter(([, revs]) => revs.length > 0));
  }

  /** Takes in documents as they come: checked, sealed, shown; deleted ones go. */
  async store(coming: readonly PouchDoc[]): Promise<void> {
    const { model, membership, vault } = this.#parts;
    const own = coming.filter(({ _id }) => membership.rules.keeps(nounOf(_id)));
    const arrivals = own.map((doc) => incomingDocument(doc, membership, vault));
    await model.take(membership, await Promise.all(arrivals));
  }

  /** A note of the replication; undefined: there is none. */
  async checkpoint(id: string): Promise<Checkpoint | undefined> {
    const row = await this.#parts.tables.notes.get(this.#note(id));
    return row?.value as Checkpoint | undefined;
  }

  async keepCheckpoint(checkpoint: Checkpoint): Promise<void> {
    await this.#parts.tables.notes.put({ name: this.#note(checkpoint._id), value: checkpoint });
  }

  #note(id: string): string {
    return `${checkpointsOf(this.#parts.membership.territory)}${this.name} ${id}`;
  }
}

/** How the names of a territory's checkpoints begin. */
export function checkpointsOf(territory: string): string {
  return `checkpoint ${territory} `;
}
