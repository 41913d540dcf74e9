import { sealedServerCopyOf } from '../read-model/base.ts';
import type { DocumentRow } from '../disk/tables.ts';
import type { IncomingDocument } from '../read-model/arrival.ts';
import type { Membership } from '../read-model/current-membership.ts';
import { idOfKey, documentKey } from '../read-model/keys.ts';
import type { Vault } from '../vault/vault.ts';

/** A document as it travels down. */
export interface PouchDoc {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean;
  readonly _revisions?: unknown;
  readonly [field: string]: unknown;
}

/** Validates a received document and encrypts it. */
export async function incomingDocument(
  coming: PouchDoc,
  { territory, nouns }: Membership,
  vault: Vault,
): Promise<IncomingDocument> {
  const { _deleted, _revisions: _, ...body } = coming;
  const { _id: id, _rev: rev } = body;
  if (_deleted) return { id, gone: true };
  const checked = nouns.checks.checkState(body);
  const sealed = await vault.seal(documentKey(territory, id), body);
  return { id, rev, sealed, state: checked.ok ? checked.state : undefined };
}

/** Reads again what came down earlier; undefined when the document exists on this device only. */
export async function incomingFromRow(
  row: DocumentRow,
  { nouns }: Membership,
  vault: Vault,
): Promise<IncomingDocument | undefined> {
  const sealed = sealedServerCopyOf(row);
  if (!sealed || row.rev === undefined) return undefined;
  const checked = nouns.checks.checkState(await vault.unseal(row.key, sealed));
  const state = checked.ok ? checked.state : undefined;
  return { id: idOfKey(row.key), rev: row.rev, sealed, state };
}
