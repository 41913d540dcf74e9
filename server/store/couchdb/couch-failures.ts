import { StoreUnavailable, UnknownShelf } from '../store.ts';

/** What CouchDB will not do, and why, in its own words. */
export interface CouchRefusal {
  readonly ok: false;
  readonly status: number;
  readonly reason: string;
}

/** A refusal in the work (absent, exists already, not understood): not a failure of the world. */
export function refusalIn(error: unknown): CouchRefusal | undefined {
  const status = statusOf(error);
  if (status === undefined || ![400, 404, 409, 412].includes(status)) return undefined;
  const reason = error instanceof Error && 'reason' in error ? error.reason : '';
  return { ok: false, status, reason: typeof reason === 'string' ? reason : '' };
}

/**
 * What CouchDB says is not there. Only its own 404 in its own words counts: a proxy's 404, a shard
 * whose file is away (`no_db_file`) and every other status say nothing about what exists.
 */
export function absentIn({ status, reason }: CouchRefusal): 'database' | 'document' | undefined {
  if (status !== 404) return undefined;
  if (reason === 'missing' || reason === 'deleted') return 'document';
  return reason === 'Database does not exist.' ? 'database' : undefined;
}

/** A refusal that the work did not foresee, as an error: UnknownShelf for an absent database. */
export function failureOf(refusal: CouchRefusal): UnknownShelf | StoreUnavailable {
  if (absentIn(refusal) === 'database') return new UnknownShelf();
  return new StoreUnavailable(`CouchDB refused a request (${refusal.status}).`);
}

/** Why CouchDB did not do it, in words without address or credentials; undefined without a status. */
export function reasonOfFailure(error: unknown): string | undefined {
  const status = statusOf(error);
  if (status === undefined) return undefined;
  if (status === 401) return 'CouchDB does not accept the user and password of COUCHDB_URL.';
  if (status === 403) return 'The user of COUCHDB_URL is not an administrator of CouchDB.';
  if (status === 413) return 'CouchDB finds a document too large (max_document_size).';
  if (status === 507) return 'CouchDB’s disk is full.';
  return `CouchDB does not answer as it should (status ${status}).`;
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
