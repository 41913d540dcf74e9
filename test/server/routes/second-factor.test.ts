import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letIn } from '../../../server/let-in/let-in.ts';
import { STEP_MS, totpAt } from '../../../server/accounts/second-factor/totp.ts';
import { changePassword, getSession, signIn } from '../../../src/contract/accounts/endpoints.ts';
import { redeemInvitation } from '../../../src/contract/accounts/joining-endpoints.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  getSecondFactor,
} from '../../../src/contract/accounts/second-factor-endpoints.ts';
import {
  getTeam,
  removeSecondFactor,
  renewAccess,
} from '../../../src/contract/accounts/team-endpoints.ts';
import type { Team } from '../../../src/contract/accounts/team.ts';
import { openTestApi, refusalIn, tokenIn, type Someone, type TestApi } from './test-api.ts';

const territory = 'trois-clochers';
const HOUR = 3_600_000;

/** A telephone that shows codes. */
interface Codes {
  readonly cookie: string;
  readonly recovery: readonly string[];
  code(): string;
}

function codeOf(api: TestApi, secret: string): string {
  return totpAt(fromBase32(secret), Math.floor(api.now / STEP_MS));
}

async function setUp(api: TestApi, who: Someone): Promise<Codes> {
  const cookie = await api.cookieOf(who);
  const begun = await api.ask(beginSecondFactor, { cookie, body: { password: who.password } });
  assert.equal(begun.statusCode, 200, begun.body);
  const { secret } = begun.json<{ secret: string }>();
  const on = await api.ask(confirmSecondFactor, { cookie, body: { code: codeOf(api, secret) } });
  assert.equal(on.statusCode, 200, on.body);
  const { codes: recovery } = on.json<{ codes: string[] }>();
  api.now += STEP_MS;
  return { cookie, recovery, code: () => codeOf(api, secret) };
}

async function signInWith(api: TestApi, who: Someone, code?: string) {
  const { login, password } = who;
  return api.ask(signIn, { body: { login, password, ...(code !== undefined && { code }) } });
}

async function kinds(api: TestApi): Promise<readonly string[]> {
  const { lines } = await api.office.journal.read(territory, {});
  return lines.map(({ line }) => line.kind);
}

test('once it is on, a code is asked beside the password, and each opens once', async (t) => {
  const api = await openTestApi(t);
  const phone = await setUp(api, api.lucie);
  assert.equal(phone.recovery.length, 8);
  const without = await signInWith(api, api.lucie);
  assert.equal(without.statusCode, 401);
  assert.equal(refusalIn(without), 'second_factor_needed');
  assert.equal(without.headers['set-cookie'], undefined);

  const code = phone.code();
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  assert.equal((await signInWith(api, api.lucie, spaced)).statusCode, 200);
  const again = await signInWith(api, api.lucie, code);
  assert.equal(refusalIn(again), 'wrong_second_factor');
  assert.equal(again.headers['set-cookie'], undefined);

  // The one before it is older than one that was used.
  api.now += STEP_MS;
  const older = phone.code();
  api.now += STEP_MS;
  assert.equal((await signInWith(api, api.lucie, phone.code())).statusCode, 200);
  assert.equal(refusalIn(await signInWith(api, api.lucie, older)), 'wrong_second_factor');
  assert.ok((await kinds(api)).includes('second-factor-on'));
});

test('two who use the same code at the same moment: one comes in', async (t) => {
  const api = await openTestApi(t);
  const code = (await setUp(api, api.lucie)).code();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => signInWith(api, api.lucie, code)),
  );
  assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1);
});

test('a wrong password hears nothing of a second factor, with a code or without', async (t) => {
  const api = await openTestApi(t);
  const phone = await setUp(api, api.lucie);
  for (const code of [undefined, phone.code()]) {
    const answer = await signInWith(api, { ...api.lucie, password: 'not-the-password' }, code);
    assert.equal(refusalIn(answer), 'wrong_credentials');
  }
  // And the code was not used up by it.
  assert.equal((await signInWith(api, api.lucie, phone.code())).statusCode, 200);
});

