import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import {
  changePassword,
  getSession,
  signIn,
  signOut,
} from '../../../src/contract/accounts/endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { DAY, MINUTE, openTestApi, refusalIn, tokenIn } from './test-api.ts';

test('signing in tells who one is and where, and gives a cookie that scripts cannot read', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password, user, volunteer } = gateway.yvette;
  const answer = await gateway.ask(signIn, { body: { login, password } });
  assert.equal(answer.statusCode, 200);
  const session = v.parse(SessionAnswer, answer.json());
  assert.deepEqual(session.user, { id: user, name: 'Yvette Charbonnel' });
  const [place, ...more] = session.territories;
  assert.equal(more.length, 0);
  assert.equal(place?.name, 'trois-clochers');
  assert.equal(place.title, 'Pays de trois-clochers');
  assert.deepEqual(place.roles, ['volunteer']);
  assert.equal(place.volunteer, volunteer);
  assert.match(place.epoch ?? '', /^[\w-]{16}$/);
  const cookie = String(answer.headers['set-cookie']);
  assert.match(cookie, /^coudmain=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/);
  assert.equal(answer.headers['cache-control'], 'no-store');
});

test('a wrong password and an unknown login get the same answer, and no cookie', async (t) => {
  const gateway = await openTestApi(t);
  const wrong = await gateway.ask(signIn, {
    body: { login: gateway.lucie.login, password: 'not-the-password' },
  });
  const unknown = await gateway.ask(signIn, {
    body: { login: 'nobody-of-that-name', password: 'not-the-password' },
  });
  assert.equal(wrong.statusCode, 401);
  assert.equal(refusalIn(wrong), 'wrong_credentials');
  assert.equal(unknown.statusCode, wrong.statusCode);
  assert.equal(unknown.body, wrong.body);
  assert.deepEqual(Object.keys(unknown.headers).sort(), Object.keys(wrong.headers).sort());
  assert.equal(wrong.headers['set-cookie'], undefined);
});

test('case, spaces around and composed accents of a login do not matter, those of a password do', async (t) => {
  const gateway = await openTestApi(t);
  const { accounts } = gateway.office;
  await accounts.create({ login: 'Hélène.Été', password: 'café-crème-chaud', name: 'Hélène' });
  const body = { login: '  HÉLÈNE.été '.normalize('NFD'), password: 'café-crème-chaud' };
  assert.equal((await gateway.ask(signIn, { body })).statusCode, 200);
  const decomposed = { ...body, password: body.password.normalize('NFD') };
  assert.equal((await gateway.ask(signIn, { body: decomposed })).statusCode, 200);
  const shouted = { ...body, password: body.password.toUpperCase() };
  assert.equal((await gateway.ask(signIn, { body: shouted })).statusCode, 401);
});

test('without a session, or with a cookie that is none, one is told in JSON to sign in', async (t) => {
  const gateway = await openTestApi(t);
  const none = await gateway.ask(getSession);
  assert.equal(none.statusCode, 401);
  assert.equal(refusalIn(none), 'unauthorized');
  assert.match(String(none.headers['content-type']), /^application\/json/);
  const valid = await gateway.cookieOf(gateway.lucie);
  const flipped = (valid.startsWith('A') ? 'B' : 'A') + valid.slice(1);
  for (const cookie of [flipped, 'x', 'a'.repeat(43), '../../x', '%00', 'é', valid + 'a', '{}']) {
    const answer = await gateway.ask(getSession, { cookie });
    assert.equal(answer.statusCode, 401, cookie);
    assert.equal(refusalIn(answer), 'unauthorized');
    assert.match(String(answer.headers['set-cookie']), /^coudmain=; .*Expires=Thu, 01 Jan 1970/);
  }
});

test('a session lasts thirty days after the last visit, and no longer', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.marc);
  for (let visit = 0; visit < 3; visit += 1) {
    gateway.now += 29 * DAY;
    const answer = await gateway.ask(getSession, { cookie });
    assert.equal(answer.statusCode, 200);
    assert.equal(tokenIn(answer), cookie);
  }
  gateway.now += 30 * DAY;
  assert.equal((await gateway.ask(getSession, { cookie })).statusCode, 401);
});

