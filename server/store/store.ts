import type { KnownDamage } from './known-damage.ts';

/** A document as the store keeps it: JSON with an id and a revision; the store never looks further into it. */
export interface Doc {
  _id: string;
  _rev: string;
  [field: string]: unknown;
}

/** What a writer wants a document to become, if it still is what the writer read (compare-and-swap). */
export interface Write {
  id: string;
  /** The revision that the writer read; left out when the document must not exist yet. */
  expected?: string | undefined;
  /** The whole new content. `_id` and `_rev` in it are ignored: they are the store's. */
  body: Record<string, unknown>;
}

/** What became of one write; `current` is the revision that stood in the way, if there still is one. */
export type WriteResult =
  { id: string; ok: true; rev: string } | { id: string; ok: false; current?: string };

/** A document at the place in the order where it last changed. */
export interface Change {
  seq: string;
  id: string;
  rev: string;
  doc: Doc;
}

/** A document with more than one leaf: the one that is shown, and those that lost to it. */
export interface Conflict {
  winner: Doc;
  losers: Doc[];
}

/** A page of changes; `pending` says that reading on from `lastSeq` may give more at once. */
export interface Page {
  changes: Change[];
  /** Ids removed in that page (they may exist again); embedded: of the last 10,000 removals. */
  removed: string[];
  /** Names of documents at this place that cannot be read any more; whoever needs all of them stops. */
  damaged: string[];
  lastSeq: string;
  pending: boolean;
}

/** How long somebody is ready to wait for a change (milliseconds), and how they take it back. */
export interface WaitLimit {
  timeout: number;
  signal?: AbortSignal | undefined;
}

/** How the order of one call's writes matters to the writer. */
export interface WriteOptions {
  /**
   * `kept` (the default): earlier writes of the call get earlier seqs. `any`: the writer does not
   * mind; on CouchDB a large import is then one request instead of many (see couchdb/README.md).
   */
  order?: 'kept' | 'any';
  /**
   * The writer writes more at once: the disk is waited for, and those who wait are told, with that
   * (embedded). A power cut in between takes both, a crash of the process neither.
   */
  more?: boolean;
}

/** What backups are made from: a store, or the files of one that a running service has open. */
export interface BackupSource {
  /** The territories, sorted; the reserved shelves are not among them. */
  names(): Promise<string[]>;
  /**
   * NDJSON lines without line ends: a header, each document once, an end line (see backup-lines.ts).
   * Throws DamagedDocuments, with the names of all, instead of the end line when one cannot be read;
   * with `leaveOut` these are told there, left out, and the backup ends as a whole one.
   */
  backup(shelf: string, leaveOut?: (damaged: string) => void): AsyncIterable<string>;
  close(): Promise<void>;
}

/** All territories' documents, wherever they are kept. */
export interface Store extends BackupSource {
  readonly engine: 'embedded' | 'couchdb';
  /** Milliseconds by which two gateways' clocks and a write's visibility may differ. */
  readonly clockSkew: number;
  /** What could not be read so far, for whoever runs the service. */
  readonly damage: KnownDamage;
  /** The room on the disk that the documents are on; undefined where the engine cannot know. */
  room(): DiskRoom | undefined;
  /**
   * Throws UnknownShelf, also for a name that no territory may bear; ShelfLost for one that was there
   * and was not erased.
   */
  shelf(territory: string): Promise<Shelf>;
  /** Throws ShelfExists, or UnknownShelf for a name that no territory may bear. */
  create(territory: string): Promise<Shelf>;
  /**
   * Calls the listener with each territory where another process may have written, or that it made,
   * and with every territory after an interruption, until the signal aborts. Never on the embedded
   * engine, which no other process uses.
   */
  watch(listener: (territory: string) => void, signal: AbortSignal): void;
  /**
   * A mark of each territory, found without opening it: while the mark is the same, so are its documents.
   * One that has none (it was just written, or nothing can be told) may have changed.
   */
  marks(): Promise<ReadonlyMap<string, string>>;
  /**
   * Fills a new shelf from a backup: same documents, revisions and order, a new epoch, no local
   * documents. Throws ShelfExists and BackupRefused; when it throws, no shelf is left behind.
   */
  restore(territory: string, lines: AsyncIterable<string>): Promise<void>;
  /**
   * Looks whether a shelf's documents can all be found; those that cannot are noted in `damage`. Throws
   * StoreUnavailable when nothing is to be relied on. CouchDB looks after its own files.
   */
  lookThrough(shelf: string): Promise<void>;
  /** Erases a territory and everything in it, for good. Throws UnknownShelf. */
  erase(territory: string): Promise<void>;
}

/** How large a disk is, and how much of it is free (bytes). */
export interface DiskRoom {
  readonly total: number;
  readonly free: number;
}

