import { Dexie, type Table } from 'dexie';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { SendingDelay, SendingRefusal } from '../../kernel/sending-refusal.ts';

/** One key: the device's own, which never leaves it, or the wrapped one that seals everything. */
export type KeyRow =
  | { readonly name: 'device'; readonly key: CryptoKey }
  | {
      readonly name: 'vault';
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly iterations: number;
      readonly wrapped: Uint8Array<ArrayBuffer>;
    }
  | PasskeyRow
  | OpenRow;

/** The same, wrapped once more for the finger or the face of its person. */
export interface PasskeyRow {
  readonly name: 'passkey';
  /** Absent: the passphrase was changed since, and this opens nothing any more. */
  readonly by?: {
    /** Names the credential to the authenticator; it is nobody's name. */
    readonly credential: Uint8Array<ArrayBuffer>;
    /** What the authenticator makes the key from. */
    readonly salt: Uint8Array<ArrayBuffer>;
    readonly wrapped: Uint8Array<ArrayBuffer>;
  };
}

/** The key of the open vault, which no page can read out: where the territory lets a volunteer's device stay open. */
export interface OpenRow {
  readonly name: 'open';
  readonly key: CryptoKey;
  /** From when until when it opens, in milliseconds of the server's clock. */
  readonly since: number;
  readonly until: number;
}

/** A small thing remembered in clear: nothing in it is personal. */
export interface NoteRow {
  readonly name: string;
  readonly value: unknown;
}

/** Something remembered that only the open vault can read: a draft, who is signed in. */
export interface SealedRow {
  readonly key: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/**
 * Where a fact of the outbox stands. `settled` is sent and contained in what came down: it is kept
 * for a server that is restored from a backup, and no longer evolves what is shown.
 */
export type OutboxStatus = 'waiting' | 'sent' | 'settled' | 'refused';

/** A fact in the outbox. */
export interface OutboxRow {
  /** The order in which facts were written on this device. */
  readonly seq?: number;
  readonly id: Id<'fact'>;
  readonly territory: string;
  readonly status: OutboxStatus;
  /** When it took this status, in milliseconds of this device's clock. */
  readonly changed: number;
  /** Why it was refused, or why it still waits although there is a network. */
  readonly reason?: SendingRefusal | SendingDelay;
  /** The server's sealed receipt, brought back to it should it have lost the fact. */
  readonly receipt?: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/**
 * A state document on this device: what came down, and what is shown of it. Ids, revisions and the
 * columns that questions are asked of are in clear, and none of them is personal.
 */
export interface DocumentRow {
  /** The territory and the id. */
  readonly key: string;
  /** The revision that came down; absent: it exists on this device only. */
  readonly rev?: string;
  /** The territory and the noun; absent: this version of the app cannot read it. */
  readonly place?: string;
  /** Its phase or status, empty when it has none; absent where it is only asked for by day. */
  readonly stand?: string;
  readonly day?: string;
  /** The territory, and the person that it belongs to. */
  readonly parent?: string;
  /** 1: a newer version wrote it, and something of it is not understood here. */
  readonly newer?: 1;
  /** 1: evolved by facts that the server's state does not contain yet. */
  readonly provisional: 0 | 1;
  /** What is shown. */
  readonly sealed: Uint8Array<ArrayBuffer>;
  /** What came down, beside a provisional row. */
  readonly base?: Uint8Array<ArrayBuffer>;
}

/** The tables of this device's own database. */
export interface Tables extends Dexie {
  keys: Table<KeyRow, string>;
  notes: Table<NoteRow, string>;
  sealed: Table<SealedRow, string>;
  outbox: Table<OutboxRow, number>;
  documents: Table<DocumentRow, string>;
}

/** Opens the device's own database; a transaction is over when the disk has it. */
export function openTables(name: string): Tables {
  const tables = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  tables.version(1).stores({
    keys: 'name',
    notes: 'name',
    sealed: 'key',
    outbox: '++seq, &id, status',
    documents: 'key, [place+stand], [place+day], parent',
  });
  return tables as Tables;
}