test('a session that is used every week ends after half a year all the same', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  for (let day = 0; day < 175; day += 7) {
    gateway.now += 7 * DAY;
    assert.equal((await gateway.ask(getSession, { cookie })).statusCode, 200, `day ${day + 7}`);
  }
  gateway.now += 5 * DAY;
  assert.equal((await gateway.ask(getSession, { cookie })).statusCode, 401);
  await gateway.office.sweep();
  const again = await gateway.cookieOf(gateway.lucie);
  assert.equal((await gateway.ask(getSession, { cookie: again })).statusCode, 200);
});

test('a visit writes at most once a day', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.marc);
  const shelf = await gateway.store.shelf('_accounts');
  const before = (await shelf.head()).seq;
  gateway.now += DAY - 1;
  for (let visit = 0; visit < 5; visit += 1) await gateway.ask(getSession, { cookie });
  assert.equal((await shelf.head()).seq, before);
  gateway.now += 1;
  for (let visit = 0; visit < 5; visit += 1) await gateway.ask(getSession, { cookie });
  const { changes } = await shelf.changes(before, { limit: 10 });
  assert.equal(changes.length, 1);
  assert.equal(shelf.compare(changes[0]?.seq ?? '', (await shelf.head()).seq), 0);
});

test('signing out ends the session on the server, and may be said twice', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const other = await gateway.cookieOf(gateway.lucie);
  for (let time = 0; time < 2; time += 1) {
    const answer = await gateway.ask(signOut, { cookie });
    assert.equal(answer.statusCode, 204);
    assert.match(String(answer.headers['set-cookie']), /^coudmain=; /);
  }
  assert.equal((await gateway.ask(signOut)).statusCode, 204);
  assert.equal((await gateway.ask(getSession, { cookie })).statusCode, 401);
  assert.equal((await gateway.ask(getSession, { cookie: other })).statusCode, 200);
});

test('signing in again on a device ends the session that it had, whoever had it', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const { login, password } = gateway.marc;
  const answer = await gateway.ask(signIn, { cookie, body: { login, password } });
  assert.notEqual(tokenIn(answer), cookie);
  assert.equal((await gateway.ask(getSession, { cookie })).statusCode, 401);
});

test('a new password ends every other session and the old password', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const here = await gateway.cookieOf(gateway.lucie);
  const elsewhere = await gateway.cookieOf(gateway.lucie);
  const next = 'trois pommes et un panier';
  const answer = await gateway.ask(changePassword, {
    cookie: here,
    body: { current: password, next },
  });
  assert.equal(answer.statusCode, 204);
  const fresh = tokenIn(answer);
  assert.equal((await gateway.ask(getSession, { cookie: fresh })).statusCode, 200);
  assert.equal((await gateway.ask(getSession, { cookie: here })).statusCode, 401);
  assert.equal((await gateway.ask(getSession, { cookie: elsewhere })).statusCode, 401);
  assert.equal((await gateway.ask(signIn, { body: { login, password } })).statusCode, 401);
  assert.equal((await gateway.ask(signIn, { body: { login, password: next } })).statusCode, 200);
});

test('a new password is refused without a session, without the old one, or when it is weak', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const cookie = await gateway.cookieOf(gateway.lucie);
  const next = 'trois pommes et un panier';
  const change = (body: object, token: string | undefined = cookie) =>
    gateway.ask(changePassword, { cookie: token, body });
  const stranger = await gateway.ask(changePassword, { body: { current: password, next } });
  assert.equal(refusalIn(stranger), 'unauthorized');
  assert.equal(refusalIn(await change({ current: 'wrong', next })), 'wrong_credentials');
  for (const weak of [
    'short',
    '1234567890',
    'aaaaaaaaaaaaaaa',
    'MotDePasse',
    'Basketball1',
    'qwerty123456',
    'iloveyou123',
    login.toUpperCase(),
  ]) {
    const answer = await change({ current: password, next: weak });
    assert.equal(answer.statusCode, 422, weak);
    assert.equal(refusalIn(answer), 'weak_password');
  }
  assert.equal((await gateway.ask(signIn, { body: { login, password } })).statusCode, 200);
});

