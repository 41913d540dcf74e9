import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as v from 'valibot';
import type { CodeMeaning } from '../../../src/contract/accounts/invitation.ts';
import { getSession, reportDevice, signIn } from '../../../src/contract/accounts/endpoints.ts';
import { readCode, redeemInvitation } from '../../../src/contract/accounts/joining-endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import {
  changeRole,
  endPlace,
  getTeam,
  invite,
  renewAccess,
  withdrawInvitation,
} from '../../../src/contract/accounts/team-endpoints.ts';
import { Team } from '../../../src/contract/accounts/team.ts';
import { DAY, openTestApi, refusalIn, tokenIn, type Someone, type TestApi } from './test-api.ts';

const territory = 'trois-clochers';
const params = { territory };
const PASSWORD = 'un panier de cerises';

async function teamOf(api: TestApi, who: Someone = api.lucie): Promise<Team> {
  const answer = await api.ask(getTeam, { params, cookie: await api.cookieOf(who) });
  assert.equal(answer.statusCode, 200, answer.body);
  return v.parse(Team, answer.json());
}

async function invited(api: TestApi, body: object): Promise<string> {
  const answer = await api.ask(invite, { params, cookie: await api.cookieOf(api.lucie), body });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<{ code: string }>().code;
}

async function renewed(api: TestApi, wish: object): Promise<string> {
  const cookie = await api.cookieOf(api.lucie);
  const answer = await api.ask(renewAccess, { params, cookie, body: { checked: true, ...wish } });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<{ code: string }>().code;
}

async function told(api: TestApi): Promise<readonly string[]> {
  const { lines } = await api.office.journal.read(territory, {});
  return lines.map(({ line: { kind, by, whose, role } }) => {
    const name = (id: string | undefined) =>
      [api.lucie, api.marc, api.yvette].find(({ user }) => user === id)?.name.split(' ')[0] ?? '-';
    return [name(by), kind, ...(whose ? [name(whose)] : []), ...(role ? [role] : [])].join(' ');
  });
}

test('the coordinator sees the team: roles, sector, last contact, sessions and devices, and no volunteer', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.marc);
  await api.cookieOf(api.marc);
  const device = randomUUID();
  await api.ask(reportDevice, {
    params: { territory, device },
    cookie,
    body: { pending: 3, oldest: '2026-03-01T08:00:00.000Z', version: '0.1.0' },
  });
  const { members, invitations } = await teamOf(api);
  assert.deepEqual(
    members.map(({ name, roles }) => [name, ...roles]),
    [
      ['Lucie Morelon', 'coordinator'],
      ['Marc Vuillard', 'agent'],
    ],
  );
  const marc = members[1]!;
  assert.equal(marc.sessions, 2);
  const seen = new Date(api.now).toISOString();
  assert.equal(marc.seen, seen);
  assert.deepEqual(marc.devices, [{ id: device, seen, pending: 3 }]);
  assert.deepEqual(invitations, []);
  const said = JSON.stringify(members);
  for (const secret of [api.marc.login, api.yvette.name, 'password', 'salt', 'login:']) {
    assert.ok(!said.includes(secret), secret);
  }
});

test('nobody but a coordinator of the territory sees the team or touches it', async (t) => {
  const api = await openTestApi(t);
  const { user } = api.marc;
  const checked = { user, checked: true, lost: false };
  for (const who of [api.marc, api.yvette, api.nadia, undefined]) {
    const cookie = who && (await api.cookieOf(who));
    const answers = [
      await api.ask(getTeam, { params, cookie }),
      await api.ask(changeRole, { params: { territory, user }, cookie, body: { role: 'agent' } }),
      await api.ask(withdrawInvitation, { params: { territory, id: 'x' }, cookie }),
      await api.ask(renewAccess, { params, cookie, body: checked }),
    ];
    const no = who === api.nadia ? 'not_found' : who ? 'forbidden' : 'unauthorized';
    assert.deepEqual(answers.map(refusalIn), [no, no, no, no]);
  }
});

