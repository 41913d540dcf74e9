import { checkState } from '../../../contract/state.ts';
import { sealedBaseOf } from '../read-model/base.ts';
import type { DocumentRow } from '../disk/tables.ts';
import type { Arrival } from '../read-model/arrival.ts';
import { idIn, keyOf } from '../read-model/keys.ts';
import type { Vault } from '../vault/vault.ts';

/** A document as it travels down. */
export interface ComingDoc {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean;
  readonly _revisions?: unknown;
  readonly [field: string]: unknown;
}

/** Checks a document at the door of the device, and seals it. */
export async function arrivalOf(
  coming: ComingDoc,
  territory: string,
  vault: Vault,
): Promise<Arrival> {
  const { _deleted, _revisions: _, ...body } = coming;
  const { _id: id, _rev: rev } = body;
  if (_deleted) return { id, gone: true };
  const checked = checkState(body);
  const sealed = await vault.seal(keyOf(territory, id), body);
  return { id, rev, sealed, state: checked.ok ? checked.state : undefined };
}

/** Reads again what came down earlier; undefined when the document exists on this device only. */
export async function arrivalIn(row: DocumentRow, vault: Vault): Promise<Arrival | undefined> {
  const sealed = sealedBaseOf(row);
  if (!sealed || row.rev === undefined) return undefined;
  const checked = checkState(await vault.unseal(row.key, sealed));
  const state = checked.ok ? checked.state : undefined;
  return { id: idIn(row.key), rev: row.rev, sealed, state };
}
