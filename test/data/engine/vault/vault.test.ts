import { assert } from 'chai';
import { openTables, type Tables } from '../../../../src/data/engine/disk/tables.ts';
import { SealBroken } from '../../../../src/data/engine/vault/sealing.ts';
import { Vault, VaultClosed } from '../../../../src/data/engine/vault/vault.ts';
import { TabChannel } from '../../../../src/data/engine/tab-channel.ts';
import { leaks, rawDisk } from '../../../support/raw-disk.ts';

const PASSPHRASE = 'tisane de verveine';

interface Tab {
  readonly tables: Tables;
  readonly tabs: TabChannel;
  readonly vault: Vault;
}

const tabs: Tab[] = [];

function aTab(name = `vault-${crypto.randomUUID()}`): Tab {
  const tables = openTables(name);
  const channel = new TabChannel(name);
  const random = (bytes: number): Uint8Array<ArrayBuffer> =>
    crypto.getRandomValues(new Uint8Array(bytes));
  const tab = { tables, tabs: channel, vault: new Vault({ tables, tabs: channel, random }) };
  tabs.push(tab);
  return tab;
}

describe('the vault', () => {
  afterEach(async () => {
    for (const { tables, tabs: channel } of tabs.splice(0)) {
      channel.close();
      await tables.delete();
    }
  });

  it('gives back what was sealed in it, after it was closed and opened again', async () => {
    const { vault } = aTab();
    await vault.create(PASSPHRASE);
    const sealed = await vault.seal('person:1', { family: 'Perrachon' });
    vault.close();
    assert.isTrue(await vault.open(PASSPHRASE));
    assert.deepEqual(await vault.unseal('person:1', sealed), { family: 'Perrachon' });
  });

  it('stays closed to another passphrase, and says so without an exception', async () => {
    const { vault } = aTab();
    await vault.create(PASSPHRASE);
    vault.close();
    assert.isFalse(await vault.open(`${PASSPHRASE}s`));
    assert.isFalse(vault.isOpen);
  });

  it('takes a passphrase typed on another keyboard for the same', async () => {
    const { vault } = aTab();
    await vault.create('th\u00e9 glac\u00e9');
    vault.close();
    assert.isTrue(await vault.open('the\u0301 glace\u0301'));
  });

  it('seals and reads nothing while it is closed', async () => {
    const { vault } = aTab();
    await vault.create(PASSPHRASE);
    const sealed = await vault.seal('a', 1);
    vault.close();
    for (const attempt of [vault.seal('a', 1), vault.unseal('a', sealed)]) {
      assert.instanceOf(await failure(attempt), VaultClosed);
    }
  });

  it('notices a single bit that was changed on the disk', async () => {
    const { vault } = aTab();
    await vault.create(PASSPHRASE);
    const sealed = await vault.seal('person:1', { phone: '04 65 71 20 11' });
    for (const at of [0, 13, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      assert.instanceOf(await failure(vault.unseal('person:1', changed)), SealBroken);
    }
  });

  it('notices a value that was moved to another row', async () => {
    const { vault } = aTab();
    await vault.create(PASSPHRASE);
    const sealed = await vault.seal('person:1', 'hers');
    assert.instanceOf(await failure(vault.unseal('person:2', sealed)), SealBroken);
  });

  it('cannot be opened by the passphrase alone: the key of the device is needed too', async () => {
    const { tables, vault } = aTab();
    await vault.create(PASSPHRASE);
    vault.close();
    const row = await tables.keys.get('vault');
    const thief = aTab();
    await thief.vault.create('another');
    await thief.tables.keys.put(row!);
    thief.vault.close();
    assert.instanceOf(await failure(thief.vault.open(PASSPHRASE)), SealBroken);
  });

  it('opens by the new passphrase only once it was changed, and what was sealed is still read', async () => {
    const { vault } = aTab();
    await vault.create(PASSPHRASE);
    const sealed = await vault.seal('a', 'kept');
    assert.isTrue(await vault.reseal('un autre mot'));
    vault.close();
    assert.isFalse(await vault.open(PASSPHRASE));
    assert.isTrue(await vault.open('un autre mot'));
    assert.equal(await vault.unseal('a', sealed), 'kept');
  });

  it('opens in a second tab without the passphrase while the first is open, and closes in both', async () => {
    const first = aTab();
    await first.vault.create(PASSPHRASE);
    const sealed = await first.vault.seal('a', 'shared');
    const second = aTab(first.tables.name);
    assert.isTrue(await second.vault.openFromOtherTab(5_000));
    assert.equal(await second.vault.unseal('a', sealed), 'shared');
    assert.isFalse(await second.vault.reseal('stolen'), 'that tab cannot take the key out');
    const closed = new Promise((resolve) => first.tabs.on('locked', resolve));
    second.vault.close();
    await closed;
    assert.isFalse(first.vault.isOpen);
    assert.isFalse(second.vault.isOpen);
  });

  it('does not open in a tab when no other is open', async () => {
    const first = aTab();
    await first.vault.create(PASSPHRASE);
    first.vault.close();
    assert.isFalse(await aTab(first.tables.name).vault.openFromOtherTab(50));
  });

  it('is opened by nobody once it was wiped', async () => {
    const { vault } = aTab();
    await vault.create(PASSPHRASE);
    await vault.wipe();
    assert.isFalse(vault.isOpen);
    assert.isFalse(await vault.open(PASSPHRASE));
  });

  it('leaves neither the passphrase nor what it seals on the disk', async () => {
    const { tables, vault } = aTab();
    await vault.create(PASSPHRASE);
    const sealed = await vault.seal('draft a', { family: 'Perrachon' });
    await tables.sealed.put({ key: 'draft a', sealed });
    assert.deepEqual(leaks(await rawDisk(), [PASSPHRASE, 'Perrachon']), []);
  });
});

async function failure(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
}
