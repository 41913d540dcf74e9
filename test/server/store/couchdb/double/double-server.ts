import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  asJson,
  CouchError,
  DoubleDatabase,
  leavesOf,
  revOf,
  unpacked,
} from './double-database.ts';

type Json = Record<string, unknown>;

/** One request to the stand-in, taken apart. */
interface Asked {
  method: string;
  /** Path parts, decoded one by one as CouchDB does. */
  parts: string[];
  query: URLSearchParams;
  body: Json;
  response: ServerResponse;
}

/**
 * A small stand-in for the requests that the store makes of CouchDB, each answered in CouchDB's
 * form. It shows that requests are built right and answers are understood; that CouchDB itself does
 * the same is shown by the same tests with COUCHDB_URL.
 */
export class CouchdbDouble {
  readonly databases = new Map<string, DoubleDatabase>();
  /** Every request in short, for tests that count them. */
  readonly log: string[] = [];
  /** Set by tests: answers with this status, or cuts the connection, instead of an answer. */
  fault: number | 'cut' | undefined;
  #port = 0;
  /** What `_db_updates` tells: names in the order of their last update. */
  readonly #updated = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #updates = 0;
  readonly #server = createServer((request, response) => void this.#take(request, response));

  /** Starts it; the answer is a URL with a user and a password. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    // As CouchDB does: node would close a connection after five quiet seconds, in which a busy machine does nothing.
    this.#server.keepAliveTimeout = 0;
    return this.address;
  }

  get address(): string {
    return `http://admin:secr%40t@127.0.0.1:${this.#port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://double');
    const parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const method = request.method ?? 'GET';
    this.log.push(`${method} ${url.pathname}${url.search}`);
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    if (this.fault === 'cut') return void request.socket.destroy();
    try {
      if (this.fault !== undefined) throw new CouchError(this.fault, 'fault', 'secr@t is not told');
      mustBeAdmin(request);
      const body = text === '' ? {} : (JSON.parse(text) as Json);
      const answer = this.#answer({ method, parts, query: url.searchParams, body, response });
      if (answer !== undefined) send(response, method === 'PUT' ? 201 : 200, answer);
    } catch (error) {
      if (!(error instanceof CouchError)) throw error;
      send(response, error.status, { error: error.error, reason: error.message });
    }
  }

  #answer(asked: Asked): unknown {
    const { method, parts, query, body } = asked;
    const [name, part, ...rest] = parts;
    if (name === undefined) return { couchdb: 'Welcome', version: '3.5.0' };
    if (name === '_all_dbs') return this.#names(query);
    if (name === '_dbs_info') return this.#infoOf(body['keys'] as string[]);
    if (name === '_db_updates') return this.#dbUpdates(asked);
    if (name === '_active_tasks') return [];
    if (part === undefined && method === 'PUT') return this.#make(name);
    const database = this.databases.get(name);
    if (!database) throw new CouchError(404, 'not_found', 'Database does not exist.');
    if (part === undefined) {
      if (method === 'DELETE') {
        this.#tell(name);
        return { ok: this.databases.delete(name) };
      }
      return infoOf(name, database);
    }
    if (part === '_shards') return shardsOf(database);
    if (part === '_local') return local(database, method, rest.join('/'), body);
    if (part === '_security') return { ok: true, set: (database.security = body) };
    if (part === '_bulk_docs') {
      return database.bulk(body['docs'] as Json[], body['new_edits'] !== false);
    }
    if (part === '_bulk_get') return bulkGet(database, body, query.get('revs') === 'true');
    if (part === '_all_docs') return allDocs(database, body, query.get('include_docs') === 'true');
    if (part === '_changes') return changes(database, query, body);
    return database.read(parts.slice(1).join('/'));
  }

  #infoOf(names: readonly string[]): unknown {
    if (names.length > 100) throw new CouchError(400, 'bad_request', '`keys` array has too many.');
    return names.map((key) => {
      const database = this.databases.get(key);
      return database ? { key, info: infoOf(key, database) } : { key, error: 'not_found' };
    });
  }

  #names(query: URLSearchParams): string[] {
    const start = JSON.parse(query.get('startkey') ?? '""') as string;
    const end = JSON.parse(query.get('endkey') ?? '"\uffff"') as string;
    return [...this.databases.keys()].filter((name) => name >= start && name <= end).sort();
  }

  #make(name: string): Json {
    if (name !== '_global_changes' && !/^[a-z][a-z0-9_$()+/-]*$/.test(name)) {
      throw new CouchError(400, 'illegal_database_name', 'Name is not legal.');
    }
    if (this.databases.has(name)) {
      throw new CouchError(412, 'file_exists', 'The database could not be created.');
    }
    const database = new DoubleDatabase();
    database.onUpdate(() => {
      this.#tell(name);
    });
    this.databases.set(name, database);
    this.#tell(name);
    return { ok: true };
  }

  #tell(name: string): void {
    this.#updates += 1;
    this.#updated.delete(name);
    this.#updated.set(name, this.#updates);
    for (const listener of [...this.#listeners]) listener();
  }

  /** The real one has it in a database, which somebody must have made. */
  #dbUpdates({ query, response }: Asked): Json | undefined {
    if (!this.databases.has('_global_changes')) {
      throw new CouchError(404, 'not_found', 'Database does not exist.');
    }
    const given = query.get('since') ?? '0';
    const since = given === 'now' ? this.#updates : Number.parseInt(given, 10);
    const read = (): Json => {
      const rows = [...this.#updated].filter(([, seq]) => seq > since);
      const results = rows.map(([db_name, seq]) => ({ db_name, type: 'updated', seq: `${seq}-x` }));
      return { results, last_seq: `${this.#updates}-x` };
    };
    const now = read();
    if (query.get('feed') !== 'longpoll' || (now['results'] as unknown[]).length > 0) return now;
    response.writeHead(200, { 'content-type': 'application/json' }).write('\n');
    const forget = (): void => {
      clearTimeout(timer);
      this.#listeners.delete(end);
    };
    const end = (): void => {
      forget();
      response.end(JSON.stringify(read()));
    };
    const timer = setTimeout(end, Number(query.get('timeout') ?? 60_000));
    this.#listeners.add(end);
    response.on('close', forget);
    return undefined;
  }
}

