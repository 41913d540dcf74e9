import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { STEP_MS, totpAt } from '../../../server/accounts/second-factor/totp.ts';
import { changePassword, getSession, signIn } from '../../../src/contract/accounts/endpoints.ts';
import {
  beginIdentity,
  finishIdentity,
  getIdentityDoor,
  getIdentityFarewell,
  giveIdentityFactor,
  linkIdentity,
  readIdentityCode,
  unlinkIdentity,
  type IdentityOutcome,
} from '../../../src/contract/accounts/identity-endpoints.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
} from '../../../src/contract/accounts/second-factor-endpoints.ts';
import { endPlace, getTeam } from '../../../src/contract/accounts/team-endpoints.ts';
import type { Team } from '../../../src/contract/accounts/team.ts';
import { openIdentityHouse, type IdentityHouse } from '../accounts/identity/identity-house.ts';
import { openTestApi, refusalIn, tokenIn, type Someone, type TestApi } from './test-api.ts';

const territory = 'trois-clochers';
const HOUR = 3_600_000;

interface Town {
  readonly api: TestApi;
  readonly house: IdentityHouse;
}

async function openTown(t: TestContext, options?: { readonly signed: boolean }): Promise<Town> {
  const house = await openIdentityHouse(ends(t), options);
  const api = await openTestApi(t, { config: { identity: house.settings } });
  return { api, house };
}

/** What is opened for a test ends with it. */
function ends(t: TestContext): { after: (end: () => Promise<void>) => void } {
  return { after: (end) => t.after(end) };
}

/** A browser that keeps the one cookie of a sign-in under way. */
interface Traveller {
  readonly cookie: string;
  readonly url: string;
}

async function begin({ api }: Town): Promise<Traveller> {
  const answer = await api.ask(beginIdentity);
  assert.equal(answer.statusCode, 200, answer.body);
  return { cookie: awayCookieIn(answer), url: answer.json<{ url: string }>().url };
}

function awayCookieIn(answer: LightMyRequestResponse): string {
  return answer.cookies.find(({ name }) => name === 'coudmain-identity')?.value ?? '';
}

function returnIn(back: URL): { code: string; state: string; iss?: string } {
  const { code = '', state = '', iss } = Object.fromEntries(back.searchParams);
  return { code, state, ...(iss !== undefined && { iss }) };
}

async function finish(
  { api }: Town,
  cookie: string,
  body: object,
): Promise<LightMyRequestResponse> {
  return api.ask(finishIdentity, { body, headers: { cookie: `coudmain-identity=${cookie}` } });
}

/** Somebody goes there, is recognised, and comes back. */
async function comeBy(town: Town, who = 'marc'): Promise<LightMyRequestResponse> {
  town.house.who = who;
  const { cookie, url } = await begin(town);
  return finish(town, cookie, returnIn(await town.house.visit(url)));
}

function outcomeIn(answer: LightMyRequestResponse): IdentityOutcome {
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<IdentityOutcome>();
}

async function codeFor(town: Town, who = 'marc'): Promise<string> {
  const outcome = outcomeIn(await comeBy(town, who));
  assert.equal(outcome.became, 'unlinked');
  return outcome.became === 'unlinked' ? outcome.code : '';
}

async function link(
  { api }: Town,
  whose: Someone,
  code: string,
  by: Someone = api.lucie,
  more: object = {},
): Promise<LightMyRequestResponse> {
  return api.ask(linkIdentity, {
    params: { territory, user: whose.user },
    cookie: await api.cookieOf(by),
    body: { code, checked: true, ...more },
  });
}

async function kinds(api: TestApi): Promise<readonly string[]> {
  const { lines } = await api.office.journal.read(territory, {});
  return lines.map(({ line }) => line.kind);
}

test('without settings nothing is offered, and nobody is sent anywhere', async (t) => {
  const api = await openTestApi(t);
  assert.deepEqual((await api.ask(getIdentityDoor)).json(), {});
  assert.equal(refusalIn(await api.ask(beginIdentity)), 'not_found');
  const answer = await api.ask(finishIdentity, { body: { code: 'a', state: 'b' } });
  assert.equal(refusalIn(answer), 'not_found');
});