test('an agent is invited with a sector, comes in with the code, and is on the list with it', async (t) => {
  const api = await openTestApi(t);
  const code = await invited(api, { role: 'agent', name: 'Paul Rivoire', sector: ' Le plateau ' });
  const [open] = (await teamOf(api)).invitations;
  assert.equal(open?.name, 'Paul Rivoire');
  assert.deepEqual([open.role, open.sector, open.by], ['agent', 'Le plateau', 'Lucie Morelon']);
  assert.equal(Date.parse(open.expires), api.now + 14 * DAY);
  assert.ok(!JSON.stringify(open).includes(code.replace('-', '')));
  const body = { code, login: 'paul', password: PASSWORD };
  assert.equal((await api.ask(redeemInvitation, { body })).statusCode, 200);
  const { members, invitations } = await teamOf(api);
  assert.deepEqual(invitations, []);
  const paul = members.find(({ name }) => name === 'Paul Rivoire');
  assert.deepEqual([paul?.roles, paul?.sector], [['agent'], 'Le plateau']);
});

test('a sector is the agent’s alone, and a plain sentence', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  for (const body of [
    { role: 'coordinator', name: 'X', sector: 'Le plateau' },
    { role: 'agent', name: 'X', sector: '' },
    { role: 'agent', name: 'X', sector: 'x'.repeat(81) },
  ]) {
    assert.equal((await api.ask(invite, { params, cookie, body })).statusCode, 400);
  }
});

test('whoever holds a code is told what it opens; reading it uses nothing up, and a GET changes nothing', async (t) => {
  const api = await openTestApi(t);
  const code = await invited(api, { role: 'agent', name: 'Paul Rivoire' });
  const read = await api.ask(readCode, { body: { code } });
  assert.deepEqual(read.json<CodeMeaning>(), {
    opens: 'place',
    title: 'Pays de trois-clochers',
    name: 'Paul Rivoire',
    role: 'agent',
  });
  // As a mail scanner does with a link: the fragment stays with it, and no address answers a GET.
  for (const url of ['/', '/api/invitations/redeem', '/api/invitations/meaning']) {
    for (const method of ['GET', 'HEAD'] as const) await api.app.inject({ method, url });
  }
  assert.equal((await teamOf(api)).invitations.length, 1);
  const body = { code, login: 'paul', password: PASSWORD };
  assert.equal((await api.ask(redeemInvitation, { body })).statusCode, 200);
  assert.equal(refusalIn(await api.ask(readCode, { body: { code } })), 'used_code');
});

test('guessing at codes by reading them is shut like guessing by redeeming', async (t) => {
  const api = await openTestApi(t);
  const code = await invited(api, { role: 'agent', name: 'Paul Rivoire' });
  for (let guess = 0; guess < 8; guess += 1) {
    const wrong = { code: `2222-222${guess + 2}` };
    assert.equal(refusalIn(await api.ask(readCode, { body: wrong })), 'unknown_code');
  }
  assert.equal(refusalIn(await api.ask(readCode, { body: { code } })), 'too_many_requests');
  const body = { code, login: 'paul', password: PASSWORD };
  assert.equal(refusalIn(await api.ask(redeemInvitation, { body })), 'too_many_requests');
  const elsewhere = await api.ask(readCode, { body: { code }, from: '192.0.2.77' });
  assert.equal(elsewhere.statusCode, 200, 'whoever sits elsewhere is not shut out by it');
});

test('a code that is withdrawn opens nothing, and the journal says who withdrew it', async (t) => {
  const api = await openTestApi(t);
  const code = await invited(api, { role: 'coordinator', name: 'Paul Rivoire' });
  const [open] = (await teamOf(api)).invitations;
  const cookie = await api.cookieOf(api.lucie);
  const other = { territory: 'val-voisin', id: open?.id ?? '' };
  assert.equal(
    refusalIn(await api.ask(withdrawInvitation, { params: other, cookie })),
    'not_found',
  );
  const nadia = await api.cookieOf(api.nadia);
  await api.ask(withdrawInvitation, { params: other, cookie: nadia });
  assert.equal((await teamOf(api)).invitations.length, 1, 'not by another territory');
  for (let twice = 0; twice < 2; twice += 1) {
    const mine = { params: { territory, id: open?.id ?? '' }, cookie };
    assert.equal((await api.ask(withdrawInvitation, mine)).statusCode, 204);
  }
  assert.deepEqual((await teamOf(api)).invitations, []);
  const body = { code, login: 'paul', password: PASSWORD };
  assert.equal(refusalIn(await api.ask(redeemInvitation, { body })), 'expired_code');
  const lines = await told(api);
  assert.equal(lines.filter((line) => line === 'Lucie invitation-withdrawn coordinator').length, 1);
});

