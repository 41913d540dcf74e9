import { createHash } from 'node:crypto';

/** A body as JSON with its fields sorted: two writers of the same content get the same text. */
export function canonicalText(body: Record<string, unknown>): string {
  return JSON.stringify(sorted(body));
}

/**
 * The revision id that follows `parent` when the content becomes `text`. As in CouchDB it is made
 * of nothing else, so that the same edit has the same id wherever it is made.
 */
export function nextRevision(parent: string | undefined, text: string): string {
  const generation = parent === undefined ? 1 : Number.parseInt(parent, 10) + 1;
  const hash = createHash('md5')
    .update(`${parent ?? ''}\n${text}`)
    .digest('hex');
  return `${generation}-${hash}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // Object.fromEntries and not assignment: a field may be called `__proto__`.
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
