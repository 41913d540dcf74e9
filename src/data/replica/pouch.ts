import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';

PouchDB.plugin(idb).plugin(http).plugin(replication);

/** A copy of a territory on this device; `idb`, since `indexeddb` fails saves from a second tab. */
export function localDatabase(name: string): PouchDB.Database {
  return new PouchDB(name, { adapter: 'idb', auto_compaction: true, revs_limit: 1000 });
}

/** The territory at the server. Its id is its address: a replication goes on where it stopped. */
export function remoteDatabase(url: string, fetch: typeof globalThis.fetch): PouchDB.Database {
  const remote = new PouchDB(url, {
    skip_setup: true,
    fetch: (address, options) => fetch(address, { ...options, credentials: 'same-origin' }),
  });
  return Object.assign(remote, { id: () => Promise.resolve(url) });
}