for (const signed of [true, false]) {
  const how = signed ? 'signed' : 'in JSON';
  test(`an agent is linked by a coordinator who was told a code, then comes in (${how})`, async (t) => {
    const town = await openTown(t, { signed });
    const { api, house } = town;
    assert.deepEqual((await api.ask(getIdentityDoor)).json(), { name: 'ProConnect' });

    const code = await codeFor(town);
    assert.match(code, /^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const { scope, acr_values: acr, code_challenge_method: pkce } = house.asked;
    assert.deepEqual([scope, acr, pkce], [house.settings.scope, 'eidas1', 'S256']);
    assert.ok(house.asked['nonce'] && house.asked['state']);

    const lucie = await api.cookieOf(api.lucie);
    const meaning = await api.ask(readIdentityCode, {
      ...{ params: { territory }, cookie: lucie, body: { code: code.toLowerCase() } },
    });
    assert.deepEqual(meaning.json(), { name: 'Marc Vuillard', email: 'marc@mairie.example' });
    assert.equal((await link(town, api.marc, code)).statusCode, 204);

    const before = house.described();
    const answer = await comeBy(town);
    const outcome = outcomeIn(answer);
    assert.ok(outcome.became === 'signed-in' && outcome.session.user.id === api.marc.user);
    assert.equal(house.described(), before, 'who is known is not described again');
    const session = await api.ask(getSession, { cookie: tokenIn(answer) });
    assert.equal(session.statusCode, 200);
    const set = answer.cookies.find(({ name }) => name === 'coudmain');
    assert.deepEqual([set?.httpOnly, set?.sameSite], [true, 'Strict']);

    // The password goes on opening.
    const { login, password } = api.marc;
    assert.equal((await api.ask(signIn, { body: { login, password } })).statusCode, 200);
    const { members, identities } = (
      await api.ask(getTeam, { params: { territory }, cookie: lucie })
    ).json<Team>();
    assert.equal(identities, 'ProConnect');
    assert.deepEqual(
      members.map(({ identity, user }) => [user, identity ?? false]).sort(),
      [
        [api.lucie.user, false],
        [api.marc.user, true],
      ].sort(),
    );
    const told = await kinds(api);
    assert.ok(told.includes('identity-linked') && told.includes('signed-in-by-identity'));
    // Neither the subject nor anything of the person is in the log, nor the subject in what is kept.
    assert.ok(!api.log.join('').includes('mairie.example'));
    const kept = JSON.stringify(await api.office.accounts.find(api.marc.user));
    assert.ok(!kept.includes('"marc"') && !kept.includes('mairie.example'));
  });
}

test('the same e-mail or name opens nothing: an unknown identity is given a code, and no session', async (t) => {
  const town = await openTown(t);
  const answer = await comeBy(town, 'marc.vuillard');
  assert.equal(outcomeIn(answer).became, 'unlinked');
  assert.equal(
    answer.cookies.find(({ name }) => name === 'coudmain'),
    undefined,
  );
});

test('another state, no cookie, a changed or a late one: it is over, and nothing is asked of the house', async (t) => {
  const town = await openTown(t);
  const { api, house } = town;
  const { cookie, url } = await begin(town);
  const back = returnIn(await house.visit(url));
  const changed = cookie.slice(0, -4) + (cookie.endsWith('AAAA') ? 'BBBB' : 'AAAA');
  for (const [kept, body] of [
    [cookie, { ...back, state: `${back.state}x` }],
    ['', back],
    [changed, back],
  ] as const) {
    assert.equal(refusalIn(await finish(town, kept, body)), 'sign_in_over');
  }
  api.now += 10 * 60_000;
  assert.equal(refusalIn(await finish(town, cookie, back)), 'sign_in_over');
});

test('a return that is sent twice counts once, and a code that was used is refused by the house', async (t) => {
  const town = await openTown(t);
  await link(town, town.api.marc, await codeFor(town));
  const first = await begin(town);
  const back = returnIn(await town.house.visit(first.url));
  const answers = await Promise.all([1, 2, 3].map(() => finish(town, first.cookie, back)));
  assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1);
  const over = answers.filter(({ statusCode }) => statusCode === 422).map(refusalIn);
  assert.deepEqual(over, ['sign_in_over', 'sign_in_over']);
  // The used code, in a sign-in of its own.
  const second = await begin(town);
  const { state } = returnIn(await town.house.visit(second.url));
  const replayed = await finish(town, second.cookie, { ...back, state });
  assert.equal(refusalIn(replayed), 'identity_refused');
});

