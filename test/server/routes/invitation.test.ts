import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import type { TestContext } from 'node:test';
import { getSession, signIn } from '../../../src/contract/accounts/endpoints.ts';
import { redeemInvitation } from '../../../src/contract/accounts/joining-endpoints.ts';
import { invite } from '../../../src/contract/accounts/team-endpoints.ts';
import { Invitation } from '../../../src/contract/accounts/team.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { DAY, MINUTE, openTestApi, refusalIn, tokenIn } from './test-api.ts';
import type { TestApi } from './test-api.ts';

const HERE = { territory: 'trois-clochers' };
const NEWCOMER = { login: 'ginette.pommier', password: 'un panier de cerises' };

/** A gateway where Lucie has just made a code for Ginette. */
async function withCode(t: TestContext): Promise<{
  gateway: TestApi;
  lucie: string;
  code: string;
  volunteer: `volunteer:${string}`;
}> {
  const gateway = await openTestApi(t);
  const lucie = await gateway.cookieOf(gateway.lucie);
  const volunteer = await gateway.volunteer('trois-clochers');
  const answer = await gateway.ask(invite, {
    params: HERE,
    cookie: lucie,
    body: { role: 'volunteer', volunteer },
  });
  assert.equal(answer.statusCode, 200);
  return { gateway, lucie, volunteer, code: v.parse(Invitation, answer.json()).code };
}