function shardsOf({ copies }: DoubleDatabase): Json {
  const nodes = Array.from({ length: copies }, (_, index) => `node${index + 1}@127.0.0.1`);
  return { shards: { '00000000-ffffffff': nodes } };
}

function mustBeAdmin({ headers }: IncomingMessage): void {
  const expected = `Basic ${Buffer.from('admin:secr@t').toString('base64')}`;
  if (headers.authorization === expected) return;
  throw new CouchError(401, 'unauthorized', 'Name or password is incorrect.');
}

function local(database: DoubleDatabase, method: string, id: string, body: Json): Json {
  const before = database.locals.get(id);
  if (method === 'PUT') {
    const rev = `0-${Number((before as { _rev: string } | undefined)?._rev.slice(2) ?? 0) + 1}`;
    database.locals.set(id, { ...body, _id: `_local/${id}`, _rev: rev });
    return { ok: true, id: `_local/${id}`, rev };
  }
  if (!before) throw new CouchError(404, 'not_found', 'missing');
  if (method === 'DELETE') database.locals.delete(id);
  return method === 'DELETE' ? { ok: true, id: `_local/${id}`, rev: '0-0' } : before;
}

/** The revision asked for, or every leaf, in no order that means anything. */
function bulkGet(database: DoubleDatabase, body: Json, revs: boolean): Json {
  const results = (body['docs'] as { id: string; rev?: string }[]).map(({ id, rev }) => {
    const leaves = leavesOf(database.docs.get(id)).reverse();
    const asked = leaves.filter((leaf) => rev === undefined || revOf(leaf) === rev);
    const error = { id, rev: rev ?? 'undefined', error: 'not_found', reason: 'missing' };
    const docs = asked.map((leaf) => ({ ok: asJson(id, leaf, revs) }));
    return { id, docs: docs.length > 0 ? docs : [{ error }] };
  });
  return { results };
}

function infoOf(name: string, database: DoubleDatabase): Json {
  return { db_name: name, update_seq: database.packedSeq, instance_start_time: database.madeAt };
}

function allDocs(database: DoubleDatabase, body: Json, withDocs: boolean): Json {
  const rows = (body['keys'] as string[]).map((id) => {
    const stored = database.docs.get(id);
    if (!stored) return { key: id, error: 'not_found' };
    const value = { rev: revOf(stored), ...(stored.deleted && { deleted: true }) };
    const doc = stored.deleted ? null : asJson(id, stored);
    return { id, key: id, value, ...(withDocs && { doc }) };
  });
  return { total_rows: database.docs.size, offset: null, rows };
}

function changes(database: DoubleDatabase, query: URLSearchParams, body: Json): Json {
  const { rows, lastSeq, pending } = database.changes({
    since: unpacked(query.get('since') ?? '0'),
    limit: Math.max(1, Number(query.get('limit') ?? Infinity)),
    keep: filterOf(query, body),
  });
  const isEveryLeaf = query.get('style') === 'all_docs';
  const results = rows.map(({ id, seq, stored }) => ({
    seq,
    id,
    changes: (isEveryLeaf ? leavesOf(stored) : [stored]).map((leaf) => ({ rev: revOf(leaf) })),
    ...(stored.deleted && { deleted: true }),
    ...(query.get('include_docs') === 'true' && { doc: asJson(id, stored) }),
  }));
  return { results, last_seq: lastSeq, pending };
}

function filterOf(query: URLSearchParams, body: Json): (doc: Json) => boolean {
  if (query.get('filter') !== '_selector') return () => true;
  const { selector } = body as { selector: { _id: { $regex: string } } };
  const pattern = new RegExp(selector._id.$regex);
  return (doc) => pattern.test(String(doc['_id']));
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(answer)}\n`);
}
