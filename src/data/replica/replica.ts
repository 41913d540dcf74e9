import Checkpointer from 'pouchdb-checkpointer';
import generateReplicationId from 'pouchdb-generate-replication-id';
import { checkState } from '../../contract/state.ts';
import { nounOf } from '../../domain/ids.ts';
import type { Incoming } from '../model/read-model.ts';
import type { Vault } from '../vault/vault.ts';
import { arrivalOf, type ComingDoc } from './arrivals.ts';
import { localDatabase, remoteDatabase } from './pouch.ts';
import { toBytes, type SealedDoc } from './sealed-body.ts';

/** What a replica is made from. */
export interface ReplicaParts {
  readonly database: string;
  /** The address of the territory at the server. */
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly vault: Vault;
  /** Whether documents of this noun belong on this device. */
  readonly keeps: (noun: string) => boolean;
  /** Takes what came down into the views. */
  readonly take: (incoming: readonly Incoming[]) => Promise<void>;
  /** Names the writer of a checkpoint. */
  readonly session: string;
}

const MARKER = '_local/loaded';
const STRETCH = 1_000;

/**
 * A territory's documents on this device, sealed: the standard replication fills it and knows
 * nothing of the sealing. What comes down is taken into the views before the replica has it, so that
 * whatever a crash leaves out comes again.
 */
export class Replica {
  readonly local: PouchDB.Database;
  readonly remote: PouchDB.Database;
  readonly #parts: ReplicaParts;
  readonly #write: PouchDB.Database['bulkDocs'];

  constructor(parts: ReplicaParts) {
    this.#parts = parts;
    this.local = localDatabase(parts.database);
    this.remote = remoteDatabase(parts.url, parts.fetch);
    this.#write = this.local.bulkDocs.bind(this.local) as PouchDB.Database['bulkDocs'];
    const revsDiff = this.local.revsDiff.bind(this.local);
    Object.assign(this.local, {
      bulkDocs: ({ docs }: { docs: readonly ComingDoc[] }) => this.store(docs),
      revsDiff: (wanted: PouchDB.Core.RevisionDiffOptions) => revsDiff(this.#own(wanted)),
    });
  }

  /** Whether its first load was completed; a database that the browser threw away forgets it. */
  async isLoaded(): Promise<boolean> {
    return this.local.get(MARKER).then(
      () => true,
      () => false,
    );
  }

  /** Seals documents and puts them in the views and in the replica. */
  async store(coming: readonly ComingDoc[]): Promise<readonly unknown[]> {
    const arrivals = await Promise.all(coming.map((doc) => arrivalOf(doc, this.#parts.vault)));
    await this.#parts.take(arrivals.flatMap(({ incoming }) => incoming ?? []));
    return this.#put(arrivals.map(({ doc }) => doc));
  }

  /**
   * Stores documents of a first load: views and replica are filled at the same time, since a load
   * that is cut begins again.
   */
  async seed(coming: readonly ComingDoc[]): Promise<void> {
    const own = coming.filter(({ _id }) => this.#parts.keeps(nounOf(_id)));
    const arrivals = await Promise.all(own.map((doc) => arrivalOf(doc, this.#parts.vault)));
    await Promise.all([
      this.#put(arrivals.map(({ doc }) => doc)),
      this.#parts.take(arrivals.flatMap(({ incoming }) => incoming ?? [])),
    ]);
  }

  /** Ends the first load: replication goes on from here. */
  async begin(since: string): Promise<void> {
    const id = await generateReplicationId(this.remote, this.local, {});
    const target = { writeSourceCheckpoint: false, writeTargetCheckpoint: true };
    const { session } = this.#parts;
    const checkpointer = Checkpointer(this.remote, this.local, id, { cancelled: false }, target);
    await checkpointer.writeCheckpoint(since, session);
    await this.local.put({ _id: MARKER });
  }

  /** Everything in it, in stretches, for views that are made again. */
  async *contents(): AsyncGenerator<readonly Incoming[], void, undefined> {
    for (let after: string | undefined = ''; after !== undefined;) {
      const { rows }: PouchDB.Core.AllDocsResponse<SealedDoc> = await this.local.allDocs<SealedDoc>(
        {
          include_docs: true,
          limit: STRETCH,
          startkey: after,
        },
      );
      const docs = rows.flatMap(({ doc }) => (doc ? [doc] : []));
      const read = await Promise.all(docs.map((doc) => this.#incoming(doc)));
      yield read.flat();
      const last: string | undefined = rows.at(-1)?.id;
      after = rows.length < STRETCH || last === undefined ? undefined : `${last}\u0000`;
    }
  }

  async close(): Promise<void> {
    await this.local.close();
    await this.remote.close();
  }

  async #incoming({ _id, sealed }: SealedDoc): Promise<readonly Incoming[]> {
    if (sealed === undefined) return [];
    const bytes = toBytes(sealed);
    const checked = checkState(await this.#parts.vault.unseal(_id, bytes));
    return checked.ok ? [{ id: _id, state: checked.state, sealed: bytes }] : [];
  }

  async #put(docs: readonly SealedDoc[]): Promise<readonly unknown[]> {
    return this.#write([...docs], { new_edits: false });
  }

  /** What this device does not show is not asked for. */
  #own(wanted: PouchDB.Core.RevisionDiffOptions): PouchDB.Core.RevisionDiffOptions {
    const own = Object.entries(wanted).filter(([id]) => this.#parts.keeps(nounOf(id)));
    return Object.fromEntries(own);
  }
}