test('a volunteer joins with a code, a login and a password of their own, and is signed in', async (t) => {
  const { gateway, code, volunteer } = await withCode(t);
  assert.match(code, /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  const answer = await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  assert.equal(answer.statusCode, 200);
  const session = v.parse(SessionAnswer, answer.json());
  assert.equal(session.user.name, 'Ginette Pommier');
  assert.equal(session.territories[0]?.volunteer, volunteer);
  assert.deepEqual(session.territories[0].roles, ['volunteer']);
  const mine = await gateway.ask(getSession, { cookie: tokenIn(answer) });
  assert.deepEqual(mine.json(), answer.json());
  assert.equal((await gateway.ask(signIn, { body: NEWCOMER })).statusCode, 200);
});

test('the territory learns by a fact that the volunteer has joined', async (t) => {
  const { gateway, code, volunteer } = await withCode(t);
  const answer = await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  const { user } = v.parse(SessionAnswer, answer.json());
  const shelf = await gateway.store.shelf('trois-clochers');
  const { changes } = await shelf.changes('0', { limit: 10, prefixes: ['fact:'] });
  assert.equal(changes.length, 1);
  const fact = changes[0]?.doc;
  const said = [fact?.['type'], fact?.['subject'], fact?.['by']];
  assert.deepEqual(said, ['volunteer.joined', volunteer, user.id]);
  assert.deepEqual((fact?.['received'] as { roles: unknown }).roles, ['volunteer']);
});

test('a code may be typed in small letters, with spaces, without its dash', async (t) => {
  const { gateway, code } = await withCode(t);
  const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
  const answer = await gateway.ask(redeemInvitation, { body: { code: typed, ...NEWCOMER } });
  assert.equal(answer.statusCode, 200);
});

test('a code opens once; whoever has a used or expired one is told so, whoever guesses is not', async (t) => {
  const { gateway, lucie, code } = await withCode(t);
  await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  const again = { ...NEWCOMER, login: 'somebody.else' };
  const used = await gateway.ask(redeemInvitation, { body: { code, ...again } });
  assert.equal(used.statusCode, 422);
  assert.equal(refusalIn(used), 'used_code');
  const unknown = await gateway.ask(redeemInvitation, { body: { code: '2222-2222', ...again } });
  assert.equal(refusalIn(unknown), 'unknown_code');
  const made = await gateway.ask(invite, {
    params: HERE,
    cookie: lucie,
    body: { role: 'agent', name: 'Paul Rivoire' },
  });
  const late = v.parse(Invitation, made.json());
  assert.equal(Date.parse(late.expires), gateway.now + 14 * DAY);
  gateway.now += 14 * DAY;
  const expired = await gateway.ask(redeemInvitation, { body: { code: late.code, ...again } });
  assert.equal(refusalIn(expired), 'expired_code');
});

test('two who redeem one code at the same moment: one comes in, nothing of the other is left', async (t) => {
  const { gateway, code } = await withCode(t);
  const redeem = (login: string) =>
    gateway.ask(redeemInvitation, { body: { code, login, password: NEWCOMER.password } });
  const answers = await Promise.all(['first.one', 'second.one', 'third.one'].map(redeem));
  const statuses = answers.map(({ statusCode }) => statusCode).sort();
  assert.deepEqual(statuses, [200, 422, 422]);
  for (const [index, login] of ['first.one', 'second.one', 'third.one'].entries()) {
    const body = { login, password: NEWCOMER.password };
    const expected = answers[index]?.statusCode === 200 ? 200 : 401;
    assert.equal((await gateway.ask(signIn, { body })).statusCode, expected);
  }
});

test('a taken login or a weak password leaves the code open', async (t) => {
  const { gateway, code } = await withCode(t);
  const taken = await gateway.ask(redeemInvitation, {
    body: { code, login: gateway.lucie.login.toUpperCase(), password: NEWCOMER.password },
  });
  assert.equal(taken.statusCode, 409);
  assert.equal(refusalIn(taken), 'login_taken');
  for (const password of ['cerises', NEWCOMER.login]) {
    const weak = await gateway.ask(redeemInvitation, { body: { ...NEWCOMER, code, password } });
    assert.equal(refusalIn(weak), 'weak_password');
  }
  const answer = await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  assert.equal(answer.statusCode, 200);
});

test('somebody who is signed in joins with the code alone and keeps their other places', async (t) => {
  const { gateway, code, volunteer } = await withCode(t);
  const cookie = await gateway.cookieOf(gateway.marc);
  const answer = await gateway.ask(redeemInvitation, { cookie, body: { code } });
  assert.equal(answer.statusCode, 200);
  const session = v.parse(SessionAnswer, answer.json());
  assert.equal(session.user.id, gateway.marc.user);
  assert.deepEqual(session.territories[0]?.roles, ['agent', 'volunteer']);
  assert.equal(session.territories[0].volunteer, volunteer);
});

test('the code alone, without a session, asks to sign in and stays open', async (t) => {
  const { gateway, code } = await withCode(t);
  const answer = await gateway.ask(redeemInvitation, { body: { code } });
  assert.equal(refusalIn(answer), 'unauthorized');
  const later = await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  assert.equal(later.statusCode, 200);
});

test('an account that is one volunteer cannot become a second one of the same territory', async (t) => {
  const { gateway, code } = await withCode(t);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const answer = await gateway.ask(redeemInvitation, { cookie, body: { code } });
  assert.equal(answer.statusCode, 409);
  assert.equal(refusalIn(answer), 'already_volunteer');
  const other = await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  assert.equal(other.statusCode, 200);
});

test('a volunteer who lost their phone joins anew; the account on the lost phone loses the place', async (t) => {
  const gateway = await openTestApi(t);
  const lost = await gateway.cookieOf(gateway.yvette);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const body = { role: 'volunteer', volunteer: gateway.yvette.volunteer };
  const made = await gateway.ask(invite, { params: HERE, cookie, body });
  const { code } = v.parse(Invitation, made.json());
  const anew = await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  assert.equal(
    v.parse(SessionAnswer, anew.json()).territories[0]?.volunteer,
    gateway.yvette.volunteer,
  );
  const old = await gateway.ask(getSession, { cookie: lost });
  assert.deepEqual(v.parse(SessionAnswer, old.json()).territories, []);
});

test('only a coordinator of the territory invites; a stranger to it is told that it is missing', async (t) => {
  const gateway = await openTestApi(t);
  const body = { role: 'agent', name: 'Paul Rivoire' };
  const ask = async (cookie: string | undefined, territory = 'trois-clochers') =>
    gateway.ask(invite, { params: { territory }, cookie, body });
  assert.equal(refusalIn(await ask(undefined)), 'unauthorized');
  assert.equal(refusalIn(await ask(await gateway.cookieOf(gateway.marc))), 'forbidden');
  assert.equal(refusalIn(await ask(await gateway.cookieOf(gateway.yvette))), 'forbidden');
  const nadia = await gateway.cookieOf(gateway.nadia);
  const stranger = await ask(nadia);
  assert.equal(stranger.statusCode, 404);
  for (const territory of ['nowhere', '__proto__', 'constructor', '_accounts', '..', 'TROIS']) {
    assert.equal((await ask(nadia, territory)).body, stranger.body, territory);
  }
});

test('a volunteer of another territory, or of none, cannot be invited', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const elsewhere = await gateway.volunteer('val-voisin');
  for (const volunteer of [elsewhere, 'volunteer:00000000-0000-4000-8000-000000000000']) {
    const answer = await gateway.ask(invite, {
      params: HERE,
      cookie,
      body: { role: 'volunteer', volunteer },
    });
    assert.equal(refusalIn(answer), 'unknown_volunteer');
  }
});

