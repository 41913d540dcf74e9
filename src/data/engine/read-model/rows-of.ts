import type { DocumentRow, Tables } from '../disk/tables.ts';

/** So few are asked for one by one. */
const FEW = 16;
const MAX_STRETCH = 500;
/** A stretch of the disk is worth reading while at least one row in so many is wanted. */
const WORTH = 4;

/**
 * The rows of these documents that there are, in no order. A disk answers each question with an event of
 * its own, which costs a slow telephone more than reading rows that nobody asked for: many documents are
 * read in whole stretches, as long as most of a stretch is wanted.
 * @param keys each once
 */
export async function rowsOf(
  documents: Tables['documents'],
  keys: readonly string[],
): Promise<readonly DocumentRow[]> {
  const left = [...keys].sort(asTheDisk);
  const found: DocumentRow[] = [];
  for (let [first] = left; first !== undefined && left.length > FEW; [first] = left) {
    const last = left.at(-1) ?? first;
    const limit = Math.min(MAX_STRETCH, left.length * WORTH);
    const stretch = await documents
      .where('key')
      .between(first, last, true, true)
      .limit(limit)
      .toArray();
    const wanted = new Set(left);
    const hits = stretch.filter(({ key }) => wanted.has(key));
    found.push(...hits);
    const end = stretch.length < limit ? last : (stretch.at(-1)?.key ?? last);
    const next = left.findIndex((key) => key > end);
    left.splice(0, next < 0 ? left.length : next);
    if (hits.length * WORTH < stretch.length) break; // The rest lies too far apart.
  }
  if (left.length > 0) {
    const rest = await documents.bulkGet(left);
    found.push(...rest.filter((row) => row !== undefined));
  }
  return found;
}

/** IndexedDB orders text by its code units, as `<` does. */
function asTheDisk(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
