import { createHash } from 'node:crypto';

type Json = Record<string, unknown>;

/** A refusal as CouchDB words it. */
export class CouchError extends Error {
  readonly status: number;
  readonly error: string;
  constructor(status: number, error: string, reason: string) {
    super(reason);
    this.status = status;
    this.error = error;
  }
}

interface Stored {
  seq: number;
  /** Revision hashes, newest first. */
  hashes: string[];
  generation: number;
  deleted: boolean;
  body: Json;
}

const KNOWN_FIELDS = new Set(['_id', '_rev', '_deleted', '_revisions', '_attachments']);
const REVS_LIMIT = 1_000;

/**
 * One database of the stand-in for CouchDB: linear histories in memory, and those manners of the
 * real one that a store can trip over (the order of a bulk, opaque seqs, tombstones, reserved
 * names). What is not needed by the store is not here.
 */
export class DoubleDatabase {
  readonly docs = new Map<string, Stored>();
  readonly locals = new Map<string, Json>();
  security: unknown = {};
  updateSeq = 0;
  readonly #listeners = new Set<() => void>();

  get packedSeq(): string {
    return packed(this.updateSeq);
  }

  read(id: string, withHistory = false): Json {
    const stored = this.docs.get(id);
    if (!stored) throw new CouchError(404, 'not_found', 'missing');
    if (stored.deleted) throw new CouchError(404, 'not_found', 'deleted');
    return asJson(id, stored, withHistory);
  }

  /** `_bulk_docs`: the documents are sorted by id, byte by byte, before they get their seqs. */
  bulk(docs: readonly Json[], newEdits: boolean): Json[] {
    for (const doc of docs) validate(doc);
    const sorted = docs
      .map((doc, place) => ({ doc, place }))
      .sort((a, b) => compareBytes(a.doc, b.doc) || a.place - b.place);
    const before = this.updateSeq;
    const results: Json[] = [];
    for (const { doc, place } of sorted) {
      if (newEdits) results[place] = this.#edit(doc);
      else this.#graft(doc);
    }
    if (this.updateSeq !== before) for (const listener of [...this.#listeners]) listener();
    return newEdits ? results : [];
  }

  changes({ since, limit, keep }: { since: number; limit: number; keep: (doc: Json) => boolean }): {
    rows: { id: string; seq: string; stored: Stored }[];
    lastSeq: string;
    pending: number;
  } {
    const after = [...this.docs]
      .filter(([, stored]) => stored.seq > since)
      .sort(([, a], [, b]) => a.seq - b.seq);
    const rows: { id: string; seq: string; stored: Stored }[] = [];
    let read = 0;
    while (read < after.length && rows.length < limit) {
      const [id, stored] = after[read] as [string, Stored];
      read += 1;
      if (keep(asJson(id, stored))) rows.push({ id, seq: packed(stored.seq), stored });
    }
    const stoppedEarly = read < after.length;
    const lastSeq = stoppedEarly ? (rows.at(-1)?.seq ?? packed(since)) : this.packedSeq;
    return { rows, lastSeq, pending: after.length - read };
  }

  onUpdate(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #edit(doc: Json): Json {
    const id = String(doc['_id']);
    const stored = this.docs.get(id);
    const expected = doc['_rev'];
    const current = stored && revOf(stored);
    const fits = stored && !stored.deleted ? expected === current : expected === undefined;
    if (!fits) return { id, error: 'conflict', reason: 'Document update conflict.' };
    const body = bodyOf(doc);
    const generation = (stored?.generation ?? 0) + 1;
    const hash = createHash('md5')
      .update(JSON.stringify([current, body]))
      .digest('hex');
    const hashes = [hash, ...(stored?.hashes ?? [])].slice(0, REVS_LIMIT);
    this.#put(id, { hashes, generation, deleted: doc['_deleted'] === true, body });
    return { ok: true, id, rev: `${generation}-${hash}` };
  }

  #graft(doc: Json): void {
    const id = String(doc['_id']);
    const { start, ids } = doc['_revisions'] as { start: number; ids: string[] };
    if (this.docs.get(id)?.hashes.includes(ids[0] ?? '')) return;
    const hashes = ids.slice(0, REVS_LIMIT);
    this.#put(id, { hashes, generation: start, deleted: false, body: bodyOf(doc) });
  }

  #put(id: string, stored: Omit<Stored, 'seq'>): void {
    this.updateSeq += 1;
    this.docs.set(id, { ...stored, seq: this.updateSeq });
  }
}

/** A seq as it is sent; the part behind the dash means something to CouchDB only. */
function packed(seq: number): string {
  return `${seq}-${Buffer.from(`double:${seq}`).toString('base64url')}`;
}

/** A seq as it is received: only one that was given is understood, as CouchDB reads its own part. */
export function unpacked(since: string): number {
  if (since === '0') return 0;
  const seq = Number.parseInt(since, 10);
  if (packed(seq) !== since)
    throw new CouchError(400, 'bad_request', 'Malformed sequence supplied.');
  return seq;
}

/** The current revision id of a stored document. */
export function revOf({ generation, hashes }: Stored): string {
  return `${generation}-${hashes[0] ?? ''}`;
}

/** A stored document as CouchDB gives it. */
export function asJson(id: string, stored: Stored, withHistory = false): Json {
  return {
    _id: id,
    _rev: revOf(stored),
    ...(stored.deleted && { _deleted: true }),
    ...(withHistory && { _revisions: { start: stored.generation, ids: stored.hashes } }),
    ...stored.body,
  };
}

function bodyOf(doc: Json): Json {
  return Object.fromEntries(Object.entries(doc).filter(([field]) => !KNOWN_FIELDS.has(field)));
}

function validate(doc: Json): void {
  for (const field of Object.keys(doc)) {
    if (!field.startsWith('_') || KNOWN_FIELDS.has(field)) continue;
    throw new CouchError(400, 'doc_validation', `Bad special document member: ${field}`);
  }
  const rev = doc['_rev'];
  if (rev !== undefined && !(typeof rev === 'string' && /^\d+-[0-9a-f]{32}$/.test(rev))) {
    throw new CouchError(400, 'bad_request', 'Invalid rev format');
  }
}

function compareBytes(a: Json, b: Json): number {
  const bytes = new TextEncoder();
  return Buffer.compare(bytes.encode(String(a['_id'])), bytes.encode(String(b['_id'])));
}