test('a code on paper opens once, is counted, and told in the journal; its trace alone is kept', async (t) => {
  const api = await openTestApi(t);
  const { cookie, recovery } = await setUp(api, api.lucie);
  const [first = '', second = ''] = recovery;
  assert.match(first, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  assert.equal((await signInWith(api, api.lucie, first.toLowerCase())).statusCode, 200);
  assert.equal(refusalIn(await signInWith(api, api.lucie, first)), 'wrong_second_factor');
  const left = (await api.ask(getSecondFactor, { cookie })).json<{ left: number }>();
  assert.equal(left.left, 7);
  assert.ok((await kinds(api)).includes('recovery-code-used'));
  const kept = JSON.stringify(await api.office.accounts.find(api.lucie.user));
  assert.ok(!kept.includes(second) && !kept.includes(second.replaceAll('-', '')));
});

test('guesses end after ten, from wherever they come; those on paper still open', async (t) => {
  const api = await openTestApi(t);
  const phone = await setUp(api, api.lucie);
  const { login, password } = api.lucie;
  const right = phone.code();
  const wrong = right === '000000' ? '000001' : '000000';
  for (let guess = 0; guess < 10; guess += 1) {
    const body = { login, password, code: wrong };
    const answer = await api.ask(signIn, { body, from: `198.51.100.${guess}` });
    assert.equal(refusalIn(answer), 'wrong_second_factor', String(guess));
  }
  const shut = await api.ask(signIn, { body: { login, password, code: right } });
  assert.equal(refusalIn(shut), 'too_many_requests');
  assert.ok(Number(shut.headers['retry-after']) > 0);
  const paper = await signInWith(api, api.lucie, phone.recovery[0]);
  assert.equal(paper.statusCode, 200, 'who has the paper is not shut out');
  assert.equal((await signInWith(api, api.lucie, phone.code())).statusCode, 200);
});

test('it is set up by a coordinator with the password, within a quarter of an hour, with a right code', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  const ask = (body: object) => api.ask(beginSecondFactor, { cookie, body });
  assert.equal(refusalIn(await ask({ password: 'not-the-password' })), 'wrong_credentials');
  const none = await api.ask(confirmSecondFactor, { cookie, body: { code: '123456' } });
  assert.equal(none.statusCode, 404);
  const { password } = api.lucie;
  const { secret } = (await ask({ password })).json<{ secret: string }>();
  const late = codeOf(api, secret);
  const wrong = late === '000000' ? '000001' : '000000';
  const mistyped = await api.ask(confirmSecondFactor, { cookie, body: { code: wrong } });
  assert.equal(refusalIn(mistyped), 'wrong_second_factor');
  assert.equal((await signInWith(api, api.lucie)).statusCode, 200, 'nothing is asked yet');
  api.now += 15 * 60_000;
  const over = await api.ask(confirmSecondFactor, { cookie, body: { code: codeOf(api, secret) } });
  assert.equal(over.statusCode, 404);
  for (const who of [api.marc, api.yvette]) {
    const theirs = await api.cookieOf(who);
    const answer = await api.ask(beginSecondFactor, {
      cookie: theirs,
      body: { password: who.password },
    });
    assert.equal(refusalIn(answer), 'forbidden');
  }
  assert.equal((await api.ask(getSecondFactor)).statusCode, 401);
});

test('it is given up with the password and a code, and not replaced while it is on', async (t) => {
  const api = await openTestApi(t);
  const { cookie, code } = await setUp(api, api.lucie);
  const { password } = api.lucie;
  const another = await api.ask(beginSecondFactor, { cookie, body: { password } });
  assert.equal(refusalIn(another), 'too_many');
  const body = { password, code: code() };
  const stranger = await api.ask(endSecondFactor, {
    cookie,
    body: { ...body, password: 'not-the-password' },
  });
  assert.equal(refusalIn(stranger), 'wrong_credentials');
  assert.equal((await api.ask(endSecondFactor, { cookie, body })).statusCode, 204);
  assert.equal((await signInWith(api, api.lucie)).statusCode, 200);
  assert.ok((await kinds(api)).includes('second-factor-off'));
});