test('an invitation that makes no sense is refused', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const volunteer = gateway.yvette.volunteer;
  const bodies = [
    {},
    { role: 'mayor', name: 'X' },
    { role: 'agent' },
    { role: 'agent', name: '  ' },
    { role: 'agent', name: 'half \ud800 of one' },
    { role: 'agent', name: 'nul \u0000' },
    { role: 'agent', name: 'X', volunteer },
    { role: 'volunteer' },
    { role: 'volunteer', volunteer: 'person:x' },
    { role: ['coordinator'], name: 'X' },
  ];
  for (const body of bodies) {
    const answer = await gateway.ask(invite, { params: HERE, cookie, body });
    assert.equal(answer.statusCode, 400, JSON.stringify(body));
  }
});

test('a coordinator can be invited, and the codes of one who left open nothing', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const body = { role: 'coordinator', name: 'Paul Rivoire' };
  const make = async () =>
    v.parse(Invitation, (await gateway.ask(invite, { params: HERE, cookie, body })).json()).code;
  const [good, late] = [await make(), await make()];
  const paul = await gateway.ask(redeemInvitation, { body: { code: good, ...NEWCOMER } });
  const session = v.parse(SessionAnswer, paul.json());
  assert.deepEqual(session.territories[0]?.roles, ['coordinator']);
  assert.equal(session.user.name, 'Paul Rivoire');
  await gateway.office.accounts.leave(gateway.lucie.user, 'trois-clochers');
  const answer = await gateway.ask(redeemInvitation, {
    body: { code: late, login: 'late.comer', password: NEWCOMER.password },
  });
  assert.equal(refusalIn(answer), 'expired_code');
});

test('codes cannot be tried through: eight wrong ones, then a quarter of an hour', async (t) => {
  const { gateway, code } = await withCode(t);
  for (let guess = 0; guess < 8; guess += 1) {
    const wrong = { code: `2222-222${guess + 2}`, ...NEWCOMER };
    assert.equal(refusalIn(await gateway.ask(redeemInvitation, { body: wrong })), 'unknown_code');
  }
  const shut = await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  assert.equal(shut.statusCode, 429);
  assert.equal(shut.headers['retry-after'], String(15 * 60));
  gateway.now += 15 * MINUTE;
  const answer = await gateway.ask(redeemInvitation, { body: { code, ...NEWCOMER } });
  assert.equal(answer.statusCode, 200);
});

test('a stolen coordinator session does not make codes without end', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const body = { role: 'agent', name: 'X' };
  let made = 0;
  let answer = await gateway.ask(invite, { params: HERE, cookie, body });
  for (; answer.statusCode === 200; made += 1) {
    answer = await gateway.ask(invite, { params: HERE, cookie, body });
  }
  assert.equal(made, 60);
  assert.equal(refusalIn(answer), 'too_many_requests');
});

test('the code itself is kept nowhere', async (t) => {
  const { gateway, code } = await withCode(t);
  const shelf = await gateway.store.shelf('_accounts');
  const kept = JSON.stringify((await shelf.changes('0', { limit: 1000 })).changes);
  assert.ok(kept.includes('invitation:'));
  assert.ok(!kept.includes(code) && !kept.includes(code.replace('-', '')));
});
