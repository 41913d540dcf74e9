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

/** The end of one branch of a document. */
interface Leaf {
  /** Revision hashes, newest first. */
  hashes: string[];
  generation: number;
  deleted: boolean;
  body: Json;
}

/** A document: the winning leaf, and those that lost to it. */
export interface Stored extends Leaf {
  seq: number;
  losers: Leaf[];
}

const KNOWN_FIELDS = new Set(['_id', '_rev', '_deleted', '_revisions', '_attachments']);
const REVS_LIMIT = 1_000;

let made = 0;

/**
 * One database of the stand-in for CouchDB: documents with their leaves in memory, and those manners
 * of the real one that a store can trip over (the order of a bulk, opaque seqs, tombstones, losing
 * leaves, reserved names). What is not needed by the store is not here.
 */
export class DoubleDatabase {
  readonly docs = new Map<string, Stored>();
  readonly locals = new Map<string, Json>();
  security: unknown = {};
  /** On how many nodes it is said to be. */
  copies = 1;
  updateSeq = 0;
  /** When it was made: another one of that name was made at another time. */
  readonly madeAt = String((made += 1));
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

  /** Puts everything back to how it was when the state was kept: a copied file, a snapshot. */
  keep(): () => void {
    const [docs, locals, seq] = structuredClone([this.docs, this.locals, this.updateSeq]);
    return () => {
      this.docs.clear();
      for (const [id, stored] of structuredClone(docs)) this.docs.set(id, stored);
      this.locals.clear();
      for (const [id, local] of structuredClone(locals)) this.locals.set(id, local);
      this.updateSeq = seq;
    };
  }

  #edit(doc: Json): Json {
    const id = String(doc['_id']);
    const stored = this.docs.get(id);
    const leaves = leavesOf(stored);
    const expected = doc['_rev'];
    const isNew = expected === undefined && (!stored || stored.deleted);
    const parent = isNew ? stored : leaves.find((leaf) => revOf(leaf) === expected);
    const fits = isNew || (parent !== undefined && !parent.deleted);
    if (!fits) return { id, error: 'conflict', reason: 'Document update conflict.' };
    const body = bodyOf(doc);
    const generation = (parent?.generation ?? 0) + 1;
    const hash = createHash('md5')
      .update(JSON.stringify([parent && revOf(parent), body]))
      .digest('hex');
    const hashes = [hash, ...(parent?.hashes ?? [])].slice(0, REVS_LIMIT);
    const leaf = { hashes, generation, deleted: doc['_deleted'] === true, body };
    this.#put(id, [leaf, ...leaves.filter((other) => other !== parent)]);
    return { ok: true, id, rev: `${generation}-${hash}` };
  }

  /** A branch as another database has it: it may go on from a leaf of ours, or stand beside it. */
  #graft(doc: Json): void {
    const id = String(doc['_id']);
    const { start, ids } = doc['_revisions'] as { start: number; ids: string[] };
    const leaves = leavesOf(this.docs.get(id));
    if (leaves.some(({ hashes }) => hashes.includes(ids[0] ?? ''))) return;
    const hashes = ids.slice(0, REVS_LIMIT);
    const leaf = {
      hashes,
      generation: start,
      deleted: doc['_deleted'] === true,
      body: bodyOf(doc),
    };
    this.#put(id, [leaf, ...leaves.filter((other) => !hashes.includes(other.hashes[0] ?? ''))]);
  }

  #put(id: string, leaves: readonly Leaf[]): void {
    const [winner, ...losers] = [...leaves].sort(
      (a, b) =>
        Number(a.deleted) - Number(b.deleted) ||
        b.generation - a.generation ||
        ((a.hashes[0] ?? '') < (b.hashes[0] ?? '') ? 1 : -1),
    );
    if (!winner) return;
    this.updateSeq += 1;
    this.docs.set(id, { ...winner, losers, seq: this.updateSeq });
  }
}

/** Every leaf of a document, the winner first. */
export function leavesOf(stored: Stored | undefined): Leaf[] {
  return stored ? [stored, ...stored.losers] : [];
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

/** The revision id of a leaf. */
export function revOf({ generation, hashes }: Leaf): string {
  return `${generation}-${hashes[0] ?? ''}`;
}

/** A leaf as CouchDB gives it. */
export function asJson(id: string, stored: Leaf, withHistory = false): Json {
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
