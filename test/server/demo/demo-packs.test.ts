import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeDemoPacks } from '../../../server/demo/demo-packs.ts';
import { communesOf, territoryOf } from '../../../server/demo/territory/demo-territory.ts';
import { SEED } from '../../../server/demo/seed-demo.ts';
import { troisClochers } from '../../../server/demo/trois-clochers.ts';
import { PackFolder } from '../../../server/pack/pack-folder.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { readAddresses } from '../../../src/pack/addresses/addresses.ts';
import { readPlaces } from '../../../src/pack/places/places.ts';
import { readRoads } from '../../../src/pack/roads/roads.ts';

const USER = 'user:00000000-0000-7000-8000-000000000000';
const TERRITORY = territoryOf(
  troisClochers(SEED, '2026-11-12', {
    coordinator: USER,
    agent: USER,
    volunteers: [USER, USER],
  }).territory,
);
const COMMUNES = communesOf(TERRITORY);
const [BOURG] = COMMUNES;
const HOME = { lat: (BOURG?.point?.lat ?? 0) + 0.002, lon: (BOURG?.point?.lon ?? 0) + 0.003 };

describe('the packs of the demonstration', () => {
  let folder: string;
  let store: EmbeddedStore;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coudmain-demo-'));
    store = EmbeddedStore.open(folder);
    const shelf = await store.create('trois-clochers');
    await store.create('val-voisin');
    await shelf.write([
      { id: 'territory:1', body: { noun: 'territory', communes: COMMUNES } },
      { id: 'person:1', body: { noun: 'person', point: HOME, address: '12 rue du Lavoir' } },
    ]);
    await makeDemoPacks({ store, dataDir: folder, clock: () => Date.UTC(2026, 10, 26) });
  });
  after(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const file = async (name: string): Promise<Uint8Array> => {
    const { version = '' } = (await new PackFolder(folder).current('trois-clochers')) ?? {};
    return new Uint8Array(await readFile(join(folder, 'packs', 'trois-clochers', version, name)));
  };

  it('are imaginary ground, made by the builder of real ones', async () => {
    const manifest = await new PackFolder(folder).current('trois-clochers');
    assert.equal(manifest?.files.length, 5);
    for (const { licence, attribution } of manifest.files) {
      assert.deepEqual([licence, attribution], ['CC0-1.0', 'Territoire imaginaire']);
    }
    assert.equal(await new PackFolder(folder).current('val-voisin'), undefined);
  });

  it('join every bourg with every other and every hamlet by road', async () => {
    const roads = readRoads(await file('roads.bin'));
    const bourgs = COMMUNES.flatMap(({ point }) => point ?? []);
    const table = roads.table(bourgs);
    for (const from of bourgs.keys()) {
      for (const to of bourgs.keys()) {
        assert.equal(table.at(from, to).approximate, false);
        assert.ok(table.at(from, to).km < 40);
      }
    }
    assert.ok((roads.snap(HOME)?.away ?? Infinity) < 150);
  });

  it('know the addresses of its people, and what one goes to', async () => {
    const addresses = readAddresses(await file('addresses.bin'));
    const [found] = addresses.search('12 rue du lavoir', { near: HOME });
    assert.equal(found?.precision, 'door');
    assert.ok(Math.abs(found.lat - HOME.lat) < 2e-5 && Math.abs(found.lon - HOME.lon) < 2e-5);
    const { places, services } = readPlaces(new TextDecoder().decode(await file('places.json')));
    assert.equal(places.filter(({ kind }) => kind === 'hamlet').length, TERRITORY.hamlets.length);
    for (const kind of [
      'doctor',
      'pharmacy',
      'shop',
      'post-office',
      'stop',
      'town-hall',
      'market',
    ]) {
      assert.ok(
        services.some((service) => service.kind === kind),
        kind,
      );
    }
  });

  it('are the same again from the same people, and are not made twice', async () => {
    const before = await new PackFolder(folder).current('trois-clochers');
    await makeDemoPacks({ store, dataDir: folder, clock: () => Date.UTC(2027, 0, 1) });
    assert.deepEqual(await new PackFolder(folder).current('trois-clochers'), before);
    const other = join(folder, 'again');
    await makeDemoPacks({ store, dataDir: other, clock: () => Date.UTC(2027, 0, 1) });
    const again = await new PackFolder(other).current('trois-clochers');
    assert.equal(again?.version, before?.version);
  });
});
