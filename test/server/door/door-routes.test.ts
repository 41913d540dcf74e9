import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { sayAtDoor } from '../../../src/contract/door/endpoints.ts';
import { isPublicPurpose, PURPOSES } from '../../../src/contract/door/purpose.ts';
import { allChanges } from '../store/contract/reading.ts';
import { openTestApi, refusalIn, type TestApi } from '../routes/test-api.ts';

const KEY = '0197a000-0000-4000-8000-000000000001';
const NO_TOKEN = 'A'.repeat(48);

async function open(t: TestContext): Promise<TestApi & { token: string }> {
  const api = await openTestApi(t);
  return Object.assign(api, { token: api.office.stops.tokenFor('jeanne@exemple.fr') });
}

function say(api: TestApi, token: string, more: { from?: string; cookie?: string } = {}) {
  const body = { token, key: KEY, said: {} };
  return api.ask(sayAtDoor, { params: { purpose: 'stop' }, body, ...more });
}

/** An answer as it travels, without what names the request. */
function whole({ statusCode, headers, body }: LightMyRequestResponse): string {
  const { date, 'x-request-id': _, ...rest } = headers;
  return JSON.stringify([statusCode, rest, body]);
}

async function everything(api: TestApi): Promise<string> {
  const shelves = ['_accounts', 'trois-clochers', 'val-voisin'];
  const all = await Promise.all(
    shelves.map(async (name) => allChanges(await api.store.shelf(name))),
  );
  return JSON.stringify(all);
}

test('a link that is one and a link that is none are answered with the same bytes', async (t) => {
  const api = await open(t);
  const real = whole(await say(api, api.token));
  assert.match(real, /^\[204,/);
  assert.equal(whole(await say(api, api.token)), real, 'told twice');
  assert.equal(whole(await say(api, NO_TOKEN)), real, 'never made');
  assert.equal(whole(await say(api, `${api.token.slice(0, -1)}x`)), real, 'nearly right');
});

test('whoever has an account is nobody else at the door, and no cookie is set there', async (t) => {
  const api = await open(t);
  const cookie = await api.cookieOf(api.lucie);
  const answer = await say(api, api.token, { cookie });
  assert.equal(answer.headers['set-cookie'], undefined);
  assert.equal(whole(answer), whole(await say(api, api.token)));
});

test('a visit changes nothing, whoever makes it and however', async (t) => {
  const api = await open(t);
  await withPage(api);
  const before = await everything(api);
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'] as const) {
    for (const url of ['/p/stop', '/api/door/stop', `/p/stop?token=${api.token}`]) {
      const headers = { 'user-agent': 'MailScanner/7', accept: 'text/html' };
      await api.app.inject({ method, url, headers, remoteAddress: '192.0.2.44' });
    }
  }
  assert.equal(await everything(api), before);
});

test('what was said is no part of the log, nor the token', async (t) => {
  const api = await open(t);
  await say(api, api.token);
  await say(api, NO_TOKEN);
  await api.ask(sayAtDoor, {
    params: { purpose: 'stop' },
    body: { token: NO_TOKEN, key: KEY, said: { name: 'Jeanne Planté' } },
  });
  const log = api.log.join('\n');
  for (const told of [api.token, NO_TOKEN, 'Jeanne', KEY]) assert.ok(!log.includes(told), told);
});

test('what has not the form of its purpose is refused, alike for every token', async (t) => {
  const api = await open(t);
  const wrong: readonly unknown[] = [
    undefined,
    [],
    {},
    { token: api.token, key: KEY },
    { token: api.token, key: 'x', said: {} },
    { token: 'short', key: KEY, said: {} },
    { token: `${api.token}\n`, key: KEY, said: {} },
    { token: api.token, key: KEY, said: { more: 1 } },
    { token: api.token, key: KEY, said: 'x' },
    { token: api.token, key: KEY, said: {}, more: 1 },
  ];
  const before = await everything(api);
  for (const body of wrong) {
    const answer = await api.ask(sayAtDoor, { params: { purpose: 'stop' }, body });
    assert.equal(answer.statusCode, 400, JSON.stringify(body));
  }
  const large = { token: api.token, key: KEY, said: { words: 'x'.repeat(60_000) } };
  const tooLarge = await api.ask(sayAtDoor, { params: { purpose: 'stop' }, body: large });
  assert.equal(refusalIn(tooLarge), 'too_large');
  assert.equal(await everything(api), before);
});

test('the door opens for nothing that it is not made for', async (t) => {
  const api = await open(t);
  await withPage(api);
  for (const purpose of ['', 'x', 'constructor', '__proto__', 'toString', 'STOP', 'stop%2f']) {
    const said = await api.app.inject({
      method: 'POST',
      url: `/api/door/${purpose}`,
      payload: { token: NO_TOKEN, key: KEY, said: {} },
    });
    assert.equal(said.statusCode, 404, purpose);
    const headers = { accept: 'text/html' };
    const page = await api.app.inject({ url: `/p/${purpose}`, headers });
    assert.equal(page.statusCode, 404, purpose);
  }
});

test('another site cannot say anything in somebody’s name', async (t) => {
  const api = await open(t);
  const body = { token: api.token, key: KEY, said: {} };
  const headers = { 'sec-fetch-site': 'cross-site' };
  const answer = await api.ask(sayAtDoor, { params: { purpose: 'stop' }, body, headers });
  assert.equal(refusalIn(answer), 'cross_site');
});

test('whoever guesses is held up, and holds up neither their neighbours nor those who signed in', async (t) => {
  const api = await open(t);
  const cookie = await api.cookieOf(api.lucie);
  let held = 0;
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await say(api, NO_TOKEN);
    if (answer.statusCode === 429) held += 1;
  }
  assert.ok(held >= 100, String(held));
  const last = await say(api, api.token);
  assert.equal(refusalIn(last), 'too_many_requests');
  assert.match(String(last.headers['retry-after']), /^\d+$/);
  assert.equal((await say(api, api.token, { from: '192.0.2.11' })).statusCode, 204);
  const me = await api.app.inject({
    url: '/api/session',
    remoteAddress: '192.0.2.10',
    headers: { cookie: `coudmain=${cookie}` },
  });
  assert.equal(me.statusCode, 200, 'the same address, signed in');
  api.now += 11 * 60_000;
  assert.equal((await say(api, api.token)).statusCode, 204);
});

test('a page of the door runs its own files only, tells no other site, and is in no search', async (t) => {
  const api = await open(t);
  await withPage(api);
  for (const purpose of PURPOSES.filter((one) => !isPublicPurpose(one))) {
    const { statusCode, headers, body } = await api.app.inject({ url: `/p/${purpose}` });
    assert.equal(statusCode, 200);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|data:|\*/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.match(String(headers['x-robots-tag']), /noindex/);
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(body, PAGE);
  }
});

test('a house whose app is not built says that the page is not there now', async (t) => {
  const api = await open(t);
  const { statusCode } = await api.app.inject({ url: '/p/stop' });
  assert.equal(statusCode, 503);
});

const PAGE = '<!doctype html><title>Coudmain</title>';

async function withPage({ folder }: TestApi): Promise<void> {
  await mkdir(join(folder, 'dist', 'door'), { recursive: true });
  await writeFile(join(folder, 'dist', 'door', 'index.html'), PAGE);
}
