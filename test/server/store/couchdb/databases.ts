import { CouchClient } from '../../../../server/store/couchdb/couch-client.ts';

/** Removes the databases that a test made: those, and only those, with its prefix. */
export async function removeDatabases(url: string, prefix: string): Promise<void> {
  const client = new CouchClient(url);
  const qs = { startkey: prefix, endkey: `${prefix}\ufff0` };
  const names = (await client.demand({ path: '_all_dbs', qs })) as string[];
  for (const db of names) {
    if (db.startsWith(prefix)) await client.demand({ method: 'DELETE', db });
  }
  client.close();
}