test('the old password cannot be guessed at an open phone, and other devices hear nothing of it', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const elsewhere = await gateway.cookieOf(gateway.lucie);
  const next = 'trois pommes et un panier';
  const statuses: number[] = [];
  for (let guess = 0; guess < 20; guess += 1) {
    const body = { current: `guess ${guess}`, next };
    statuses.push((await gateway.ask(changePassword, { cookie, body })).statusCode);
  }
  assert.deepEqual(statuses.slice(0, 7), Array<number>(7).fill(401));
  assert.deepEqual(statuses.slice(7), Array<number>(13).fill(429));
  const right = { current: gateway.lucie.password, next };
  const answer = await gateway.ask(changePassword, { cookie, body: right });
  assert.equal(refusalIn(answer), 'too_many_requests');
  assert.equal((await gateway.ask(getSession, { cookie })).statusCode, 200);
  const own = await gateway.ask(changePassword, { cookie: elsewhere, body: right });
  assert.equal(own.statusCode, 204);
});

test('sixty wrong passwords from one address make it wait for five minutes, and nobody elsewhere', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const signedIn = await gateway.cookieOf(gateway.lucie);
  for (let guess = 0; guess < 60; guess += 1) {
    const body = { login: `guess-${guess}`, password: 'wrong-password' };
    assert.equal((await gateway.ask(signIn, { body })).statusCode, 401);
  }
  const shut = await gateway.ask(signIn, { body: { login, password } });
  assert.equal(shut.statusCode, 429);
  assert.equal(refusalIn(shut), 'too_many_requests');
  assert.equal(shut.headers['retry-after'], '300');
  assert.equal(shut.headers['set-cookie'], undefined);
  const elsewhere = await gateway.ask(signIn, { body: { login, password }, from: '198.51.100.7' });
  assert.equal(elsewhere.statusCode, 200);
  assert.equal((await gateway.ask(getSession, { cookie: signedIn })).statusCode, 200);
  gateway.now += 5 * MINUTE;
  assert.equal((await gateway.ask(signIn, { body: { login, password } })).statusCode, 200);
});

test('guessing at one login from one address becomes slower and slower, and only there', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const guess = (from: string) =>
    gateway.ask(signIn, { body: { login: ` ${login.toUpperCase()} `, password: 'wrong' }, from });
  for (let wrong = 0; wrong < 7; wrong += 1) {
    assert.equal((await guess('2001:db8:1:2::1')).statusCode, 401);
  }
  const waits: number[] = [];
  for (let wrong = 0; wrong < 13; wrong += 1) {
    // An IPv6 network is one address.
    const refused = await guess(`2001:db8:1:2::${wrong}`);
    assert.equal(refused.statusCode, 429);
    const seconds = Number(refused.headers['retry-after']);
    waits.push(seconds);
    gateway.now += seconds * 1_000;
    assert.equal((await guess('2001:db8:1:2::1')).statusCode, 401);
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  const elsewhere = await gateway.ask(signIn, { body: { login, password }, from: '198.51.100.7' });
  assert.equal(elsewhere.statusCode, 200);
  const neighbour = await gateway.ask(signIn, {
    body: { login: gateway.marc.login, password: gateway.marc.password },
    from: '2001:db8:1:2::1',
  });
  assert.equal(neighbour.statusCode, 200, 'another account from the same address is not held up');
});

test('a right password ends the waiting of its address', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  for (let round = 0; round < 5; round += 1) {
    for (let wrong = 0; wrong < 6; wrong += 1) {
      const body = { login, password: 'mistyped' };
      assert.equal((await gateway.ask(signIn, { body })).statusCode, 401);
    }
    assert.equal((await gateway.ask(signIn, { body: { login, password } })).statusCode, 200);
  }
});

test('many addresses that guess at one person never shut that person out', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const signedIn = await gateway.cookieOf(gateway.lucie);
  const body = { login, password: 'wrong-password' };
  for (let address = 0; address < 60; address += 1) {
    assert.equal(
      (await gateway.ask(signIn, { body, from: `198.51.100.${address}` })).statusCode,
      401,
    );
  }
  const again = await gateway.ask(signIn, { body, from: '203.0.113.9' });
  assert.equal(again.statusCode, 401);
  const slowed = await gateway.ask(signIn, { body, from: '203.0.113.9' });
  const slowedMore = await gateway.ask(signIn, { body, from: '203.0.113.9' });
  assert.deepEqual([slowed.statusCode, slowedMore.statusCode], [401, 429]);
  assert.equal(slowedMore.headers['retry-after'], '30', 'who attacks together waits longer');
  const own = await gateway.ask(signIn, { body: { login, password }, from: '192.0.2.55' });
  assert.equal(own.statusCode, 200);
  assert.equal((await gateway.ask(getSession, { cookie: signedIn })).statusCode, 200);
});

