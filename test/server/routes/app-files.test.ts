import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { openTestApi } from './test-api.ts';

const PAGE = '<!doctype html><title>Coudmain</title>';
const SCRIPT = 'export const a = 1;\n';
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

async function withDist(t: TestContext) {
  const dist = await mkdtemp(join(tmpdir(), 'coudmain-dist-'));
  t.after(() => rm(dist, { recursive: true }));
  await mkdir(join(dist, 'assets'));
  await mkdir(join(dist, '.secret'));
  await writeFile(join(dist, 'index.html'), PAGE);
  await writeFile(join(dist, 'service-worker.js'), SCRIPT);
  await writeFile(join(dist, 'manifest.webmanifest'), '{"name":"Coudmain"}');
  await writeFile(join(dist, 'assets', 'main-Bx1.js'), SCRIPT);
  await writeFile(
    join(dist, 'assets', 'main-Bx1.js.br'),
    new Uint8Array(brotliCompressSync(SCRIPT)),
  );
  await writeFile(join(dist, '.secret', 'x.txt'), 'secret');
  await writeFile(join(dist, '..', `${dist.split('/').at(-1)}-beside.txt`), 'beside');
  t.after(() => rm(`${dist}-beside.txt`));
  const gateway = await openTestApi(t, { config: { dist } });
  const get = (url: string, headers: Record<string, string> = {}) =>
    gateway.app.inject({ url, headers });
  return { get, app: gateway.app, dist };
}

test('what has a hash in its name is kept a year, everything else is asked for again', async (t) => {
  const { get } = await withDist(t);
  const asset = await get('/assets/main-Bx1.js');
  assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.match(String(asset.headers['content-type']), /javascript/);
  for (const url of ['/', '/index.html', '/service-worker.js']) {
    const answer = await get(url, HTML);
    assert.equal(answer.statusCode, 200, url);
    assert.equal(answer.headers['cache-control'], 'no-cache', url);
    assert.ok(answer.headers['etag'], url);
    const again = await get(url, { ...HTML, 'if-none-match': answer.headers.etag ?? '' });
    assert.equal(again.statusCode, 304, url);
  }
});

test('a file that was compressed beforehand is served so to whoever takes it', async (t) => {
  const { get } = await withDist(t);
  const small = await get('/assets/main-Bx1.js', { 'accept-encoding': 'br' });
  assert.equal(small.headers['content-encoding'], 'br');
  assert.match(String(small.headers['vary']), /accept-encoding/i);
  const plain = await get('/assets/main-Bx1.js');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body, SCRIPT);
});

test('an address of a screen gives the app; nothing else does', async (t) => {
  const { get, app } = await withDist(t);
  for (const url of [
    '/missions',
    '/missions/mission:1',
    '/fr/pupitre?x=1',
    '/apiculture',
    '/dbx',
  ]) {
    const answer = await get(url, HTML);
    assert.equal(answer.statusCode, 200, url);
    assert.equal(answer.body, PAGE);
    assert.equal(answer.headers['cache-control'], 'no-cache');
    assert.match(String(answer.headers['content-type']), /^text\/html/);
  }
  const others = ['/api', '/api/nothing', '/api?x', '/assets/gone-1.js', '/db/x/_all_docs/..'];
  for (const url of others) {
    const answer = await get(url, HTML);
    assert.ok([404, 401].includes(answer.statusCode), url);
    assert.match(String(answer.headers['content-type']), /^application\/json/, url);
  }
  assert.equal((await get('/missions', { accept: '*/*' })).statusCode, 404);
  const posted = await app.inject({ method: 'POST', url: '/missions', headers: HTML });
  assert.equal(posted.statusCode, 404);
});

test('nothing beside or hidden in the folder is served', async (t) => {
  const { get, dist } = await withDist(t);
  const beside = `${dist.split('/').at(-1) ?? ''}-beside.txt`;
  const tricks = [
    `/../${beside}`,
    `/..%2f${beside}`,
    `/%2e%2e/${beside}`,
    `/assets/../../${beside}`,
    `/assets/..%5c..%5c${beside}`,
    `//${beside}`,
    '/.secret/x.txt',
    '/%2esecret/x.txt',
    '/index.html%00.txt',
    '/assets',
    '/assets/',
  ];
  for (const url of tricks) {
    const answer = await get(url);
    assert.equal(answer.statusCode, 404, `${url}: ${answer.body}`);
    assert.deepEqual(answer.json(), { error: 'not_found', reason: 'missing' }, url);
  }
});

test('when the app is not built a plain sentence says what to do', async (t) => {
  const { app } = await openTestApi(t);
  const answer = await app.inject({ url: '/', headers: HTML });
  assert.equal(answer.statusCode, 503);
  assert.match(answer.body, /npm run build/);
  assert.equal((await app.inject({ url: '/api/health' })).statusCode, 200);
});

test('the service worker may control the whole app, also under the strict policy', async (t) => {
  const { get } = await withDist(t);
  const answer = await get('/service-worker.js');
  assert.match(String(answer.headers['content-security-policy']), /worker-src 'self'/);
  assert.match(String(answer.headers['content-type']), /javascript/);
});
