import { assert } from 'chai';
import type { PackFileName, PackManifest } from '../../../src/contract/pack/pack.ts';
import { openShelf } from '../../../src/data/pack/pack-shelf.ts';
import { NO_ROADS } from '../../../src/pack/roads/road-travel.ts';
import { aTerritory, askTestServer } from '../support/test-server.ts';
import { aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';

const SIZES = { 'basemap.pmtiles': 60_000, 'roads.bin': 20_000, 'addresses.bin': 4_000 };

let manifest: PackManifest;
let phone: Phone;

const files = (): string[] =>
  phone.asked.filter((path) => path.includes('/pack/')).map((path) => path.split('/').at(-1)!);

/** Flips one bit of a file that lies on the device, as a worn disk does. */
async function damage(name: PackFileName): Promise<void> {
  const { sha256 } = manifest.files.find((file) => file.name === name)!;
  const shelf = await openShelf(`${phone.name}-pack`);
  const bytes = new Uint8Array(await (await shelf.read(sha256))!.arrayBuffer());
  bytes[1_000] = (bytes[1_000] ?? 0) ^ 4;
  await shelf.remove(sha256);
  await shelf.append(sha256, bytes);
  shelf.close();
}

describe('a damaged pack', () => {
  beforeEach(async () => {
    const town = await aTerritory();
    manifest = await askTestServer('pack', {
      territory: town.territory,
      pack: { sizes: SIZES, seed: 1 },
    });
    phone = await aPhoneOf(town.agent);
    await phone.territoryPack.download();
    phone.asked.length = 0;
  });
  afterEach(leavePhones);

  it('is said as soon as its roads are read, without network too; meanwhile it is guessed', async () => {
    await damage('roads.bin');
    phone.setOffline(true);
    assert.isUndefined((await until(phone.territoryPack.state())).flaw);
    assert.equal(await phone.roads.travel(), NO_ROADS);
    const { kept, offered } = await until(
      phone.territoryPack.state(),
      ({ flaw }) => flaw === 'damaged',
    );
    assert.equal(kept?.version, manifest.version);
    // The size of what has to travel again is known without asking.
    assert.equal(offered?.bytes, SIZES['roads.bin']);
    assert.equal(await phone.roads.travel(), NO_ROADS);
  });

  it('is said of its addresses, and of a map that could not be drawn', async () => {
    await damage('addresses.bin');
    await damage('basemap.pmtiles');
    assert.deepEqual(await phone.addresses.search('chemin du lavoir'), []);
    await phone.territoryPack.doubt('basemap.pmtiles');
    const both = SIZES['addresses.bin'] + SIZES['basemap.pmtiles'];
    await until(phone.territoryPack.state(), ({ offered }) => offered?.bytes === both);
  });

  it('is still known to be damaged after a restart, and is mended by what was damaged alone', async () => {
    await damage('basemap.pmtiles');
    await phone.territoryPack.doubt('basemap.pmtiles');
    const again = await phone.tab();
    await until(again.session.state(), ({ phase }) => phase === 'open');
    assert.equal((await until(again.territoryPack.state())).flaw, 'damaged');
    await phone.territoryPack.download();
    assert.deepEqual(files(), ['basemap.pmtiles']);
    for (const tab of [phone, again]) {
      await until(tab.territoryPack.state(), ({ flaw, offered }) => !flaw && !offered);
    }
    const file = await phone.territoryPack.file('basemap.pmtiles');
    assert.equal(file?.size, SIZES['basemap.pmtiles']);
  });

  it('is found out when a file is gone, without anybody reading it', async () => {
    const { sha256 } = manifest.files.find(({ name }) => name === 'addresses.bin')!;
    const shelf = await openShelf(`${phone.name}-pack`);
    await shelf.remove(sha256);
    shelf.close();
    assert.equal((await until(phone.territoryPack.state())).flaw, 'damaged');
  });

  it('is not called damaged when it is as it was brought, but cannot be read by this app', async () => {
    assert.equal(await phone.roads.travel(), NO_ROADS);
    const { offered } = await until(
      phone.territoryPack.state(),
      ({ flaw }) => flaw === 'unreadable',
    );
    assert.isUndefined(offered, 'bringing the same again would not help');
    assert.isDefined(await phone.territoryPack.file('roads.bin'));
  });
});
