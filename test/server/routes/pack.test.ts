import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { getPack } from '../../../src/contract/pack/endpoints.ts';
import type { PackFileName, PackManifest } from '../../../src/contract/pack/pack.ts';
import { PackFolder } from '../../../server/pack/pack-folder.ts';
import { openTestApi, refusalIn, type TestApi } from './test-api.ts';

const HERE = { territory: 'trois-clochers' };
const BYTES = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256);

async function published(gateway: TestApi, day = '20261101'): Promise<PackManifest> {
  const name: PackFileName = 'roads.bin';
  const sha256 = hash('sha256', BYTES, 'hex');
  const manifest: PackManifest = {
    ...{ format: 1, ...HERE, version: `${day}-${sha256.slice(0, 12)}` },
    builtAt: '2026-11-01T08:00:00.000Z',
    bounds: { west: 4.8, south: 46.1, east: 5, north: 46.3 },
    zooms: { least: 6, most: 14 },
    files: [
      {
        ...{ name, bytes: BYTES.length, sha256, dated: '2026-11-01' },
        ...{ licence: 'ODbL-1.0', attribution: '© contributeurs OpenStreetMap' },
      },
    ],
  };
  await new PackFolder(gateway.folder).publish(manifest, [{ name, bytes: BYTES }]);
  return manifest;
}

type Headers = Readonly<Record<string, string>>;

function fetched(
  { app }: TestApi,
  path: string,
  cookie: string | undefined,
  headers: Headers = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<LightMyRequestResponse> {
  const all = { ...headers, ...(cookie && { cookie: `coudmain=${cookie}` }) };
  return app.inject({ method, url: `/api/territories/${path}`, headers: all });
}

test('every member learns what the pack holds and takes it, whole or by stretches', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.yvette);
  assert.equal(refusalIn(await gateway.ask(getPack, { params: HERE, cookie })), 'not_found');
  const manifest = await published(gateway);
  const told = await gateway.ask(getPack, { params: HERE, cookie });
  assert.deepEqual(told.json(), manifest);
  const path = `trois-clochers/pack/${manifest.version}/roads.bin`;
  const whole = await fetched(gateway, path, cookie, { 'accept-encoding': 'gzip' });
  assert.equal(whole.statusCode, 200);
  assert.deepEqual(new Uint8Array(whole.rawPayload), BYTES);
  assert.equal(whole.headers['etag'], `"${manifest.files[0]!.sha256}"`);
  const part = await fetched(gateway, path, cookie, { range: 'bytes=1000-1999' });
  assert.equal(part.statusCode, 206);
  assert.equal(part.headers['content-range'], 'bytes 1000-1999/5000');
  assert.deepEqual(new Uint8Array(part.rawPayload), BYTES.slice(1_000, 2_000));
  const end = await fetched(gateway, path, cookie, { range: 'bytes=-10' });
  assert.deepEqual(new Uint8Array(end.rawPayload), BYTES.slice(-10));
  const head = await fetched(gateway, path, cookie, {}, 'HEAD');
  assert.equal(head.headers['content-length'], '5000');
});

test('a manifest that is known already does not travel again', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const before = await published(gateway, '20261101');
  const tag = `"${before.version}"`;
  const told = await fetched(gateway, 'trois-clochers/pack', cookie);
  assert.equal(told.headers['etag'], tag);
  const known = await fetched(gateway, 'trois-clochers/pack', cookie, { 'if-none-match': tag });
  assert.deepEqual([known.statusCode, known.payload], [304, '']);
  await published(gateway, '20261125');
  const newer = await fetched(gateway, 'trois-clochers/pack', cookie, { 'if-none-match': tag });
  assert.equal(newer.statusCode, 200);
  const stranger = await fetched(gateway, 'trois-clochers/pack', undefined, {
    'if-none-match': tag,
  });
  assert.equal(stranger.statusCode, 401);
});

test('a stretch of another version is not mixed in, one beyond the end is refused', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const { version, files } = await published(gateway);
  const path = `trois-clochers/pack/${version}/roads.bin`;
  const range = 'bytes=1000-1999';
  const other = await fetched(gateway, path, cookie, { range, 'if-range': '"another"' });
  assert.equal(other.statusCode, 200);
  const etag = `"${files[0]!.sha256}"`;
  const same = await fetched(gateway, path, cookie, { range, 'if-range': etag });
  assert.equal(same.statusCode, 206);
  const beyond = await fetched(gateway, path, cookie, { range: 'bytes=5000-' });
  assert.equal(beyond.statusCode, 416);
  assert.equal(beyond.headers['content-range'], 'bytes */5000');
  const known = await fetched(gateway, path, cookie, { 'if-none-match': etag });
  assert.equal(known.statusCode, 304);
  for (const odd of ['bytes=a-b', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=0-1']) {
    assert.equal((await fetched(gateway, path, cookie, { range: odd })).statusCode, 200, odd);
  }
});

test('who has no place there, and what is not there, are answered alike', async (t) => {
  const gateway = await openTestApi(t);
  const { version } = await published(gateway);
  const path = `trois-clochers/pack/${version}/roads.bin`;
  assert.equal((await fetched(gateway, path, undefined)).statusCode, 401);
  const nadia = await gateway.cookieOf(gateway.nadia);
  const absent = await fetched(gateway, `nowhere/pack/${version}/roads.bin`, nadia);
  const foreign = await fetched(gateway, path, nadia);
  assert.deepEqual(foreign.json(), absent.json());
  const yvette = await gateway.cookieOf(gateway.yvette);
  const tricks = [
    `trois-clochers/pack/${version}/manifest.json`,
    `trois-clochers/pack/${version}/basemap.pmtiles`,
    `trois-clochers/pack/${version}/..%2fcurrent.json`,
    `trois-clochers/pack/%2e%2e/roads.bin`,
    `trois-clochers/pack/..%2f..%2fval-voisin/roads.bin`,
    `trois-clochers/pack/20261102-000000000000/roads.bin`,
  ];
  for (const trick of tricks) {
    assert.equal((await fetched(gateway, trick, yvette)).statusCode, 404, trick);
  }
});

test('whoever is in the middle of a download keeps the version before', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const before = await published(gateway, '20261101');
  const now = await published(gateway, '20261125');
  const told = (await gateway.ask(getPack, { params: HERE, cookie })).json<PackManifest>();
  assert.equal(told.version, now.version);
  const path = `trois-clochers/pack/${before.version}/roads.bin`;
  assert.equal((await fetched(gateway, path, cookie)).statusCode, 200);
});
