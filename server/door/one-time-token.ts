import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 128 bits, as RFC 9562 has of a random UUID and more. */
const SECRET_BYTES = 16;

/** What a one-time link leads to, and the secret that opens it once. */
export interface OneTimeToken {
  readonly territory: string;
  /** The UUID of what it is about. */
  readonly about: string;
  readonly secret: string;
}

/** A secret that nobody guesses. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** The token as a link holds it, behind its `#`. */
export function writeToken({ territory, about, secret }: OneTimeToken): string {
  return [territory, about.replaceAll('-', ''), secret].join('.');
}

/** What a token says; undefined: it has not the form of one. */
export function readToken(text: string): OneTimeToken | undefined {
  const parts = /^([a-z][a-z0-9-]{1,40})\.([0-9a-f]{32})\.([\w-]{22})$/.exec(text);
  const [, territory, hex, secret] = parts ?? [];
  if (territory === undefined || hex === undefined || secret === undefined) return undefined;
  const about = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { territory, about, secret };
}

/** All that is kept of a secret. */
export function traceOf(secret: string): string {
  return createHash('sha256')
    .update(secret)
    .digest()
    .subarray(0, SECRET_BYTES)
    .toString('base64url');
}

/** The trace among these, compared with each in the same time. */
export function findTrace(traces: readonly string[], secret: string): string | undefined {
  const sought = Buffer.from(traceOf(secret));
  let found: string | undefined;
  for (const trace of traces) {
    const known = Buffer.from(trace);
    if (known.length === sought.length && timingSafeEqual(known, sought)) found = trace;
  }
  return found;
}
