import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readCode, redeemInvitation } from '../../../src/contract/accounts/joining-endpoints.ts';
import { mailAccessCode, renewAccess } from '../../../src/contract/accounts/team-endpoints.ts';
import { chooseNotices, readNoticesStanding } from '../../../src/contract/notices/endpoints.ts';
import { until } from '../../support/waiting.ts';
import type { Manners, PostOffice } from '../outgoing/post-office.ts';
import { openPostedApi, PUBLIC_URL } from '../outgoing/posted-api.ts';
import { openTestApi, refusalIn, type Someone, type TestApi } from '../routes/test-api.ts';

const territory = 'trois-clochers';
const params = { territory };
const ADDRESS = 'yvette.perrin@exemple.fr';

interface House {
  readonly api: TestApi;
  readonly post: PostOffice;
}

/** A gateway that hands its letters to a real SMTP server; whoever is named chose to be told by e-mail. */
async function openHouse(
  t: TestContext,
  { manners = {}, chosen = true }: { manners?: Manners; chosen?: boolean } = {},
): Promise<House> {
  const { api, post } = await openPostedApi(t, manners);
  if (chosen) {
    for (const [who, address] of [
      [api.yvette, ADDRESS],
      [api.marc, 'marc@exemple.fr'],
    ] as const) {
      await choose(api, who, address);
    }
    await until('the first messages', () => post.arrived.length === 2 || manners.onRecipient);
    post.arrived.length = 0;
  }
  return { api, post };
}

async function choose(api: TestApi, who: Someone, address: string): Promise<void> {
  const wish = { channel: 'mail', missions: 'none', quiet: { from: '21:00', until: '08:00' } };
  const answer = await api.ask(chooseNotices, {
    params: { territory, reader: 'me' },
    cookie: await api.cookieOf(who),
    body: { ...wish, address },
  });
  assert.equal(answer.statusCode, 200, answer.body);
}

interface Given {
  readonly code: string;
  readonly mail: { readonly way: string; readonly to?: string };
}

async function given(api: TestApi, whose: object): Promise<Given> {
  const cookie = await api.cookieOf(api.lucie);
  const body = { checked: true, lost: false, ...whose };
  const answer = await api.ask(renewAccess, { params, cookie, body });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<Given>();
}

async function mailed(api: TestApi, code: string, by = api.lucie): Promise<string> {
  const cookie = await api.cookieOf(by);
  const answer = await api.ask(mailAccessCode, { params, cookie, body: { code } });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<{ state: string }>().state;
}

/** What a letter says, out of its transfer encoding. */
function textOf(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (/^Content-Transfer-Encoding: base64/im.test(raw))
    return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

test('a fresh code goes by e-mail too, once however often it is asked, and opens the account once', async (t) => {
  const { api, post } = await openHouse(t);
  const { code, mail } = await given(api, { volunteer: api.yvette.volunteer });
  assert.deepEqual(mail, { way: 'ready', to: 'y…@exemple.fr' });
  assert.equal(post.arrived.length, 0, 'nothing goes unasked');
  await mailed(api, code);
  await until('it is sent', async () => (await mailed(api, code)) === 'sent');
  assert.deepEqual(
    post.arrived.map(({ to }) => to),
    [[ADDRESS]],
  );
  const text = textOf(post.arrived[0]!.raw);
  assert.ok(text.includes(code));
  assert.ok(text.split(/\r?\n/).includes(`${PUBLIC_URL}/#code=${code.replace('-', '')}`));
  assert.match(text, /jusqu’au .*4.mars/);
  for (const name of [api.yvette.name, ...api.yvette.name.split(' '), api.lucie.name]) {
    assert.ok(!text.includes(name), name);
  }
  const { lines } = await api.office.journal.read(territory, {});
  const told = lines.filter(({ line }) => line.kind === 'access-mailed');
  assert.deepEqual(
    told.map(({ line: { by, whose } }) => [by, whose]),
    [[api.lucie.user, api.yvette.user]],
  );
  const body = { code, password: 'un panier de cerises' };
  assert.equal((await api.ask(redeemInvitation, { body })).statusCode, 200);
  assert.equal(refusalIn(await api.ask(readCode, { body: { code } })), 'used_code');
  assert.equal(await mailed(api, code), 'sent', 'asked after, and not sent again');
  assert.equal(post.arrived.length, 1);
});

test('somebody of the team is written to at the address they chose; only by whoever gave the code', async (t) => {
  const { api, post } = await openHouse(t);
  const { code } = await given(api, { user: api.marc.user });
  for (const who of [api.marc, api.yvette, api.nadia]) {
    const cookie = await api.cookieOf(who);
    const answer = await api.ask(mailAccessCode, { params, cookie, body: { code } });
    assert.ok([403, 404].includes(answer.statusCode), answer.body);
  }
  const asLucie = { params, cookie: await api.cookieOf(api.lucie) };
  const guessed = await api.ask(mailAccessCode, { ...asLucie, body: { code: 'AB3D-7KMN' } });
  assert.equal(refusalIn(guessed), 'unknown_code');
  await until('it is sent', async () => (await mailed(api, code)) === 'sent');
  assert.deepEqual(post.arrived[0]?.to, ['marc@exemple.fr']);
});

test('a code that was replaced goes to nobody any more', async (t) => {
  const { api, post } = await openHouse(t);
  const first = await given(api, { user: api.marc.user });
  await given(api, { user: api.marc.user });
  assert.equal(await mailed(api, first.code), 'not-delivered');
  assert.equal(post.arrived.length, 0);
});

test('an address that is refused is told to the coordinator, here and among what was not delivered', async (t) => {
  const { api } = await openHouse(t, { manners: { onRecipient: () => 550 } });
  const { code } = await given(api, { user: api.marc.user });
  await until('it is given up', async () => (await mailed(api, code)) === 'not-delivered');
  const standing = await api.ask(readNoticesStanding, {
    params,
    cookie: await api.cookieOf(api.lucie),
  });
  const { undelivered } = standing.json<{ undelivered: { reader: string; reason: string }[] }>();
  assert.ok(
    undelivered.some(({ reader, reason }) => reader === api.marc.user && reason === 'address'),
  );
  assert.ok(!standing.body.includes('marc@'), 'by id, not by address');
});

test('it is not offered to whoever chose no e-mail or stopped them, nor where none is sent, and says which', async (t) => {
  const { api } = await openHouse(t, { chosen: false });
  const { code, mail } = await given(api, { user: api.marc.user });
  assert.deepEqual(mail, { way: 'none' });
  assert.equal(await mailed(api, code), 'none');
  await choose(api, api.marc, 'marc@exemple.fr');
  await api.office.stops.add(api.office.stops.tokenFor('marc@exemple.fr'));
  const stopped = await given(api, { user: api.marc.user });
  assert.deepEqual(stopped.mail, { way: 'stopped' });
  assert.equal(await mailed(api, stopped.code), 'stopped');
  const silent = await openTestApi(t);
  const { code: other, mail: none } = await given(silent, { user: silent.marc.user });
  assert.deepEqual(none, { way: 'not-set-up' });
  assert.equal(await mailed(silent, other), 'not-set-up');
});
