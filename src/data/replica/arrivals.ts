import { checkState } from '../../contract/state.ts';
import type { Incoming } from '../model/read-model.ts';
import type { Vault } from '../vault/vault.ts';
import { toText, type SealedDoc } from './sealed-body.ts';

/** A document as it comes down. */
export interface ComingDoc {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean;
  readonly _revisions?: unknown;
  readonly [field: string]: unknown;
}

/** A document that came down, ready for the replica and for the views. */
export interface Arrival {
  readonly doc: SealedDoc;
  /** Absent: this version of the app cannot read it. It stays in the replica for a later one. */
  readonly incoming?: Incoming;
}

/** Checks a document at the door of the device and seals it, once for both of its places. */
export async function arrivalOf(coming: ComingDoc, vault: Vault): Promise<Arrival> {
  const { _id, _rev, _deleted, _revisions, ...fields } = coming;
  const past = _revisions === undefined ? {} : { _revisions };
  if (_deleted) {
    return { doc: { _id, _rev, ...past, _deleted }, incoming: { id: _id, gone: true } };
  }
  const body = { _id, _rev, ...fields };
  const sealed = await vault.seal(_id, body);
  const doc = { _id, _rev, ...past, sealed: toText(sealed) };
  const checked = checkState(body);
  return checked.ok ? { doc, incoming: { id: _id, state: checked.state, sealed } } : { doc };
}
