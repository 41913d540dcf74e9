import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { argsToRun } from '../../support/programs.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { allChanges, put } from '../store/contract/reading.ts';
import { damageText } from '../store/embedded/damage-file.ts';

const MAIN = argsToRun('server/backup/main.ts');

interface Place {
  readonly data: string;
  readonly backups: string;
  /** Runs the command as `npm run backup --` does. */
  run(...words: string[]): Promise<{ code: number | null; said: string }>;
}

/** A stopped service with one territory of twenty people. */
async function aPlace(t: TestContext): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-backup-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  const store = EmbeddedStore.open(data);
  const shelf = await store.create('alpha');
  for (let n = 0; n < 20; n += 1) await put(shelf, `person:${n}`, { name: `Jeanne the ${n}th` });
  await store.close();
  const backups = await mkdtemp(join(folder, 'backups-'));
  return {
    data,
    backups,
    async run(...words) {
      const env = { ...process.env, DATA_DIR: data, COUCHDB_URL: '' };
      const child = spawn(process.execPath, [...MAIN, ...words], { env });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (said += text));
      }
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said };
    },
  };
}

test('a territory is kept in one file, and nothing else is left', async (t) => {
  const place = await aPlace(t);
  const file = join(place.backups, 'alpha.ndjson');
  assert.equal((await place.run('save', 'alpha', file)).code, 0);
  assert.deepEqual(await readdir(place.backups), ['alpha.ndjson']);
  assert.equal((await readFile(file, 'utf8')).trimEnd().split('\n').length, 22);
  const again = await place.run('save', 'alpha', file);
  assert.equal(again.code, 1, 'a backup is never written over another');
  assert.match(again.said, /there already/);
});

test('a backup that would miss a document fails, says which ones, and leaves no file', async (t) => {
  const place = await aPlace(t);
  const path = join(place.data, 'territories', 'alpha.sqlite');
  await damageText(path, 'Jeanne the 4th');
  await damageText(path, 'Jeanne the 13th');
  const { code, said } = await place.run('save', 'alpha', join(place.backups, 'alpha.ndjson'));
  assert.equal(code, 1);
  assert.match(said, /person:4\b/);
  assert.match(said, /person:13\b/);
  assert.ok(!said.includes('Jeanne'), said);
  assert.deepEqual(await readdir(place.backups), []);
});

test('a rescue keeps all that can be read, says what it leaves out, and is no plain success', async (t) => {
  const place = await aPlace(t);
  await damageText(join(place.data, 'territories', 'alpha.sqlite'), 'Jeanne the 4th');
  const file = join(place.backups, 'alpha.ndjson');
  const { code, said } = await place.run('rescue', 'alpha', file);
  assert.equal(code, 2);
  assert.match(said, /left out: person:4\b/);
  assert.equal((await place.run('restore', 'beta', file)).code, 0);
  const store = EmbeddedStore.open(place.data);
  t.after(() => store.close());
  const restored = await store.shelf('beta');
  assert.equal((await allChanges(restored, { prefixes: ['person:'] })).length, 19);
  assert.equal((await allChanges(restored)).length, 20, 'and a line of its journal says so');
});

test('what cannot be done leaves nothing behind and ends with a failure', async (t) => {
  const place = await aPlace(t);
  await writeFile(join(place.data, 'territories', 'gamma.sqlite'), 'garbage '.repeat(2_000));
  for (const territory of ['gamma', 'absent']) {
    const { code, said } = await place.run('save', territory, join(place.backups, territory));
    assert.equal(code, 1, territory);
    assert.notEqual(said, '');
  }
  assert.equal((await place.run('save', 'alpha', join(place.backups, 'no', 'folder'))).code, 1);
  assert.deepEqual(await readdir(place.backups), []);
});
