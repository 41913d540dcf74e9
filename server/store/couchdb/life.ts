import { randomUUID } from 'node:crypto';
import { StoreUnavailable, UnknownShelf } from '../store.ts';
import { objectOf, textIn } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';

/** The life of a territory's database: its epoch, and whether it is still being filled. */
export interface Life {
  epoch: string;
  restoring: boolean;
}

/** A local document of the database, so that no change tells of it and no replication takes it. */
export const LIFE_PATH = '_local/coudmain';

/**
 * The life that a database is in, or undefined without such a database. A database that was made,
 * but whose maker stopped before the next step, begins its life here.
 */
export async function readLife(client: CouchClient, db: string): Promise<Life | undefined> {
  const found = await look(client, db);
  if (found !== 'missing') return found;
  await beginLife(client, db);
  const begun = await look(client, db);
  if (begun === 'missing') throw new StoreUnavailable('CouchDB does not keep local documents.');
  return begun;
}

async function look(client: CouchClient, db: string): Promise<Life | 'missing' | undefined> {
  const answer = await client.ask({ db, path: LIFE_PATH });
  if (!answer.ok) return /^(?:missing|deleted)$/.test(answer.reason) ? 'missing' : undefined;
  const stored = objectOf(answer.value);
  return { epoch: textIn(stored, 'epoch'), restoring: stored['restoring'] === true };
}

/** Gives a database a new epoch. */
export async function beginLife(
  client: CouchClient,
  db: string,
  { restoring = false } = {},
): Promise<void> {
  const body = { epoch: randomUUID(), ...(restoring && { restoring }) };
  const answer = await client.ask({ method: 'PUT', db, path: LIFE_PATH, body });
  if (!answer.ok) throw new UnknownShelf();
}
