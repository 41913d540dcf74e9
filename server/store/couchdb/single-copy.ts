import { StoreUnavailable } from '../store.ts';
import { objectOf } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';

/**
 * Throws StoreUnavailable when CouchDB keeps more than one copy of a database. Each copy judges
 * compare-and-swap for itself: in a split both would confirm the same mission to two volunteers.
 */
export async function mustBeSingleCopy(database: CouchDatabase): Promise<void> {
  const answer = objectOf(await database.demand({ path: '_shards' }));
  const shards = Object.values(objectOf(answer['shards']));
  const copies = Math.max(1, ...shards.map((nodes) => (Array.isArray(nodes) ? nodes.length : 1)));
  if (copies === 1 && shards.length <= 1) return;
  throw new StoreUnavailable(
    `CouchDB keeps the database ${database.name} in ${shards.length} parts of ${copies} copies; ` +
      'Coudmain needs one part and one copy (q=1, n=1). Save it with npm run backup, remove the ' +
      'database, and restore it: see docs/cluster.md.',
  );
}
