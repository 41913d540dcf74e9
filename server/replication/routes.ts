import { bulkDocs } from './bulk-docs.ts';
import { bulkGet } from './reading/bulk-get.ts';
import { changes } from './feed/changes.ts';
import { getDocument } from './reading/document.ts';
import { ensureFullCommit, info } from './info.ts';
import { deleteLocal, getLocal, putLocal } from './local.ts';
import type { Visit } from './visit.ts';

/** Answers one visit. */
export type Act = (visit: Visit) => Promise<unknown>;

type Named = (visit: Visit, name: string) => Promise<unknown>;
type Methods = Readonly<Record<string, Named>>;

const DATABASE: Methods = { GET: info, HEAD: info };
const QUESTIONS: Readonly<Record<string, Methods>> = {
  _changes: { GET: changes, POST: changes },
  _bulk_get: { POST: bulkGet },
  _bulk_docs: { POST: bulkDocs },
  _ensure_full_commit: { POST: ensureFullCommit },
};
const DOCUMENT: Methods = { GET: getDocument, HEAD: getDocument };
const LOCAL: Methods = { GET: getLocal, PUT: putLocal, DELETE: deleteLocal };

/** Every route of the gateway; undefined: whatever is not listed here is absent. */
export function routeFor(method: string, path: readonly string[]): Act | undefined {
  const methods = methodsAt(path);
  const act = methods && own(methods, method);
  return act && ((visit) => act(visit, path.at(-1) ?? ''));
}

function methodsAt(path: readonly string[]): Methods | undefined {
  const [first, ...more] = path;
  if (first === undefined) return DATABASE;
  if (more.length === 0) return first.startsWith('_') ? own(QUESTIONS, first) : DOCUMENT;
  return first === '_local' && more.length === 1 ? LOCAL : undefined;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
