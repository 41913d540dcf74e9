import { isFull } from '../engine/disk/is-full.ts';
import type { Tables } from '../engine/disk/tables.ts';
import { VaultClosed, type Vault } from '../engine/vault/vault.ts';

/**
 * What somebody is writing, kept sealed from the first letter on. The key is not sealed, so it says which
 * form and whose random id, and nothing else: `request:new`, `encounter:new:person:<uuid>`.
 */
export interface Drafts {
  /** `false`: the device is full or locked; say so while the form is open. */
  keep(key: string, value: unknown): Promise<boolean>;
  /** Undefined: there is none. */
  read(key: string): Promise<unknown>;
  drop(key: string): Promise<void>;
  /** The keys of all that was begun whose key starts so; none while the device is locked. */
  begun(prefix: string): Promise<readonly string[]>;
}

/** The drafts of this device. */
export function draftsOf({
  tables,
  vault,
}: {
  readonly tables: Tables;
  readonly vault: Vault;
}): Drafts {
  return {
    async keep(key, value) {
      const row = rowOf(key);
      try {
        await tables.sealed.put({ key: row, sealed: await vault.seal(row, value) });
        return true;
      } catch (error) {
        if (isFull(error) || error instanceof VaultClosed) return false;
        throw error;
      }
    },
    async read(key) {
      const row = rowOf(key);
      const found = await tables.sealed.get(row);
      return found && vault.isOpen ? vault.unseal(row, found.sealed) : undefined;
    },
    async drop(key) {
      await tables.sealed.delete(rowOf(key));
    },
    async begun(prefix) {
      if (!vault.isOpen) return [];
      const rows = await tables.sealed.where('key').startsWith(rowOf(prefix)).primaryKeys();
      return rows.map((row) => row.slice(rowOf('').length));
    },
  };
}

function rowOf(key: string): string {
  return `draft ${key}`;
}
