import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { argsToRun } from '../../support/programs.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { WAIT_MS } from '../../support/waiting.ts';

const MAIN = argsToRun('server/process/main.ts');

async function dataFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-main-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The process as `npm start` runs it, with what it says. */
function run(t: TestContext, environment: Record<string, string>) {
  // These are about a data folder, also where the store's own tests are given a CouchDB.
  const { COUCHDB_URL: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    PORT: '0',
    COUDMAIN_DEMO: 'off',
    LOG_LEVEL: 'warn',
    ...environment,
  };
  const child = spawn(process.execPath, MAIN, { env });
  t.after(() => child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (words: string) => (said.out += words));
  child.stderr.setEncoding('utf8').on('data', (words: string) => (said.err += words));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  async function url(): Promise<string> {
    for (;;) {
      const found = /answers at (http:\S+)/.exec(said.out)?.[1];
      if (found) return found;
      if (child.exitCode !== null) throw new Error(said.err);
      await once(child.stdout, 'data');
    }
  }
  return { child, said, ended, url };
}

test('the process says where it answers and what is missing, and stops when it is asked to', async (t) => {
  const folder = await dataFolder(t);
  const { child, said, ended, url } = run(t, { DATA_DIR: folder, DIST_DIR: join(folder, 'none') });
  const health = await fetch(`${await url()}/api/health`);
  assert.equal(health.status, 200);
  assert.match(said.out, /Documents: embedded/);
  assert.match(said.out, /Messages: none are sent \(neither SMTP_URL/);
  assert.match(said.out, /npm run build/);
  const before = performance.now();
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
  assert.ok(performance.now() - before < WAIT_MS / 2);
  assert.equal(said.err, '');
});

test('a Ctrl-C that comes twice, from the terminal and from npm, is one farewell', async (t) => {
  const folder = await dataFolder(t);
  const { child, said, ended, url } = run(t, { DATA_DIR: folder });
  await url();
  for (let time = 0; time < 3; time += 1) child.kill('SIGINT');
  assert.equal(await ended, 0);
  assert.equal(said.err, '');
  const store = EmbeddedStore.open(folder);
  await store.close();
});

test('a data folder in use, or that is none, gives one sentence and no stack', async (t) => {
  const folder = await dataFolder(t);
  const store = EmbeddedStore.open(folder);
  const locked = run(t, { DATA_DIR: folder });
  assert.equal(await locked.ended, 1);
  assert.match(locked.said.err, /^The data folder .+ is already in use .+\n$/);
  await store.close();
  await writeFile(join(folder, 'file'), '');
  const file = run(t, { DATA_DIR: join(folder, 'file', 'below') });
  assert.equal(await file.ended, 1);
  assert.match(file.said.err, /^[^\n]+\.[^\n]*\n$/);
  assert.doesNotMatch(file.said.err, /\n\s+at /);
});

test('a wrong environment gives one sentence for each thing that is wrong', async (t) => {
  const { said, ended } = run(t, { PORT: 'eighty', LOG_LEVEL: 'loud' });
  assert.equal(await ended, 1);
  const [first, second, ...more] = said.err.trim().split('\n');
  assert.match(first ?? '', /^PORT must /);
  assert.match(second ?? '', /^LOG_LEVEL must /);
  assert.deepEqual(more, []);
});
