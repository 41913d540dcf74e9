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

/** What drafts are kept with. */
export interface DraftsParts {
  readonly tables: Tables;
  readonly vault: Vault;
  /** Where the person works now: what is written there is offered again there. */
  readonly territory: () => string | undefined;
}

/** The drafts of this device. */
export function draftsOf({ tables, vault, territory }: DraftsParts): Drafts {
  const prefix = (): string => prefixIn(territory() ?? '');
  // What an earlier version of the app kept does not say where it was written.
  const rowsOf = (key: string): readonly string[] => [prefix() + key, PREFIX + key];
  return {
    async keep(key, value) {
      const row = prefix() + key;
      try {
        await tables.sealed.put({ key: row, sealed: await vault.seal(row, value) });
        return true;
      } catch (error) {
        if (isFull(error) || error instanceof VaultClosed) return false;
        throw error;
      }
    },
    async read(key) {
      const [found] = (await tables.sealed.bulkGet([...rowsOf(key)])).flatMap((row) => row ?? []);
      return found && vault.isOpen ? vault.unseal(found.key, found.sealed) : undefined;
    },
    async drop(key) {
      await tables.sealed.bulkDelete([...rowsOf(key)]);
    },
    async begun(beginning) {
      if (!vault.isOpen) return [];
      const from = prefix();
      const rows = tables.sealed.where('key').startsWithAnyOf([...rowsOf(beginning)]);
      const keys = await rows.primaryKeys();
      return keys.map((row) => row.slice(row.startsWith(from) ? from.length : PREFIX.length));
    },
  };
}

/** Takes the drafts of a territory off this device, and those of which it is not known whence they are. */
export async function dropDraftsIn(tables: Tables, territory: string): Promise<void> {
  const rows = tables.sealed.where('key').startsWith(PREFIX);
  await rows.and(({ key }) => !key.includes('/') || key.startsWith(prefixIn(territory))).delete();
}

const PREFIX = 'draft ';

function prefixIn(territory: string): string {
  return `${PREFIX}${territory}/`;
}
