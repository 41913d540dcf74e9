/** A refusal in the work (absent, exists already, not understood): not a failure of the world. */
export function refusalIn(
  error: unknown,
): { ok: false; status: number; reason: string } | undefined {
  const status = statusOf(error);
  if (status === undefined || ![400, 404, 409, 412].includes(status)) return undefined;
  const reason = error instanceof Error && 'reason' in error ? error.reason : '';
  return { ok: false, status, reason: typeof reason === 'string' ? reason : '' };
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
