import { draftsOf, type Drafts } from '../../src/data/drafts/drafts.ts';
import { openTables } from '../../src/data/engine/disk/tables.ts';
import { TabChannel } from '../../src/data/engine/tab-channel.ts';
import { Vault } from '../../src/data/engine/vault/vault.ts';

/** Drafts as a device keeps them: sealed, in a database of their own that holds nothing yet. */
export async function realDrafts(): Promise<Drafts> {
  const name = `drafts-${crypto.randomUUID()}`;
  const tables = openTables(name);
  const vault = new Vault({
    tables,
    tabs: new TabChannel(name),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
  await vault.create('tisane de verveine');
  return draftsOf({ tables, vault, territory: () => 'trois-clochers' });
}
