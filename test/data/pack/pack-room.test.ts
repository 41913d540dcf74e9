import { assert } from 'chai';
import type { PackManifest } from '../../../src/contract/pack/pack.ts';
import { openShelf } from '../../../src/data/pack/pack-shelf.ts';
import { aTerritory, askTestServer, type TestTerritory } from '../support/test-server.ts';
import { aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';
import { restoreStorage, limitStorage } from '../support/storage-quota.ts';

const KB = 1_000;
const FIRST = { 'basemap.pmtiles': 300 * KB, 'roads.bin': 40 * KB, 'admin.json': 900 };
const SECOND = { 'admin.json': 1_200, 'basemap.pmtiles': 8_000 * KB, 'roads.bin': 40 * KB };

/** A place for packs, and how it comes to refuse. */
interface Engine {
  readonly name: string;
  open(): void;
  fillUp(): Promise<void>;
  empty(): Promise<void>;
  close(): void;
}

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
const getDirectory = Object.getOwnPropertyDescriptor(StorageManager.prototype, 'getDirectory')!;

const ENGINES: readonly Engine[] = [
  {
    name: 'the private file system',
    open: () => undefined,
    fillUp: () => limitStorage(100 * KB),
    empty: restoreStorage,
    close: () => undefined,
  },
  {
    name: 'IndexedDB',
    open: () => {
      StorageManager.prototype.getDirectory = () =>
        Promise.reject(new DOMException('not in a private window', 'SecurityError'));
    },
    // For half a minute Chromium lets IndexedDB go by the room that there was before: too long here.
    fillUp: () => {
      IDBObjectStore.prototype.put = function (...what) {
        if (this.name === 'parts') throw new DOMException('It is full.', 'QuotaExceededError');
        return (put.value as Put).apply(this, what);
      };
      return Promise.resolve();
    },
    empty: () => {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
      return Promise.resolve();
    },
    close: () => Object.defineProperty(StorageManager.prototype, 'getDirectory', getDirectory),
  },
];

for (const engine of ENGINES) {
  describe(`a pack on a device that fills up, in ${engine.name}`, () => {
    let town: TestTerritory;
    let phone: Phone;

    const publish = (seed: number, sizes: object): Promise<PackManifest> =>
      askTestServer('pack', { territory: town.territory, pack: { sizes, seed } });
    const onTheShelf = async (): Promise<readonly string[]> => {
      const shelf = await openShelf(`${phone.name}-pack`);
      const names = await shelf.names();
      shelf.close();
      return [...names].sort();
    };

    beforeEach(async () => {
      engine.open();
      town = await aTerritory();
      phone = await aPhoneOf(town.agent);
    });
    afterEach(async () => {
      await engine.empty();
      await leavePhones();
      engine.close();
    });

    it('keeps the one before and nothing of the new one, says so, and brings it once there is room', async () => {
      const before = await publish(1, FIRST);
      await phone.territoryPack.download();
      const wanted = before.files.map(({ sha256 }) => sha256).sort();
      assert.deepEqual(await onTheShelf(), wanted);
      const { version } = await publish(2, SECOND);

      // There was room when it began; then somebody took photographs.
      let stretches = 0;
      phone.intercept(async (path, pass) => {
        if (path.includes('basemap') && (stretches += 1) === 3) await engine.fillUp();
        return pass();
      });
      await phone.territoryPack.download();
      assert.isAbove(stretches, 2, 'it was refused before it had begun');
      const { kept, trouble } = await until(phone.territoryPack.state());
      assert.deepEqual([kept?.version, trouble], [before.version, 'no-room']);
      assert.deepEqual(await onTheShelf(), wanted);
      const old = await phone.territoryPack.file('basemap.pmtiles');
      assert.equal((await old!.arrayBuffer()).byteLength, FIRST['basemap.pmtiles']);

      await engine.empty();
      phone.intercept(undefined);
      await phone.territoryPack.download();
      assert.equal((await until(phone.territoryPack.state())).kept?.version, version);
      assert.isTrue((await onTheShelf()).every((name) => !name.endsWith('.part')));
    });
  });
}
