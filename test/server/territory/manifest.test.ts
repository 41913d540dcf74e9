import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { aPng } from '../../support/png.ts';
import { openTestApi, type TestApi } from '../routes/test-api.ts';

const BUILT = {
  ...{ name: 'Coudmain', short_name: 'Coudmain', id: '/', start_url: '/', theme_color: '#1c4a3c' },
  icons: [{ src: '/icons/icon-192.png' }],
};

interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly id: string;
  readonly theme_color: string;
  readonly icons: readonly { readonly src: string; readonly purpose?: string }[];
}

async function open(t: TestContext): Promise<TestApi> {
  const gateway = await openTestApi(t);
  await mkdir(join(gateway.folder, 'dist'), { recursive: true });
  await writeFile(join(gateway.folder, 'dist/manifest.webmanifest'), JSON.stringify(BUILT));
  return gateway;
}

async function presents(gateway: TestApi, fields: Record<string, unknown>): Promise<void> {
  const shelf = await gateway.store.shelf('trois-clochers');
  const { changes } = await shelf.changes('0', { limit: 1, prefixes: ['territory:'] });
  await gateway.amend('trois-clochers', changes[0]?.id ?? '', fields);
}

const ask = (gateway: TestApi, url: string, cookie?: string) =>
  gateway.app.inject({ url, headers: cookie ? { cookie: `coudmain=${cookie}` } : {} });

test('the app that is installed carries the name, the colour and the icon of its territory', async (t) => {
  const gateway = await open(t);
  const logo = aPng(64, 64, [40, 73, 109, 255]).toString('base64');
  await presents(gateway, { name: 'Pays des Trois Clochers', colour: '#28496d', logo });
  const cookie = await gateway.cookieOf(gateway.yvette);
  const answer = await ask(gateway, '/manifest.webmanifest', cookie);
  assert.equal(answer.headers['content-type'], 'application/manifest+json; charset=utf-8');
  assert.match(String(answer.headers['cache-control']), /private/);
  const manifest = answer.json<Manifest>();
  assert.equal(manifest.name, 'Pays des Trois Clochers');
  assert.equal(manifest.short_name, 'Pays des');
  assert.equal(manifest.theme_color, '#28496d');
  assert.equal(manifest.id, '/', 'it is the same app as before');
  assert.deepEqual(
    manifest.icons.map(({ purpose }) => purpose),
    [undefined, undefined, 'maskable'],
  );
  for (const { src } of manifest.icons) {
    const icon = await ask(gateway, src);
    assert.equal(icon.headers['content-type'], 'image/png');
    assert.equal(icon.rawPayload.subarray(1, 4).toString(), 'PNG');
    assert.match(String(icon.headers['cache-control']), /immutable/);
  }
  // Telephones of Apple ask at one address, whosever it is: nobody between may keep the answer.
  const apple = await ask(gateway, '/apple-touch-icon.png', cookie);
  assert.equal(apple.rawPayload.readUInt32BE(16), 180);
  assert.match(String(apple.headers['cache-control']), /private/);
  // Another logo is another address, and the old one is nobody's.
  const [before] = manifest.icons;
  await presents(gateway, { logo: aPng(32, 32, [9, 9, 9, 255]).toString('base64') });
  assert.equal((await ask(gateway, before!.src)).statusCode, 404);
});

test('whoever has a place nowhere or in several gets the app as it was built', async (t) => {
  const gateway = await open(t);
  await presents(gateway, { name: 'Pays des Trois Clochers' });
  assert.deepEqual((await ask(gateway, '/manifest.webmanifest')).json(), BUILT);
  const { user } = gateway.yvette;
  await gateway.office.accounts.join(user, 'val-voisin', { roles: ['agent'] });
  const cookie = await gateway.cookieOf(gateway.yvette);
  assert.deepEqual((await ask(gateway, '/manifest.webmanifest', cookie)).json(), BUILT);
});

test('a territory without a sign keeps Coudmain’s icon under its own name', async (t) => {
  const gateway = await open(t);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const manifest = (await ask(gateway, '/manifest.webmanifest', cookie)).json<Manifest>();
  assert.equal(manifest.name, 'Pays de trois-clochers');
  assert.deepEqual(manifest.icons, BUILT.icons);
});

test('icons are those there are: no other name, no other territory, no other version', async (t) => {
  const gateway = await open(t);
  for (const path of ['nowhere/0123456789abcdef/icon-192.png', 'trois-clochers/x/icon-192.png']) {
    assert.equal((await ask(gateway, `/territory-icons/${path}`)).statusCode, 404);
  }
  assert.equal(
    (await ask(gateway, '/territory-icons/trois-clochers/x/..%2F..%2Fa')).statusCode,
    404,
  );
});