test('a role is changed and written down; the device hears of it and begins its copy anew', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  const marc = await api.cookieOf(api.marc);
  const session = async () =>
    v.parse(SessionAnswer, (await api.ask(getSession, { cookie: marc })).json()).territories[0];
  const before = await session();
  const ask = (body: object) =>
    api.ask(changeRole, { params: { territory, user: api.marc.user }, cookie, body });
  assert.equal((await ask({ role: 'coordinator' })).statusCode, 204);
  const after = await session();
  assert.deepEqual(after?.roles, ['coordinator']);
  assert.notEqual(after.epoch, before?.epoch);
  assert.equal((await ask({ role: 'agent', sector: 'Le bourg' })).statusCode, 204);
  const member = (await teamOf(api)).members.find(({ user }) => user === api.marc.user);
  assert.deepEqual([member?.roles, member?.sector], [['agent'], 'Le bourg']);
  const lines = await told(api);
  assert.ok(lines.includes('Lucie role-changed Marc coordinator'));
  assert.ok(lines.includes('Lucie role-changed Marc agent'));
  assert.equal((await ask({ role: 'mayor' })).statusCode, 400);
  const volunteer = { params: { territory, user: api.yvette.user }, cookie };
  const refused = await api.ask(changeRole, { ...volunteer, body: { role: 'coordinator' } });
  assert.equal(refusalIn(refused), 'not_found', 'a volunteer becomes one of the team by a code');
});

test('the last coordinator is neither demoted nor removed, by whomever', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  const mine = { params: { territory, user: api.lucie.user }, cookie };
  const demoted = await api.ask(changeRole, { ...mine, body: { role: 'agent' } });
  assert.equal(refusalIn(demoted), 'last_coordinator');
  assert.equal(refusalIn(await api.ask(endPlace, mine)), 'last_coordinator');
  assert.equal(
    (await api.ask(changeRole, { ...mine, body: { role: 'coordinator' } })).statusCode,
    204,
  );
});

test('who forgot the password chooses another one with a fresh code: old sessions end, the login stays', async (t) => {
  const api = await openTestApi(t);
  const old = await api.cookieOf(api.marc);
  const code = await renewed(api, { user: api.marc.user, lost: false });
  assert.equal(
    (await api.ask(getSession, { cookie: old })).statusCode,
    200,
    'it goes on until then',
  );
  const meaning = await api.ask(readCode, { body: { code } });
  assert.deepEqual(meaning.json<CodeMeaning>(), {
    opens: 'password',
    title: 'Pays de trois-clochers',
    name: api.marc.name,
    user: api.marc.user,
  });
  for (const password of ['court', api.marc.login, 'motdepasse']) {
    const weak = await api.ask(redeemInvitation, { body: { code, password } });
    assert.equal(refusalIn(weak), 'weak_password');
  }
  const answer = await api.ask(redeemInvitation, { body: { code, password: PASSWORD } });
  assert.equal(v.parse(SessionAnswer, answer.json()).user.id, api.marc.user);
  assert.equal((await api.ask(getSession, { cookie: tokenIn(answer) })).statusCode, 200);
  assert.equal((await api.ask(getSession, { cookie: old })).statusCode, 401);
  const { login } = api.marc;
  assert.equal((await api.ask(signIn, { body: { login, password: PASSWORD } })).statusCode, 200);
  const before = { login, password: api.marc.password };
  assert.equal(refusalIn(await api.ask(signIn, { body: before })), 'wrong_credentials');
  const again = await api.ask(redeemInvitation, { body: { code, password: 'encore un autre' } });
  assert.equal(refusalIn(again), 'used_code');
  const lines = await told(api);
  assert.ok(lines.includes('Lucie access-renewed Marc'));
  assert.ok(lines.includes('Marc password-renewed'));
  assert.ok(!lines.some((line) => line.includes('phone-lost')));
});