test("somebody else's code is worth nothing in one's own sign-in", async (t) => {
  const town = await openTown(t);
  await link(town, town.api.marc, await codeFor(town));
  const marc = await begin(town);
  const stolen = returnIn(await town.house.visit(marc.url));
  const thief = await begin(town);
  const own = new URL(thief.url).searchParams.get('state') ?? '';
  const answer = await finish(town, thief.cookie, { ...stolen, state: own });
  assert.equal(refusalIn(answer), 'identity_refused');
});

test('another nonce, another issuer, a token of somebody else: what does not hold lets nobody in', async (t) => {
  const town = await openTown(t);
  const { house } = town;
  await link(town, town.api.marc, await codeFor(town));
  // Asked with another nonce than this house remembers.
  const swapped = await begin(town);
  const url = new URL(swapped.url);
  url.searchParams.set('nonce', 'a-nonce-of-somebody-else');
  const back = returnIn(await house.visit(url.href));
  assert.equal(refusalIn(await finish(town, swapped.cookie, back)), 'identity_refused');

  // Sent back in the name of another house (RFC 9207).
  const named = await begin(town);
  const fake = { ...returnIn(await house.visit(named.url)), iss: 'https://evil.example' };
  assert.equal(refusalIn(await finish(town, named.cookie, fake)), 'identity_refused');

  // A token that was given to somebody else before: another nonce, a right signature.
  let kept: unknown;
  house.meddle = (answer) => {
    kept ??= answer['id_token'];
    return { ...answer, id_token: kept };
  };
  assert.equal((await comeBy(town)).statusCode, 200);
  assert.equal(refusalIn(await comeBy(town)), 'identity_refused');

  // A subject that was changed on the way: the signature does not hold.
  house.meddle = (answer) => {
    const [head, , seal] = String(answer['id_token']).split('.');
    const said = JSON.parse(
      Buffer.from(String(answer['id_token']).split('.')[1] ?? '', 'base64url').toString(),
    ) as object;
    const body = Buffer.from(JSON.stringify({ ...said, sub: 'lucie' })).toString('base64url');
    return { ...answer, id_token: [head, body, seal].join('.') };
  };
  assert.equal(refusalIn(await comeBy(town)), 'identity_refused');
});

test('a house that calls itself otherwise is refused before anybody is sent there', async (t) => {
  const house = await openIdentityHouse(ends(t));
  const issuer = house.settings.issuer.replace('127.0.0.1', 'localhost');
  const api = await openTestApi(t, { config: { identity: { ...house.settings, issuer } } });
  const answer = await api.ask(beginIdentity);
  assert.equal(refusalIn(answer), 'identity_refused');
  assert.equal(awayCookieIn(answer), '');
});

test('a house that hangs is given up in time, one that is down is said to be away; it is asked again', async (t) => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => sockets.add(socket));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const { settings } = await openIdentityHouse(ends(t));
  const api = await openTestApi(t, {
    config: { identity: { ...settings, issuer } },
    identityTimeoutSeconds: 0.3,
  });
  const hung = await api.ask(beginIdentity);
  assert.equal(hung.statusCode, 503);
  assert.equal(refusalIn(hung), 'identity_away');
  for (const socket of sockets) socket.destroy();
  silent.close();
  await once(silent, 'close');
  assert.equal(refusalIn(await api.ask(beginIdentity)), 'identity_away');
  // The password opens all the same.
  const { login, password } = api.marc;
  assert.equal((await api.ask(signIn, { body: { login, password } })).statusCode, 200);
});

test('opening the address that people come back to changes nothing, whoever opens it', async (t) => {
  const town = await openTown(t);
  await link(town, town.api.marc, await codeFor(town));
  const { cookie, url } = await begin(town);
  const back = await town.house.visit(url);
  assert.equal(back.origin + back.pathname, 'http://localhost:8080/sign-in/return');
  for (const headers of [{}, { cookie: `coudmain-identity=${cookie}` }]) {
    const seen = await town.api.app.inject({
      ...{ method: 'GET', url: back.pathname + back.search },
      headers: { accept: 'text/html', ...headers },
    });
    assert.equal(seen.headers['set-cookie'], undefined);
  }
  for (const path of ['/api/identity/return', '/api/identity/begin']) {
    const got = await town.api.app.inject({ method: 'GET', url: path + back.search });
    assert.equal(got.statusCode, 404);
  }
  assert.equal((await finish(town, cookie, returnIn(back))).statusCode, 200);
});

