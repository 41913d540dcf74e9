import { randomUUID } from 'node:crypto';
import { StoreUnavailable, UnknownShelf } from '../store.ts';
import { objectOf, textIn } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';

/** The life of a territory's database: its epoch, and whether it is still being filled. */
export interface DatabaseEpoch {
  epoch: string;
  restoring: boolean;
}

/** A local document of the database, so that no change tells of it and no replication takes it. */
export const EPOCH_PATH = '_local/coudmain';

/**
 * The life that a database is in, or undefined without such a database. A database that was made,
 * but whose maker stopped before the next step, begins its life here.
 */
export async function readEpoch(
  client: CouchClient,
  db: string,
): Promise<DatabaseEpoch | undefined> {
  const found = await look(client, db);
  if (found !== 'missing') return found;
  await beginEpoch(client, db);
  const begun = await look(client, db);
  if (begun === 'missing') throw new StoreUnavailable('CouchDB does not keep local documents.');
  return begun;
}

async function look(
  client: CouchClient,
  db: string,
): Promise<DatabaseEpoch | 'missing' | undefined> {
  const answer = await client.ask({ db, path: EPOCH_PATH });
  if (!answer.ok) return /^(?:missing|deleted)$/.test(answer.reason) ? 'missing' : undefined;
  const stored = objectOf(answer.value);
  return { epoch: textIn(stored, 'epoch'), restoring: stored['restoring'] === true };
}

/** Gives a database a new epoch. */
export async function beginEpoch(
  client: CouchClient,
  db: string,
  { restoring = false } = {},
): Promise<void> {
  const body = { epoch: randomUUID(), ...(restoring && { restoring }) };
  const answer = await client.ask({ method: 'PUT', db, path: EPOCH_PATH, body });
  if (!answer.ok) throw new UnknownShelf();
}