test('who forgot the login too chooses another one; somebody else’s is refused and leaves the code open', async (t) => {
  const api = await openTestApi(t);
  const code = await renewed(api, { user: api.marc.user, lost: false });
  const ask = (login: string) =>
    api.ask(redeemInvitation, { body: { code, login, password: PASSWORD } });
  assert.equal(refusalIn(await ask(api.lucie.login)), 'login_taken');
  assert.equal((await ask('marc.du.plateau')).statusCode, 200);
  const body = { login: 'Marc.du.Plateau', password: PASSWORD };
  assert.equal((await api.ask(signIn, { body })).statusCode, 200);
  const old = { login: api.marc.login, password: PASSWORD };
  assert.equal(refusalIn(await api.ask(signIn, { body: old })), 'wrong_credentials');
  assert.ok(await api.office.accounts.create({ ...old, name: 'free again' }));
});

test('a lost telephone is signed out at once, before the code is used; the password holds until then', async (t) => {
  const api = await openTestApi(t);
  const lost = await api.cookieOf(api.yvette);
  const code = await renewed(api, { volunteer: api.yvette.volunteer, lost: true });
  assert.equal((await api.ask(getSession, { cookie: lost })).statusCode, 401);
  assert.ok((await told(api)).includes('Lucie phone-lost Yvette'));
  const answer = await api.ask(redeemInvitation, { body: { code, password: PASSWORD } });
  const session = v.parse(SessionAnswer, answer.json());
  assert.equal(session.user.id, api.yvette.user, 'the same account, with all that it did');
  assert.equal(session.territories[0]?.volunteer, api.yvette.volunteer);
});

test('a fresh code is given for two days, and the latest alone counts', async (t) => {
  const api = await openTestApi(t);
  const wish = { user: api.marc.user, lost: false };
  const first = await renewed(api, wish);
  const second = await renewed(api, wish);
  const ask = (code: string) => api.ask(redeemInvitation, { body: { code, password: PASSWORD } });
  assert.equal(refusalIn(await ask(first)), 'expired_code');
  assert.equal((await teamOf(api)).invitations.length, 1);
  api.now += 2 * DAY;
  assert.equal(refusalIn(await ask(second)), 'expired_code');
  const [open] = (await teamOf(api)).invitations;
  assert.deepEqual([open?.renews, open?.over], [true, true]);
});

test('a fresh code opens nothing that is not this territory’s, and nobody makes one for themselves or unchecked', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  const ask = async (body: object) =>
    refusalIn(await api.ask(renewAccess, { params, cookie, body }));
  const marc = { user: api.marc.user, lost: false };
  assert.equal(await ask(marc), 'bad_request');
  assert.equal(await ask({ ...marc, checked: false }), 'bad_request');
  const checked = { checked: true, lost: false };
  assert.equal(await ask({ ...checked, user: api.lucie.user }), 'forbidden');
  assert.equal(await ask({ ...checked, user: api.nadia.user }), 'not_found');
  assert.equal(await ask({ ...checked, volunteer: await api.volunteer(territory) }), 'not_found');
  const code = await renewed(api, marc);
  await api.office.accounts.join(api.marc.user, 'val-voisin', { roles: ['coordinator'] });
  assert.equal(await ask({ ...checked, user: api.marc.user }), 'place_elsewhere');
  const late = await api.ask(redeemInvitation, { body: { code, password: PASSWORD } });
  assert.equal(refusalIn(late), 'expired_code', 'nor does one from before');
});

test('a fresh code opens nothing to whoever has no place any more', async (t) => {
  const api = await openTestApi(t);
  const code = await renewed(api, { user: api.marc.user, lost: false });
  const cookie = await api.cookieOf(api.lucie);
  await api.ask(endPlace, { params: { territory, user: api.marc.user }, cookie });
  const answer = await api.ask(redeemInvitation, { body: { code, password: PASSWORD } });
  assert.equal(refusalIn(answer), 'expired_code');
});
