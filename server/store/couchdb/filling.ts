import { isJson, objectOf, textIn } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';
import type { CouchDatabase } from './couch-database.ts';
import { compareSeqs } from './seqs.ts';

/** What was last seen of a database that somebody may be filling. */
interface Seen {
  readonly seq: string;
  readonly since: number;
}

const QUIET_MS = 5_000;

/**
 * Tells whether a database without a life of its own is filled. An administrator who puts a territory back
 * with CouchDB's replicator makes a database, and its documents come one after the other: whoever judged
 * facts meanwhile would judge them against half of what they are about.
 */
export class Filling {
  readonly #client: CouchClient;
  readonly #quietMs: number;
  readonly #seen = new Map<string, Seen>();

  constructor(client: CouchClient, quietMs = QUIET_MS) {
    this.#client = client;
    this.#quietMs = quietMs;
  }

  /** Whether nothing has come into it for a while, and no replication says that it writes there. */
  async isOver(database: CouchDatabase): Promise<boolean> {
    const { name } = database;
    const seq = textIn(objectOf(await database.demand()), 'update_seq');
    const now = performance.now();
    const seen = this.#seen.get(name);
    const isSame = seen !== undefined && compareSeqs(seen.seq, seq) === 0;
    if (!isSame) this.#seen.set(name, { seq, since: now });
    if (!isSame || now - seen.since < this.#quietMs) return false;
    if (await this.#isReplicatedInto(name)) return false;
    this.#seen.delete(name);
    return true;
  }

  async #isReplicatedInto(name: string): Promise<boolean> {
    const tasks = await this.#client.demand({ path: '_active_tasks' });
    return Array.isArray(tasks) && tasks.some((task) => isJson(task) && targetOf(task) === name);
  }
}

/** The name of the database that a replication writes into; empty where it is none. */
function targetOf(task: Record<string, unknown>): string {
  if (task['type'] !== 'replication') return '';
  const [path = ''] = String(task['target']).split('?');
  return decodeURIComponent(path.replace(/\/$/, '').split('/').at(-1) ?? '');
}
