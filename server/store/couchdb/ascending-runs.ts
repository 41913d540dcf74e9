/** The most documents that are sent to CouchDB at once. */
const MAX_RUN_LENGTH = 500;

/**
 * Cuts a batch so that CouchDB keeps its order. Within one `_bulk_docs` CouchDB sorts by id, byte
 * by byte (couch_db.erl, group_alike_docs), and gives the seqs in that order; so each request takes
 * only ids that ascend anyway. One device's facts ascend (UUID v7) and stay one request. When order
 * does not matter, only a second write of the same document begins another request.
 */
export function ascendingRuns<Item extends { id: string }>(
  items: readonly Item[],
  order: 'kept' | 'any' = 'kept',
): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  let seen = new Set<string>();
  for (const item of items) {
    const last = run.at(-1);
    const follows = order === 'any' ? !seen.has(item.id) : !last || comesBefore(last.id, item.id);
    if (!follows || run.length === MAX_RUN_LENGTH) {
      runs.push(run);
      run = [];
      seen = new Set();
    }
    run.push(item);
    seen.add(item.id);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function comesBefore(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
}
