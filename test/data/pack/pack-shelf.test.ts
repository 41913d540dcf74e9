import { assert } from 'chai';
import { IndexedShelf } from '../../../src/data/pack/indexed-shelf.ts';
import { OpfsShelf } from '../../../src/data/pack/opfs-shelf.ts';
import { openShelf } from '../../../src/data/pack/pack-shelf.ts';
import type { PackShelf } from '../../../src/data/pack/shelf.ts';

const engines: Readonly<Record<string, (name: string) => PackShelf>> = {
  'the private file system': (name) => new OpfsShelf(name),
  IndexedDB: (name) => new IndexedShelf(name),
};

for (const [engine, open] of Object.entries(engines)) {
  describe(`files of packs in ${engine}`, () => {
    let shelf: PackShelf;
    beforeEach(() => {
      shelf = open(`shelf-${crypto.randomUUID()}`);
    });
    afterEach(async () => {
      for (const name of await shelf.names()) await shelf.remove(name);
      shelf.close();
    });

    it('grow at their end and are read whole or in part', async () => {
      assert.equal(await shelf.size('a.part'), 0);
      assert.isUndefined(await shelf.read('a.part'));
      await shelf.append('a.part', Uint8Array.of(1, 2, 3));
      await shelf.append('a.part', Uint8Array.of(4, 5));
      assert.equal(await shelf.size('a.part'), 5);
      const file = await shelf.read('a.part');
      assert.deepEqual(await bytesIn(file), [1, 2, 3, 4, 5]);
      assert.deepEqual(await bytesIn(file?.slice(1, 4)), [2, 3, 4]);
    });

    it('take another name, over one that is there', async () => {
      await shelf.append('a', Uint8Array.of(9, 9, 9, 9));
      await shelf.append('a.part', Uint8Array.of(1, 2));
      await shelf.rename('a.part', 'a');
      assert.deepEqual(await shelf.names(), ['a']);
      assert.deepEqual(await bytesIn(await shelf.read('a')), [1, 2]);
    });

    it('are gone when they are removed, and removing what is not there harms nothing', async () => {
      await shelf.append('a', Uint8Array.of(1));
      await shelf.append('b', Uint8Array.of(2));
      await shelf.remove('a');
      await shelf.remove('nothing');
      assert.deepEqual(await shelf.names(), ['b']);
      await shelf.append('a', Uint8Array.of(3));
      assert.deepEqual(await bytesIn(await shelf.read('a')), [3]);
    });

    it('are there for another tab and after closing', async () => {
      const name = `shelf-${crypto.randomUUID()}`;
      const first = open(name);
      await first.append('a', Uint8Array.of(7));
      first.close();
      const second = open(name);
      assert.deepEqual(await bytesIn(await second.read('a')), [7]);
      await second.remove('a');
      second.close();
    });
  });
}

describe('the place for packs', () => {
  it('is the private file system where there is one, else IndexedDB', async () => {
    const here = await openShelf(`shelf-${crypto.randomUUID()}`);
    assert.instanceOf(here, OpfsShelf);
    const known = Object.getOwnPropertyDescriptor(StorageManager.prototype, 'getDirectory')!;
    StorageManager.prototype.getDirectory = () =>
      Promise.reject(new DOMException('not in a private window', 'SecurityError'));
    try {
      assert.instanceOf(await openShelf(`shelf-${crypto.randomUUID()}`), IndexedShelf);
    } finally {
      Object.defineProperty(StorageManager.prototype, 'getDirectory', known);
    }
  });
});

async function bytesIn(file: Blob | undefined): Promise<number[]> {
  return [...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))];
}