test('nobody is sent anywhere else: what is asked for besides is refused', async (t) => {
  const town = await openTown(t);
  const { url } = await begin(town);
  assert.ok(url.startsWith(`${town.house.settings.issuer}/auth?`));
  assert.equal(new URL(url).searchParams.get('redirect_uri'), town.house.settings.redirect);
  const answer = await town.api.ask(beginIdentity, { body: { next: 'https://evil.example' } });
  assert.equal(refusalIn(answer), 'bad_request');
  const foreign = await town.api.ask(beginIdentity, {
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  assert.equal(refusalIn(foreign), 'cross_site');
});

test('an access that is taken away lets nobody in by any way, at once', async (t) => {
  const town = await openTown(t);
  const { api } = town;
  await link(town, api.marc, await codeFor(town));
  const open = tokenIn(await comeBy(town));
  const cookie = await api.cookieOf(api.lucie);
  const params = { territory, user: api.marc.user };
  assert.equal((await api.ask(endPlace, { params, cookie })).statusCode, 204);
  assert.notEqual(
    (await api.ask(getTeam, { params: { territory }, cookie: open })).statusCode,
    200,
  );
  assert.equal(outcomeIn(await comeBy(town)).became, 'unlinked');
});

test('an identity that is unlinked opens nothing any more, and what it had opened is over', async (t) => {
  const town = await openTown(t);
  const { api } = town;
  await link(town, api.marc, await codeFor(town));
  const byIdentity = tokenIn(await comeBy(town));
  const byPassword = await api.cookieOf(api.marc);
  const cookie = await api.cookieOf(api.lucie);
  const params = { territory, user: api.marc.user };
  assert.equal((await api.ask(unlinkIdentity, { params, cookie })).statusCode, 204);
  assert.equal((await api.ask(getSession, { cookie: byIdentity })).statusCode, 401);
  assert.equal((await api.ask(getSession, { cookie: byPassword })).statusCode, 200);
  assert.equal(outcomeIn(await comeBy(town)).became, 'unlinked');
  assert.ok((await kinds(api)).includes('identity-unlinked'));
});

test('who may link: coordinators of the territory, a colleague who is only there, by a code that is good', async (t) => {
  const town = await openTown(t);
  const { api } = town;
  const code = await codeFor(town);
  assert.equal(refusalIn(await link(town, api.marc, code, api.marc)), 'forbidden');
  assert.equal(refusalIn(await link(town, api.marc, code, api.nadia)), 'not_found');
  assert.equal(refusalIn(await link(town, api.nadia, code)), 'not_found');
  assert.equal(refusalIn(await link(town, api.yvette, code)), 'not_found', 'a volunteer');
  assert.equal(refusalIn(await link(town, api.marc, '2222-2222')), 'unknown_code');
  const params = { territory, user: api.marc.user };
  const unchecked = await api.ask(linkIdentity, {
    ...{ params, cookie: await api.cookieOf(api.lucie), body: { code } },
  });
  assert.equal(refusalIn(unchecked), 'bad_request');
  await api.office.accounts.join(api.marc.user, 'val-voisin', { roles: ['agent'] });
  assert.equal(refusalIn(await link(town, api.marc, code)), 'place_elsewhere');
});

test('to their own account a coordinator links with their password, and not with an open desk', async (t) => {
  const town = await openTown(t);
  const { api } = town;
  const code = await codeFor(town, 'lucie');
  assert.equal(refusalIn(await link(town, api.lucie, code)), 'wrong_credentials');
  const { password } = api.lucie;
  assert.equal((await link(town, api.lucie, code, api.lucie, { password })).statusCode, 204);
  const outcome = outcomeIn(await comeBy(town, 'lucie'));
  assert.ok(outcome.became === 'signed-in' && outcome.session.user.id === api.lucie.user);
});

test('an identity opens one account, an account has one identity, and a code links once, within the hour', async (t) => {
  const town = await openTown(t);
  const { api } = town;
  const [first, second, late] = [await codeFor(town), await codeFor(town), await codeFor(town)];
  assert.equal((await link(town, api.marc, first)).statusCode, 204);
  assert.equal(refusalIn(await link(town, api.marc, first)), 'unknown_code');
  const { password } = api.lucie;
  const taken = await link(town, api.lucie, second, api.lucie, { password });
  assert.equal(refusalIn(taken), 'identity_taken');
  api.now += HOUR;
  assert.equal(refusalIn(await link(town, api.marc, late)), 'unknown_code');
  // Another one takes the place of the first.
  assert.equal((await link(town, api.marc, await codeFor(town, 'marc-2'))).statusCode, 204);
  assert.equal(outcomeIn(await comeBy(town, 'marc')).became, 'unlinked');
  assert.equal(outcomeIn(await comeBy(town, 'marc-2')).became, 'signed-in');
});

test('codes are not guessed: after eight wrong ones a coordinator waits', async (t) => {
  const town = await openTown(t);
  const cookie = await town.api.cookieOf(town.api.lucie);
  const asked = { params: { territory }, cookie, body: { code: '2222-2222' } };
  for (let tries = 0; tries < 8; tries += 1) {
    assert.equal(refusalIn(await town.api.ask(readIdentityCode, asked)), 'unknown_code');
  }
  assert.equal(refusalIn(await town.api.ask(readIdentityCode, asked)), 'too_many_requests');
});

test('whoever is asked for a code of the telephone is asked after the other house too', async (t) => {
  const town = await openTown(t);
  const { api } = town;
  const { password } = api.lucie;
  await link(town, api.lucie, await codeFor(town, 'lucie'), api.lucie, { password });
  const cookie = await api.cookieOf(api.lucie);
  const begun = await api.ask(beginSecondFactor, { cookie, body: { password } });
  const secret = fromBase32(begun.json<{ secret: string }>().secret);
  const code = (): string => totpAt(secret, Math.floor(api.now / STEP_MS));
  await api.ask(confirmSecondFactor, { cookie, body: { code: code() } });
  api.now += STEP_MS;

  const answer = await comeBy(town, 'lucie');
  assert.equal(outcomeIn(answer).became, 'factor');
  assert.equal(
    answer.cookies.find(({ name }) => name === 'coudmain'),
    undefined,
  );
  const headers = { cookie: `coudmain-identity=${awayCookieIn(answer)}` };
  const wrong = await api.ask(giveIdentityFactor, { headers, body: { code: '000000' } });
  assert.equal(refusalIn(wrong), 'wrong_second_factor');
  const none = await api.ask(giveIdentityFactor, { body: { code: code() } });
  assert.equal(refusalIn(none), 'sign_in_over');
  const right = await api.ask(giveIdentityFactor, { headers, body: { code: code() } });
  assert.equal(outcomeIn(right).became, 'signed-in');
});

test('who leaves is told where the other house ends its session; a session by password is told nothing', async (t) => {
  const town = await openTown(t);
  const { api, house } = town;
  await link(town, api.marc, await codeFor(town));
  const cookie = tokenIn(await comeBy(town));
  const { url } = (await api.ask(getIdentityFarewell, { cookie })).json<{ url: string }>();
  const way = new URL(url);
  assert.equal(way.origin, house.settings.issuer);
  assert.equal(way.searchParams.get('post_logout_redirect_uri'), house.settings.home);
  assert.ok(way.searchParams.get('id_token_hint'));
  assert.equal((await fetch(url)).status, 200, 'the house knows what it is asked');
  const byPassword = await api.cookieOf(api.marc);
  assert.deepEqual((await api.ask(getIdentityFarewell, { cookie: byPassword })).json(), {});
});

test('what was begun and given is swept away; another password leaves the link as it is', async (t) => {
  const town = await openTown(t);
  const { api } = town;
  await link(town, api.marc, await codeFor(town));
  await codeFor(town, 'somebody');
  const { password } = api.marc;
  const changed = await api.ask(changePassword, {
    cookie: await api.cookieOf(api.marc),
    body: { current: password, next: 'verveine-du-jardin' },
  });
  assert.equal(changed.statusCode, 204);
  assert.equal(outcomeIn(await comeBy(town)).became, 'signed-in');
  api.now += HOUR;
  await api.office.sweep();
  const shelf = await api.store.shelf('_accounts');
  const left = await shelf.changes('0', { limit: 100, prefixes: ['identity-'] });
  assert.deepEqual(left.changes, []);
});

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
    .map((five) => five.toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((eight) => Number.parseInt(eight, 2)));
}
