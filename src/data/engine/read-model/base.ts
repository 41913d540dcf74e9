import type { State } from '../../../domain/nouns.ts';
import type { DocumentRow } from '../disk/tables.ts';
import type { IncomingDocument } from './arrival.ts';
import { columnsOf } from './columns.ts';
import type { Membership } from './current-membership.ts';
import { documentKey } from './keys.ts';

/** The server's version of a document: just received, or stored beside the provisional one. */
export interface ServerCopy {
  readonly rev: string;
  readonly state: State;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** A row, and what can be read in it. */
export interface UnsealedRow {
  readonly row: DocumentRow;
  readonly state: State;
}

/** The sealed base of a row; undefined when the document exists on this device only. */
export function sealedServerCopyOf(row: DocumentRow): Uint8Array<ArrayBuffer> | undefined {
  return row.provisional === 1 ? row.base : row.sealed;
}

/** The row that shows a document as it came down. */
export function serverRow(membership: Membership, { rev, state, sealed }: ServerCopy): UnsealedRow {
  return { state, row: { ...columnsOf(membership, state), rev, provisional: 0, sealed } };
}

/** The row that shows a document as this device's own facts make it. */
export function provisionalRow(
  membership: Membership,
  state: State,
  sealed: Uint8Array<ArrayBuffer>,
  base: Pick<ServerCopy, 'rev' | 'sealed'> | undefined,
): UnsealedRow {
  const below = base && { rev: base.rev, base: base.sealed };
  return { state, row: { ...columnsOf(membership, state), provisional: 1, sealed, ...below } };
}

/** The row that keeps what this version of the app cannot read, for a later one. */
export function unreadableRow(
  { territory }: Membership,
  one: IncomingDocument,
): readonly DocumentRow[] {
  if (one.gone || one.state) return [];
  const { id, rev, sealed } = one;
  return [{ key: documentKey(territory, id), rev, provisional: 0, sealed }];
}
