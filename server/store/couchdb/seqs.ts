/**
 * CouchDB's seqs are opaque (`42-g1AAAA…`), except that the number in front grows; with one shard
 * per database (q=1) it grows by one for each change.
 */
export function compareSeqs(a: string, b: string): number {
  return Number.parseInt(sinceOf(a), 10) - Number.parseInt(sinceOf(b), 10);
}

/** What may be sent to CouchDB as `since`: what looks like its own seqs, else the start. */
export function sinceOf(seq: string): string {
  return /^\d{1,15}-[\w-]+$/.test(seq) ? seq : '0';
}
