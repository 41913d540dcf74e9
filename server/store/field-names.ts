/**
 * CouchDB reserves the top-level field names that begin with an underscore. A document's own such
 * names are written with a `$` in front, and those that already look like that get one more, so
 * that every name comes back as it went in.
 */
export function escapeFields(body: Record<string, unknown>): Record<string, unknown> {
  return renamed(body, (name) => (/^\$*_/.test(name) ? `$${name}` : name));
}

/** The document's own fields, without CouchDB's (`_id`, `_rev`, `_revisions`…). */
export function unescapeFields(stored: Record<string, unknown>): Record<string, unknown> {
  return renamed(stored, (name) => {
    if (name.startsWith('_')) return undefined;
    return /^\$+_/.test(name) ? name.slice(1) : name;
  });
}

/** The content that a writer gave, without the two fields that are the store's. */
export function withoutStoreFields(body: Record<string, unknown>): Record<string, unknown> {
  if (!Object.hasOwn(body, '_id') && !Object.hasOwn(body, '_rev')) return body;
  const { _id, _rev, ...content } = body;
  return content;
}

function renamed(
  fields: Record<string, unknown>,
  rename: (name: string) => string | undefined,
): Record<string, unknown> {
  const entries = Object.entries(fields).flatMap(([name, value]) => {
    const newName = rename(name);
    return newName === undefined ? [] : [[newName, value] as const];
  });
  // Object.fromEntries and not assignment: a field may be called `__proto__`.
  return Object.fromEntries(entries);
}
