import { generationOf } from '../backup-lines.ts';
import { StoreUnavailable, type Doc } from '../store.ts';

/**
 * How text columns are selected: as bytes, to be decoded here. libsql panics, and takes the process
 * with it, at text that is no UTF-8 (tursodatabase/libsql#1223): one damaged byte would end the
 * service for everybody.
 */
export function bytesOf(...columns: readonly string[]): string {
  return columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(', ');
}

/** How a number is selected: a damaged row may say of itself that it is text, and libsql would panic at it too. */
export function numberOf(column: string): string {
  return `CAST(${column} AS INTEGER)`;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a column selected by `bytesOf`; undefined when it is damaged. */
export function textIn(bytes: unknown): string | undefined {
  // libsql gives one row's bytes as a Buffer, and those of many as ArrayBuffer.
  if (!(bytes instanceof ArrayBuffer || bytes instanceof Uint8Array)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The JSON object in a column selected by `bytesOf`; undefined when it is damaged. */
export function objectIn(bytes: unknown): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(textIn(bytes) ?? '');
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The revision id in a column selected by `bytesOf`; undefined when it is damaged. */
export function revisionIn(bytes: unknown): string | undefined {
  const rev = textIn(bytes);
  return rev !== undefined && /^[1-9]\d{0,8}-[0-9a-f]{32}$/.test(rev) ? rev : undefined;
}

/**
 * Throws StoreUnavailable unless rows come in order after a seq, as their tree must give them. A
 * damaged key would otherwise give the same page again and again, to a reader who never ends.
 */
export function mustAscend(rows: readonly { seq: number }[], after: number): void {
  let last = after;
  for (const { seq } of rows) {
    if (seq <= last) {
      throw new StoreUnavailable('A territory’s file is damaged: restore it from a backup.');
    }
    last = seq;
  }
}

/** About what a row weighs, in bytes. */
export function weightOf({ body }: { readonly body: unknown }): number {
  return body instanceof ArrayBuffer || body instanceof Uint8Array ? body.byteLength : 0;
}

/** A row's document, under the id by which it was found; undefined when it is damaged. */
export function docIn(id: string, row: { rev: unknown; body: unknown }): Doc | undefined {
  const rev = revisionIn(row.rev);
  const body = rev === undefined ? undefined : objectIn(row.body);
  return rev === undefined || body === undefined
    ? undefined
    : Object.assign(body, { _id: id, _rev: rev });
}

/**
 * A row's known revision ids, newest first; undefined when one is damaged. Half a history is none:
 * a replica that holds a revision behind the gap would keep it beside what comes after.
 */
export function revisionsIn(row: { rev: unknown; ancestors: unknown }): string[] | undefined {
  const rev = revisionIn(row.rev);
  const ancestors = textIn(row.ancestors);
  if (rev === undefined || !/^(?:[0-9a-f]{32})*$/.test(ancestors ?? '-')) return undefined;
  const hashes = ancestors?.match(/.{32}/g) ?? [];
  const generation = generationOf(rev);
  return [rev, ...hashes.map((hash, age) => `${generation - 1 - age}-${hash}`)];
}
