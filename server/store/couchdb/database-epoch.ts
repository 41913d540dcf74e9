import { randomUUID } from 'node:crypto';
import { StoreUnavailable } from '../store.ts';
import { objectOf, textIn } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';
import { absentIn, failureOf } from './couch-failures.ts';
import type { Filling } from './filling.ts';

/** The life of a territory's database: its epoch, and whether it is still being filled. */
export interface DatabaseEpoch {
  epoch: string;
  restoring: boolean;
}

/** A local document of the database, so that no change tells of it and no replication takes it. */
export const EPOCH_PATH = '_local/coudmain';

/**
 * The life that a database is in, or undefined without such a database. A database that was made by hand,
 * or whose maker stopped before the next step, begins its life here, once it is filled.
 * @throws StoreUnavailable while it is being filled
 */
export async function readEpoch(
  database: CouchDatabase,
  filling: Filling,
): Promise<DatabaseEpoch | undefined> {
  const found = await look(database);
  if (found !== 'missing') return found;
  if (!(await filling.isOver(database))) {
    throw new StoreUnavailable(`${database.name} is being put back.`);
  }
  await beginEpoch(database);
  const begun = await look(database);
  if (begun === 'missing') throw new StoreUnavailable('CouchDB does not keep local documents.');
  return begun;
}

async function look(database: CouchDatabase): Promise<DatabaseEpoch | 'missing' | undefined> {
  const answer = await database.ask({ path: EPOCH_PATH });
  if (!answer.ok) {
    const absent = absentIn(answer);
    if (absent === undefined) throw failureOf(answer);
    return absent === 'document' ? 'missing' : undefined;
  }
  const stored = objectOf(answer.value);
  return { epoch: textIn(stored, 'epoch'), restoring: stored['restoring'] === true };
}

/** What a database's new life begins with. */
interface Beginning {
  readonly restoring?: boolean;
  /** Left out: one that nobody has seen. */
  readonly epoch?: string;
}

/** Gives a database a new epoch, and answers it. */
export async function beginEpoch(
  database: CouchDatabase,
  { restoring = false, epoch = randomUUID() }: Beginning = {},
): Promise<string> {
  const body = { epoch, ...(restoring && { restoring }) };
  const answer = await database.ask({ method: 'PUT', path: EPOCH_PATH, body });
  if (!answer.ok) throw failureOf(answer);
  return epoch;
}
