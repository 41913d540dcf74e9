import { GENERATION, GENERATION_HEADER } from '../../../contract/kernel/app-generation.ts';
import http from 'pouchdb-adapter-http';
import Checkpointer from 'pouchdb-checkpointer';
import PouchDB from 'pouchdb-core';
import generateReplicationId from 'pouchdb-generate-replication-id';
import replication from 'pouchdb-replication';
import type { PouchDoc } from './incoming-documents.ts';
import type { Checkpoint, IncomingPush, Replica } from './replica.ts';

PouchDB.plugin(http).plugin(replication);

/** The two ends of a replication: PouchDB asks of the near one what it asks of any database. */
export interface ReplicationEnds {
  readonly remote: PouchDB.Database;
  readonly local: PouchDB.Database;
}

/** The territory at the server, and its replica here. */
export function replicationEndsOf(
  url: string,
  fetch: typeof globalThis.fetch,
  replica: Replica,
): ReplicationEnds {
  const remote = new PouchDB(url, {
    skip_setup: true,
    fetch: (address, options) => {
      const headers = new Headers(options?.headers);
      headers.set(GENERATION_HEADER, GENERATION);
      return fetch(address, { ...options, headers, credentials: 'same-origin' });
    },
  });
  Object.assign(remote, {
    // Its address, so that a replication goes on where it stopped without asking who is there.
    id: () => Promise.resolve(url),
    // Asked after each batch for a list of tasks that nobody reads, with nobody to hear it fail.
    info: () => Promise.resolve({ db_name: url, update_seq: 0 }),
  });
  return { remote, local: targetOf(replica) };
}

/** Follows the server from where the replica stands; nothing is retried here. */
export function follow({
  remote,
  local,
}: ReplicationEnds): PouchDB.Replication.Replication<object> {
  return PouchDB.replicate(remote, local, {
    live: true,
    retry: false,
    batch_size: BATCH_SIZE,
    // The session at the server changes with every sign-in: only this device knows where it stands.
    checkpoint: 'target',
  });
}

/** Notes that the replica stands here already: the next replication goes on from it. */
export async function beginAt({ remote, local }: ReplicationEnds, since: string): Promise<void> {
  const id = await generateReplicationId(remote, local, {});
  const where = { writeSourceCheckpoint: false, writeTargetCheckpoint: true };
  const checkpointer = Checkpointer(remote, local, id, { cancelled: false }, where);
  await checkpointer.writeCheckpoint(since, crypto.randomUUID());
}

const BATCH_SIZE = 1_000;

/**
 * What PouchDB's replicator asks of a target, and nothing else: a full adapter would keep each
 * document a second time, in two more rows, beside the one that is shown.
 */
function targetOf(replica: Replica): PouchDB.Database {
  const target = {
    id: () => Promise.resolve(replica.name),
    revsDiff: async (offered: IncomingPush) => {
      const missing = await replica.missing(offered);
      return Object.fromEntries(
        Object.entries(missing).map(([id, revs]) => [id, { missing: revs }]),
      );
    },
    bulkDocs: async ({ docs }: { readonly docs: readonly PouchDoc[] }) => {
      await replica.store(docs);
      return docs.map(({ _id, _rev }) => ({ ok: true, id: _id, rev: _rev }));
    },
    get: async (id: string) => {
      const found = await replica.checkpoint(id);
      if (!found) throw Object.assign(new Error('missing'), { status: 404, name: 'not_found' });
      return found;
    },
    put: async (checkpoint: Checkpoint) => {
      await replica.keepCheckpoint(checkpoint);
      return { ok: true, id: checkpoint._id, rev: '0-1' };
    },
    // It is never destroyed under a replication: that is stopped first.
    once: () => target,
    removeListener: () => target,
  };
  return target as unknown as PouchDB.Database;
}