/** One territory's documents, in an order of their own (which is the order of receipt); the reserved `_accounts` and `_outgoing` have one too. */
export interface Shelf {
  readonly name: string;
  /**
   * The last seq given, and the id of this shelf's life. Another one begins when the shelf was
   * restored, or found to have been put back to an earlier state (a copied file, a snapshot).
   */
  head(): Promise<{ seq: string; epoch: string }>;
  /**
   * Shows the shelf a seq that it gave in this life. True when it is not of the shelf's past: then
   * the shelf was put back to an earlier state, and another life has begun by now.
   */
  isBehind(seq: string): Promise<boolean>;
  get(id: string): Promise<Doc | undefined>;
  /**
   * In the order asked, undefined for each document that is absent. Throws DamagedDocuments with
   * the ids of all that cannot be read: ask again without these, or let them be unavailable.
   */
  getMany(ids: readonly string[]): Promise<(Doc | undefined)[]>;
  /**
   * One result for each write, in the same order; a later write of a call sees the earlier ones.
   * Embedded: one transaction. Throws TypeError for what no engine can keep (see storable.ts).
   * After StoreUnavailable the embedded engine wrote nothing; CouchDB may have written some or all.
   */
  write(writes: readonly Write[], options?: WriteOptions): Promise<WriteResult[]>;
  /**
   * Known revision ids of each document from this very revision back, newest first, at most 1,000;
   * none when the document does not have that revision. Throws DamagedDocuments as getMany does.
   */
  revisions(docs: readonly Pick<Doc, '_id' | '_rev'>[]): Promise<string[][]>;
  /**
   * Each document that changed after `since` ('0' = from the start) once, where it last changed.
   * `prefixes` keeps only ids that start with one of them. `limit` is at least 1. A `since` that
   * no shelf ever gave reads from the start: too much is harmless, too little is not. A page also ends
   * where it weighs about 4 MB (see page-bytes.ts); then it says that more follows.
   */
  changes(since: string, options: { limit: number; prefixes?: readonly string[] }): Promise<Page>;
  /**
   * True as soon as something is committed after `since`; false at timeout, abort or close. Rejects
   * with StoreUnavailable when another life of the shelf begins.
   */
  waitForChange(since: string, limit: WaitLimit): Promise<boolean>;
  /** Which of two seqs comes first: < 0, 0, > 0. */
  compare(a: string, b: string): number;
  /** Notes beside the documents (checkpoints): never in changes nor in backups, last write wins. */
  getLocal(key: string): Promise<Record<string, unknown> | undefined>;
  /** `undefined` removes the note. */
  putLocal(key: string, body: Record<string, unknown> | undefined): Promise<void>;
  /**
   * Removes a document if it still is at that revision (accounts: ended sessions, revoked keys; a
   * territory: facts of which nothing may be left, docs/decisions/0025). It wakes those who wait, and pages of changes name it under `removed` only.
   */
  remove(id: string, expected: string): Promise<boolean>;
  /** The documents with several leaves, which only a foreign hand can have made; embedded: none. */
  conflicts(): Promise<Conflict[]>;
  /** Ends the branches of these leaves. */
  endBranches(losers: readonly Pick<Doc, '_id' | '_rev'>[]): Promise<void>;
}

/** There is no shelf of that name, or no shelf may bear it. */
export class UnknownShelf extends Error {
  override readonly name = 'UnknownShelf';
  constructor() {
    super('There is no shelf of that name.');
  }
}

/** A shelf of that name is already there. */
export class ShelfExists extends Error {
  override readonly name = 'ShelfExists';
  constructor() {
    super('A shelf of that name already exists.');
  }
}

/** The store cannot be reached or cannot write now; the message says why in plain words. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/**
 * A shelf that was there, and that nobody erased, is not: its disk is not mounted, or its database is being
 * put back. Devices are told to come back, and keep what they have.
 */
export class ShelfLost extends StoreUnavailable {
  constructor(shelf: string) {
    super(
      `The documents of ${shelf} were here and are gone. Put them back, restore a backup, or forget them ` +
        '(npm run erase; of accounts: remove witness.sqlite).',
    );
  }
}

/** The disk is full, or nearly: reading goes on. */
export class StoreFull extends StoreUnavailable {}

/**
 * These documents are there and cannot be read: the disk, or whoever wrote into the file, damaged
 * them. Everything else can be read; only a backup brings these back.
 */
export class DamagedDocuments extends StoreUnavailable {
  /** Ids; `#12` for a document whose id is damaged as well, at place 12 of the order. */
  readonly ids: readonly string[];

  constructor(shelf: string, ids: readonly string[]) {
    const some = ids.slice(0, 10).join(', ');
    const more = ids.length > 10 ? ` and ${ids.length - 10} more` : '';
    super(`Damaged in ${shelf}, restore it from a backup: ${some}${more}.`);
    this.ids = ids;
  }
}

/** The page, when nothing in it is damaged; throws DamagedDocuments for whoever needs all there is. */
export function wholePage(page: Page, shelf: Pick<Shelf, 'name'>): Page {
  if (page.damaged.length > 0) throw new DamagedDocuments(shelf.name, page.damaged);
  return page;
}

/** What was given as a backup is not one, or not a whole one. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
