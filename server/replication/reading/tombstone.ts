import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/**
 * The revision by which a replica forgets a document that its reader no longer sees. It stands
 * beside the real revision from which they may no longer see it, on the same parent: the replica drops
 * what it holds, and when the document comes back, its later living revision wins over this one.
 * The hash says nothing of the content that the reader may not know.
 */
export class Tombstones {
  readonly #key: KeyObject;

  constructor(secret: string | Uint8Array) {
    this.#key = createSecretKey(Buffer.from(secret));
  }

  /** The tombstone's revision id: always the same for one document and one generation. */
  rev(territory: string, id: string, generation: number): string {
    const hmac = createHmac('sha256', this.#key).update(`gone ${territory} ${id} ${generation}`);
    return `${generation}-${hmac.digest('hex').slice(0, 32)}`;
  }
}

/** The generation of a revision id; 0 when it has none. */
export function generationOf(rev: string): number {
  const digits = /^(\d{1,9})-/.exec(rev)?.[1];
  return digits === undefined ? 0 : Number(digits);
}

/** A tombstone's history: itself, then the real revisions before it. */
export function historyOfTombstone(rev: string, revisions: readonly string[]): string[] {
  const generation = generationOf(rev);
  return [rev, ...revisions.filter((known) => generationOf(known) < generation)];
}

/** CouchDB's `_revisions` of a history that is newest first. */
export function revisionsField(history: readonly string[]): { start: number; ids: string[] } {
  return {
    start: generationOf(history[0] ?? ''),
    ids: history.map((rev) => rev.slice(rev.indexOf('-') + 1)),
  };
}
