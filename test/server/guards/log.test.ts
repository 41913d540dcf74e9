import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import {
  changePassword,
  getSession,
  reportDevice,
  signIn,
  signOut,
} from '../../../src/contract/accounts/endpoints.ts';
import { redeemInvitation } from '../../../src/contract/accounts/joining-endpoints.ts';
import { invite } from '../../../src/contract/accounts/team-endpoints.ts';
import { createReplicationKey } from '../../../src/contract/accounts/key-endpoints.ts';
import { openTestApi, tokenIn } from '../routes/test-api.ts';
import type { TestApi } from '../routes/test-api.ts';

const HERE = { territory: 'trois-clochers' };
const PHONE = '0612345678';

test('after a whole day of work and of attacks nobody can be recognised in the log', async (t) => {
  const gateway = await openTestApi(t);
  const secrets = await aWholeDay(gateway);
  const log = gateway.log.join('');
  assert.ok(gateway.log.length > 20, 'there is a log');
  const people = [gateway.lucie, gateway.marc, gateway.yvette, gateway.nadia];
  const planted = people.flatMap(({ user, login, password, name }) => [
    user,
    login,
    password,
    name,
  ]);
  for (const word of [
    ...planted,
    ...secrets,
    PHONE,
    'Dupont',
    '192.0.2.',
    '203.0.113.',
    'localhost',
  ]) {
    assert.ok(!log.includes(word), `the log holds ${word}`);
    assert.ok(!log.includes(encodeURIComponent(word)), `the log holds ${word}`);
  }
});

test('the log says what was asked as the code names it, with its status and its request id', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const answer = await gateway.ask(signIn, { body: { login, password } });
  await gateway.app.inject({ url: `/db/trois-clochers/person:${randomUUID()}?rev=1-a` });
  const lines = gateway.log.map((line) => JSON.parse(line) as Record<string, unknown>);
  const line = lines.find(({ route }) => route === '/api/session');
  assert.equal(line?.['status'], 200);
  assert.equal(line['method'], 'POST');
  assert.equal(line['reqId'], answer.headers['x-request-id']);
  assert.equal(typeof line['ms'], 'number');
  assert.ok(lines.some(({ route, status }) => route === '/db/*' && status === 401));
});

test('an error inside the gateway is logged by its kind and place, not by its message', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  gateway.store.shelf = () => Promise.reject(new TypeError('Dupont'));
  const headers = { cookie: `coudmain=${cookie}` };
  const answer = await gateway.app.inject({ url: '/db/trois-clochers', headers });
  assert.equal(answer.statusCode, 500);
  const line = gateway.log.find((one) => one.includes('TypeError'));
  assert.ok(line?.includes('log.test'), line);
  gateway.app.log.error(new TypeError('Dupont'));
  gateway.app.log.error({ err: new RangeError('Dupont') });
  assert.ok(gateway.log.at(-2)?.includes('TypeError'));
  assert.ok(gateway.log.at(-1)?.includes('RangeError'));
  assert.ok(!gateway.log.join('').includes('Dupont') && !answer.body.includes('Dupont'));
});

async function aWholeDay(gateway: TestApi): Promise<string[]> {
  const { app, lucie, yvette } = gateway;
  const ask: TestApi['ask'] = (...asked) => gateway.ask(...asked);
  const cookie = await gateway.cookieOf(lucie);
  const params = HERE;
  await ask(signIn, { body: { login: yvette.login, password: 'wrong password of Dupont' } });
  await ask(signIn, { body: { login: 'Dupont', Dupont: PHONE } });
  await ask(getSession, {
    cookie,
    headers: { 'x-forwarded-for': '203.0.113.9', referer: 'Dupont' },
  });
  const { volunteer } = yvette;
  const invited = await ask(invite, { params, cookie, body: { role: 'volunteer', volunteer } });
  const { code } = invited.json<{ code: string }>();
  const joined = await ask(redeemInvitation, {
    body: { code, login: 'Jean Dupont', password: `${PHONE}-${PHONE}` },
  });
  const device = randomUUID();
  const body = { pending: 2, version: '0.1.0' };
  await ask(reportDevice, { params: { ...HERE, device }, cookie, body });
  const label = 'chez Dupont';
  const made = await ask(createReplicationKey, { params, cookie, body: { label } });
  const key = made.json<{ id: string; secret: string }>();
  const document = `person:${randomUUID()}`;
  const paths = [
    `/db/trois-clochers/${document}?open_revs=all`,
    `/db/trois-clochers/_changes?since=${PHONE}`,
    `/db/Dupont`,
    `/api/territories/Dupont/devices`,
    `/${PHONE}/Dupont?q=${PHONE}`,
    `/%zz${PHONE}`,
    `/api/session?login=Dupont`,
  ];
  for (const url of paths) {
    await app.inject({ url, headers: { cookie: `coudmain=${cookie}`, accept: 'text/html' } });
  }
  const docs = [{ _id: 'fact:Dupont', name: 'Dupont', phone: PHONE }, 'Dupont', null];
  await app.inject({
    method: 'POST',
    url: '/db/trois-clochers/_bulk_docs',
    headers: { cookie: `coudmain=${cookie}` },
    payload: { docs },
  });
  for (const payload of ['{"name":"Dupont', `"${PHONE}"`, 'x'.repeat(70_000)]) {
    const headers = { 'content-type': 'application/json' };
    await app.inject({ method: 'POST', url: '/api/session', headers, payload });
  }
  gateway.office.check = () => Promise.reject(new Error(`Dupont ${PHONE}`));
  await app.inject({ url: '/api/health' });
  const change = { current: lucie.password, next: 'Dupont et Dupont' };
  await ask(changePassword, { cookie, body: change });
  await ask(signOut, { cookie });
  return [cookie, tokenIn(joined), code, key.id, key.secret, device, document, 'Jean'];
}