test('it stays through a change of password, and a code of the town hall does not go round it', async (t) => {
  const api = await openTestApi(t);
  const phone = await setUp(api, api.lucie);
  const next = 'un panier de cerises';
  const changed = await api.ask(changePassword, {
    cookie: phone.cookie,
    body: { current: api.lucie.password, next },
  });
  assert.equal(changed.statusCode, 204);
  const lucie = { ...api.lucie, password: next };
  assert.equal(refusalIn(await signInWith(api, lucie)), 'second_factor_needed');

  const other = await another(api);
  const wish = { user: api.lucie.user, checked: true, lost: false };
  const given = await api.ask(renewAccess, { params: { territory }, cookie: other, body: wish });
  const { code } = given.json<{ code: string }>();
  const body = { code, password: 'une corbeille de noix' };
  const bare = await api.ask(redeemInvitation, { body });
  assert.equal(refusalIn(bare), 'second_factor_needed');
  const guessed = await api.ask(redeemInvitation, { body: { ...body, factor: 'ABCDEFGHJKMN' } });
  assert.equal(refusalIn(guessed), 'wrong_second_factor');
  const factor = phone.code();
  const done = await api.ask(redeemInvitation, { body: { ...body, factor } });
  assert.equal(done.statusCode, 200, done.body);
});

test('another coordinator sees it and takes it away, which the journal tells; nobody takes their own', async (t) => {
  const api = await openTestApi(t);
  await setUp(api, api.lucie);
  const cookie = await another(api);
  const team = (await api.ask(getTeam, { params: { territory }, cookie })).json<Team>();
  const seen = team.members.filter(({ secondFactor }) => secondFactor).map(({ name }) => name);
  assert.deepEqual(seen, [api.lucie.name]);
  const params = { territory, user: api.lucie.user };
  const unchecked = await api.ask(removeSecondFactor, { params, cookie, body: {} });
  assert.equal(unchecked.statusCode, 400);
  const agent = await api.cookieOf(api.marc);
  const body = { checked: true };
  const forbidden = await api.ask(removeSecondFactor, { params, cookie: agent, body });
  assert.equal(refusalIn(forbidden), 'forbidden');
  const stranger = await api.cookieOf(api.nadia);
  const elsewhere = await api.ask(removeSecondFactor, { params, cookie: stranger, body });
  assert.equal(refusalIn(elsewhere), 'not_found');
  assert.equal((await api.ask(removeSecondFactor, { params, cookie, body })).statusCode, 204);
  assert.equal((await signInWith(api, api.lucie)).statusCode, 200);
  assert.ok((await kinds(api)).includes('second-factor-taken'));

  const own = { territory, user: await userOf(api, cookie) };
  const mine = await api.ask(removeSecondFactor, { params: own, cookie, body });
  assert.equal(refusalIn(mine), 'forbidden');
  await api.office.accounts.join(api.lucie.user, 'val-voisin', { roles: ['agent'] });
  const abroad = await api.ask(removeSecondFactor, { params, cookie, body });
  assert.equal(refusalIn(abroad), 'place_elsewhere');
});

test('the only coordinator is let in again by whoever runs the service, and by nobody else', async (t) => {
  const api = await openTestApi(t);
  const { cookie } = await setUp(api, api.lucie);
  assert.equal(await letIn(api.office, 'nobody-of-that-name'), undefined);
  const password = await letIn(api.office, api.lucie.login.toUpperCase());
  assert.ok(password);
  assert.equal(
    (await api.ask(getSession, { cookie })).statusCode,
    401,
    'earlier sessions are over',
  );
  assert.equal((await signInWith(api, { ...api.lucie, password })).statusCode, 200);
  assert.ok((await kinds(api)).includes('second-factor-taken'));
  assert.ok((await kinds(api)).includes('access-renewed'));
});

test('no code and no secret stands in the log', async (t) => {
  const api = await openTestApi(t);
  const phone = await setUp(api, api.lucie);
  const code = phone.code();
  await signInWith(api, api.lucie, code);
  api.now += HOUR;
  await signInWith(api, api.lucie, phone.recovery[0]);
  const log = api.log.join('\n');
  for (const secret of [code, ...phone.recovery]) assert.ok(!log.includes(secret));
});

/** Another coordinator of the territory; gives the cookie. */
async function another(api: TestApi): Promise<string> {
  const someone = { login: 'odile', password: 'tisane-odile-verveine' };
  const user = await api.office.accounts.create({ ...someone, name: 'Odile Perret' });
  assert.ok(user);
  await api.office.accounts.join(user, territory, { roles: ['coordinator'] });
  return tokenIn(await api.ask(signIn, { body: someone }));
}

async function userOf(api: TestApi, cookie: string): Promise<string> {
  const answer = await api.ask(getSession, { cookie });
  return answer.json<{ user: { id: string } }>().user.id;
}

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
    .map((five) => five.toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((eight) => Number.parseInt(eight, 2)));
}