test('a whole town hall behind one address may sign in on Monday morning', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  for (let colleague = 0; colleague < 30; colleague += 1) {
    const answer = await gateway.ask(signIn, { body: { login, password } });
    assert.equal(answer.statusCode, 200);
  }
});

test('fifty who sign in at once are all answered', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      gateway.ask(signIn, { body: { login, password }, from: `198.51.100.${n}` }),
    ),
  );
  const statuses = answers.map(({ statusCode }) => statusCode);
  assert.deepEqual(statuses, Array<number>(50).fill(200));
});

test('what is not a login and a password is refused, and nothing of it is repeated', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.lucie;
  const bodies: unknown[] = [
    undefined,
    [],
    'text',
    42,
    {},
    { login },
    { password },
    { login, password, admin: true },
    { login: { $ne: '' }, password },
    { login, password: ['a'] },
    { login: 'ab', password },
    { login: 'nul\u0000byte', password },
    { login: 'x'.repeat(101), password },
    { login, password: 'x'.repeat(201) },
    { login, password: '' },
  ];
  for (const body of bodies) {
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/api/session',
      headers,
      ...payload,
    });
    assert.equal(answer.statusCode, 400, JSON.stringify(body));
    assert.equal(refusalIn(answer), 'bad_request');
    assert.ok(!answer.body.includes(password) && !answer.body.includes(login), answer.body);
  }
});

test('the cookie is kept to https when a trusted proxy, or the page itself, says that it is https', async (t) => {
  const gateway = await openTestApi(t, { config: { trustProxy: ['10.0.0.1'] } });
  const { login, password } = gateway.lucie;
  const body = { login, password };
  const headers = { 'x-forwarded-proto': 'https' };
  const trusted = await gateway.ask(signIn, { body, headers, from: '10.0.0.1' });
  assert.match(String(trusted.headers['set-cookie']), /; Secure/);
  const said = await gateway.ask(signIn, {
    body,
    headers: { 'sec-fetch-site': 'same-origin', origin: 'https://localhost' },
  });
  assert.match(String(said.headers['set-cookie']), /; Secure/);
  const plain = await gateway.ask(signIn, { body, headers: { origin: 'http://localhost' } });
  assert.doesNotMatch(String(plain.headers['set-cookie']), /Secure/);
});

test('a stranger cannot choose the address from which they seem to come', async (t) => {
  const gateway = await openTestApi(t);
  for (let guess = 0; guess < 60; guess += 1) {
    const headers = { 'x-forwarded-for': `203.0.113.${guess}` };
    await gateway.ask(signIn, { body: { login: `guess-${guess}`, password: 'wrong' }, headers });
  }
  const answer = await gateway.ask(signIn, {
    body: { login: 'guess-11', password: 'wrong' },
    headers: { 'x-forwarded-for': '203.0.113.200' },
  });
  assert.equal(answer.statusCode, 429);
});

test('the login, the password and the token are kept nowhere as they are', async (t) => {
  const gateway = await openTestApi(t);
  const { login, password } = gateway.yvette;
  const cookie = await gateway.cookieOf(gateway.yvette);
  const shelf = await gateway.store.shelf('_accounts');
  const { changes } = await shelf.changes('0', { limit: 1000 });
  const kept = JSON.stringify(changes);
  assert.ok(changes.length > 5);
  for (const secret of [login, login.replaceAll(' ', ''), password, cookie]) {
    assert.ok(!kept.includes(secret), secret);
  }
});

test('somebody whose place in a territory ended no longer sees it named', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.marc);
  await gateway.office.accounts.leave(gateway.marc.user, 'trois-clochers');
  const answer = await gateway.ask(getSession, { cookie });
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(v.parse(SessionAnswer, answer.json()).territories, []);
});
