import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../../server/store/open-store.ts';
import { allChanges, facts, put, historiesOf } from './contract/reading.ts';
import { CouchdbDouble } from './couchdb/double/double-server.ts';

test('a territory moves from the town hall’s machine to CouchDB and back, whole', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'coudmain-moving-'));
  const double = new CouchdbDouble();
  const couchdbUrl = await double.start();
  const here = await openStore({ dataDir });
  const there = await openStore({ dataDir, couchdbUrl });
  t.after(async () => {
    await here.close();
    await there.close();
    await double.stop();
    await rm(dataDir, { recursive: true });
  });
  assert.deepEqual([here.engine, there.engine], ['embedded', 'couchdb']);
  const shelf = await here.create('bourg');
  await shelf.write(facts(450));
  await shelf.write([
    { id: 'person:9', body: { _x: 1, $_y: 2 } },
    { id: 'mission:1', body: {} },
  ]);
  let rev = await put(shelf, 'brief:1', { n: 0 });
  for (let n = 1; n < 5; n += 1) rev = await put(shelf, 'brief:1', { n }, rev);

  await there.restore('bourg', here.backup('bourg'));
  await here.restore('bourg-2', there.backup('bourg'));

  const original = await allChanges(shelf);
  const ids = original.map(({ id }) => id);
  const copies = [await there.shelf('bourg'), await here.shelf('bourg-2')];
  for (const copy of copies) {
    assert.deepEqual(
      (await allChanges(copy)).map(({ doc }) => doc),
      original.map(({ doc }) => doc),
    );
    assert.deepEqual(await historiesOf(copy, ids), await historiesOf(shelf, ids));
  }
});
