import PouchDB from 'pouchdb-core';
import HttpPouch from 'pouchdb-adapter-http';
import MemoryPouch from 'pouchdb-adapter-memory';
import replication from 'pouchdb-replication';
import { basic, TERRITORY } from './test-gateway.ts';

PouchDB.plugin(HttpPouch).plugin(MemoryPouch).plugin(replication);

let replicas = 0;

export { PouchDB };

/** A stock PouchDB in memory. */
export function aReplica(): PouchDB.Database {
  replicas += 1;
  return new PouchDB(`replica-${replicas}`, { adapter: 'memory' });
}

/** The door as stock PouchDB sees it. */
export function remote(origin: string, name: string): PouchDB.Database {
  const door = new PouchDB(`${origin}/db/${TERRITORY}`, {
    skip_setup: false,
    fetch: (url, init) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', basic(name));
      return fetch(url, { ...init, headers });
    },
  });
  // PouchDB asks this for its progress bar after each batch, and forgets that the network may fail:
  // its unhandled rejection would end the test.
  const info = door.info.bind(door);
  door.info = () => info().catch((): PouchDB.Core.DatabaseInfo => UNKNOWN);
  return door;
}

const UNKNOWN = { db_name: TERRITORY, doc_count: 0, update_seq: 0 };

/** One pull to the end, as a stock client does it; throws when it is cut. */
export async function pull(
  replica: PouchDB.Database,
  from: PouchDB.Database,
  options: PouchDB.Replication.ReplicateOptions = {},
): Promise<PouchDB.Replication.ReplicationResultComplete<object>> {
  return replica.replicate.from(from, { batch_size: 100, ...options });
}

/** The ids and revisions that a replica shows, sorted by id. */
export async function contents(replica: PouchDB.Database): Promise<[string, string][]> {
  const { rows } = await replica.allDocs();
  return rows.map(({ id, value }) => [id, value.rev]);
}
