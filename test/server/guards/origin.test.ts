import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSession, signIn, signOut } from '../../../src/contract/accounts/endpoints.ts';
import { openTestApi, refusalIn } from '../routes/test-api.ts';

test('a page of another site can change nothing, whatever it says of itself', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost.evil.example' },
    { origin: 'http://localhost:81' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://evil.example/http://localhost' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
  ];
  for (const headers of foreign) {
    const answer = await gateway.ask(signOut, { cookie, headers });
    assert.equal(answer.statusCode, 403, JSON.stringify(headers));
    assert.equal(refusalIn(answer), 'cross_site');
    for (const [method, url] of [
      ['POST', '/db/trois-clochers/_bulk_docs'],
      ['PUT', '/db/trois-clochers/_local/x'],
      ['POST', '/api/nothing'],
    ] as const) {
      const door = await gateway.app.inject({
        method,
        url,
        headers: { ...headers, cookie: `coudmain=${cookie}` },
        payload: {},
      });
      assert.equal(refusalIn(door), 'cross_site', `${url} ${JSON.stringify(headers)}`);
    }
  }
  assert.equal((await gateway.ask(getSession, { cookie })).statusCode, 200);
});

test('the own pages of the app, and programs that are no pages, are let through', async (t) => {
  const gateway = await openTestApi(t);
  const own: Record<string, string>[] = [
    {},
    { origin: 'http://localhost' },
    { origin: 'https://localhost', 'sec-fetch-site': 'same-origin' },
    { host: 'entraide.example.fr', origin: 'https://entraide.example.fr' },
    { 'sec-fetch-site': 'none' },
  ];
  for (const headers of own) {
    assert.equal(
      (await gateway.ask(signOut, { headers })).statusCode,
      204,
      JSON.stringify(headers),
    );
  }
});

test('behind a trusted proxy the name that people typed counts, from a stranger it does not', async (t) => {
  const gateway = await openTestApi(t, { config: { trustProxy: ['10.0.0.1'] } });
  const headers = {
    host: '127.0.0.1:8080',
    'x-forwarded-host': 'entraide.example.fr',
    origin: 'https://entraide.example.fr',
  };
  assert.equal((await gateway.ask(signOut, { headers, from: '10.0.0.1' })).statusCode, 204);
  assert.equal((await gateway.ask(signOut, { headers })).statusCode, 403);
});

test('a body that is not JSON is refused before it is read', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const payload = JSON.stringify({ login, password });
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/plain; application/json',
    'application/csp-report',
  ];
  for (const type of types) {
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': type },
      payload,
    });
    assert.equal(answer.statusCode, 415, type);
    assert.equal(refusalIn(answer), 'not_json');
  }
  for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON']) {
    const headers = { 'content-type': type };
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/api/session',
      headers,
      payload,
    });
    assert.equal(answer.statusCode, 200, type);
  }
});

test('the demonstration answers under the names of this machine only', async (t) => {
  const gateway = await openTestApi(t, { isDemonstration: true });
  const { login, password } = gateway.lucie;
  const ask = (host: string) =>
    gateway.ask(signIn, { headers: { host }, body: { login, password } });
  for (const host of [
    'evil.example',
    'evil.example:8080',
    '192.168.1.4',
    'localhost.evil.example',
  ]) {
    const answer = await ask(host);
    assert.equal(answer.statusCode, 421, host);
    assert.equal(refusalIn(answer), 'wrong_host');
  }
  for (const host of ['localhost', 'localhost:8080', '127.0.0.1:8080', '[::1]:8080']) {
    assert.equal((await ask(host)).statusCode, 200, host);
  }
});
