import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as v from 'valibot';
import { changePassword, signIn } from '../../../src/contract/accounts/endpoints.ts';
import { redeemInvitation } from '../../../src/contract/accounts/joining-endpoints.ts';
import { invite } from '../../../src/contract/accounts/team-endpoints.ts';
import {
  createReplicationKey,
  renewReplicationKey,
  revokeReplicationKey,
} from '../../../src/contract/accounts/key-endpoints.ts';
import { Invitation } from '../../../src/contract/accounts/team.ts';
import { NewReplicationKey } from '../../../src/contract/accounts/replication-key.ts';
import { readJournal, tellOpenedFiles } from '../../../src/contract/journal/endpoints.ts';
import { JournalPage, type JournalLine } from '../../../src/contract/journal/journal.ts';
import { until } from '../../support/waiting.ts';
import { DAY, openTestApi, refusalIn, type TestApi } from './test-api.ts';

const params = { territory: 'trois-clochers' };
const person = `person:${randomUUID()}` as const;

/** The journal as a coordinator reads it. Signing in adds a line, so this is done without. */
async function read(gateway: TestApi, query = {}, who = gateway.lucie): Promise<JournalPage> {
  const cookie = await gateway.office.sessions.begin(who.user);
  const territory = who === gateway.nadia ? 'val-voisin' : params.territory;
  const answer = await gateway.ask(readJournal, { params: { territory }, cookie, body: query });
  assert.equal(answer.statusCode, 200, answer.body);
  return v.parse(JournalPage, answer.json());
}

/** What somebody did, in short: `Lucie Morelon signed-in`. */
function said({ lines }: JournalPage): string[] {
  return lines.map(({ by, kind }) => `${by?.name ?? '-'} ${kind}`);
}

test('who comes in, who tried, and who changed their password is in the journal of each of their territories', async (t) => {
  const gateway = await openTestApi(t);
  const { lucie, yvette } = gateway;
  const right = { login: yvette.login, password: yvette.password };
  await gateway.office.accounts.join(yvette.user, 'val-voisin', { roles: ['agent'] });
  for (let n = 0; n < 3; n += 1) {
    await gateway.ask(signIn, { body: { ...right, password: 'not-the-password' } });
  }
  await gateway.ask(signIn, { body: { login: 'nobody-of-that-name', password: 'a secret word' } });
  await until('the failures', async () => (await read(gateway)).lines[0]?.count === 3);
  await gateway.ask(signIn, { body: right });
  const cookie = await gateway.cookieOf(yvette);
  const next = 'un panier de mirabelles';
  const change = { current: yvette.password, next };
  assert.equal((await gateway.ask(changePassword, { cookie, body: change })).statusCode, 204);
  await gateway.cookieOf(lucie);
  assert.deepEqual(said(await read(gateway)), [
    'Lucie Morelon signed-in',
    'Yvette Charbonnel password-changed',
    'Yvette Charbonnel signed-in',
    'Yvette Charbonnel signed-in',
    'Yvette Charbonnel sign-in-failed',
  ]);
  const there = await read(gateway, {}, gateway.nadia);
  assert.equal(there.lines.length, 4, 'of Lucie, who has no place there, nothing is told');
  assert.deepEqual(
    there.people.map(({ name }) => name),
    ['Yvette Charbonnel'],
  );
  const shelf = await gateway.store.shelf(params.territory);
  const kept = JSON.stringify(
    (await shelf.changes('0', { limit: 1_000, prefixes: ['journal:'] })).changes,
  );
  const secrets = [yvette.login, yvette.password, yvette.name, next, 'not-the-password', 'nobody'];
  for (const secret of secrets) assert.ok(!kept.includes(secret), secret);
  assert.ok(!gateway.log.join().includes(yvette.name));
});

test('keys that are made, renewed and revoked are told by their name; so are codes, and who joined', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const body = { label: 'Département' };
  const made = await gateway.ask(createReplicationKey, { params, cookie, body });
  const { id } = v.parse(NewReplicationKey, made.json());
  const until = '2026-12-31';
  await gateway.ask(renewReplicationKey, { params: { ...params, id }, cookie, body: { until } });
  await gateway.ask(revokeReplicationKey, { params: { ...params, id }, cookie });
  await gateway.ask(revokeReplicationKey, { params: { ...params, id }, cookie });
  const asked = { role: 'agent', name: 'Ginette Pommier' };
  const invited = await gateway.ask(invite, { params, cookie, body: asked });
  const { code } = v.parse(Invitation, invited.json());
  const redemption = { code, login: 'ginette.pommier', password: 'un panier de cerises' };
  await gateway.ask(redeemInvitation, { body: redemption });
  const page = await read(gateway);
  assert.deepEqual(said(page), [
    'Ginette Pommier joined',
    ...['invited', 'key-revoked', 'key-renewed', 'key-made', 'signed-in'].map(
      (kind) => `Lucie Morelon ${kind}`,
    ),
  ]);
  const labels = page.lines.flatMap(({ label }) => label ?? []);
  assert.deepEqual(labels, ['Département', 'Département', 'Département']);
});

test('a brief is told when it goes to the volunteer whose mission it is, once a day, by whichever question', async (t) => {
  const gateway = await openTestApi(t);
  const { yvette, marc } = gateway;
  const shelf = await gateway.store.shelf(params.territory);
  const brief = `brief:${randomUUID()}`;
  const audience = ['staff', String(yvette.volunteer)];
  await shelf.write([{ id: brief, body: { noun: 'brief', given: 'Jeanne', audience } }]);
  const questions = [
    { method: 'GET', url: '/db/trois-clochers/_changes?include_docs=true' },
    { method: 'GET', url: `/db/trois-clochers/${brief}` },
    { method: 'GET', url: '/api/territories/trois-clochers/snapshot' },
    { method: 'POST', url: '/db/trois-clochers/_bulk_get', payload: { docs: [{ id: brief }] } },
  ] as const;
  for (const { user } of [marc, yvette]) {
    const cookie = `coudmain=${await gateway.office.sessions.begin(user)}`;
    for (const question of questions) {
      const answer = await gateway.app.inject({ ...question, headers: { cookie } });
      assert.match(answer.body, /Jeanne/, question.url);
    }
  }
  const told = async (): Promise<readonly JournalLine[]> =>
    (await read(gateway, { kind: 'brief-handed' })).lines;
  await until('the line', async () => (await told()).length > 0);
  assert.deepEqual(
    (await told()).map(({ by, about }) => [by?.id, about]),
    [[yvette.user, brief]],
  );
  gateway.now += DAY;
  const cookie = `coudmain=${await gateway.office.sessions.begin(yvette.user)}`;
  await gateway.app.inject({ ...questions[1], headers: { cookie } });
  await until('another day, another line', async () => (await told()).length === 2);
});

test('a device tells which files were opened on it, each person once a day, however late and often', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.office.sessions.begin(gateway.marc.user);
  const tell = (opened: readonly { person: string; day: string }[], as = cookie) =>
    gateway.ask(tellOpenedFiles, { params, cookie: as, body: { opened } });
  for (let n = 0; n < 2; n += 1) {
    const opened = ['2026-02-27', '2026-02-28', '2026-02-28'].map((day) => ({ person, day }));
    assert.equal((await tell(opened)).statusCode, 204);
  }
  // A clock that is years wrong is not believed.
  await tell([{ person, day: '2031-01-01' }]);
  await tell([{ person, day: '1999-01-01' }]);
  const { lines } = await read(gateway, { person });
  const days = ['2026-03-02', '2026-02-28', '2026-02-27', '2025-12-02'];
  assert.deepEqual(
    lines.map(({ day }) => day),
    days,
  );
  assert.deepEqual(
    said({ lines, people: [], older: 0, unreadable: [] })[0],
    'Marc Vuillard file-opened',
  );
  const asVolunteer = await gateway.office.sessions.begin(gateway.yvette.user);
  assert.equal(refusalIn(await tell([{ person, day: '2026-03-02' }], asVolunteer)), 'forbidden');
  assert.equal(refusalIn(await tell([])), 'bad_request');
  const many = Array.from({ length: 200 }, () => ({ person, day: '2026-03-01' }));
  for (let n = 0; n < 5; n += 1) await tell(many);
  assert.equal(refusalIn(await tell(many)), 'too_many_requests');
});

test('only a coordinator of the territory reads it, and nobody changes it', async (t) => {
  const gateway = await openTestApi(t);
  const asked = async (user: `user:${string}` | undefined, territory = params.territory) => {
    const cookie = user && (await gateway.office.sessions.begin(user));
    return gateway.ask(readJournal, { params: { territory }, cookie, body: {} });
  };
  for (const { user } of [gateway.marc, gateway.yvette]) {
    assert.equal(refusalIn(await asked(user)), 'forbidden');
  }
  assert.equal(refusalIn(await asked(gateway.nadia.user)), 'not_found');
  assert.equal(refusalIn(await asked(gateway.lucie.user, 'nowhere')), 'not_found');
  assert.equal(refusalIn(await asked(undefined)), 'unauthorized');
  const cookie = `coudmain=${await gateway.cookieOf(gateway.lucie)}`;
  const id = 'journal:2026-03-02';
  const shown = await gateway.app.inject({ url: `/db/trois-clochers/${id}`, headers: { cookie } });
  assert.equal(shown.statusCode, 404);
  const changes = await gateway.app.inject({
    url: '/db/trois-clochers/_changes?include_docs=true',
    headers: { cookie },
  });
  assert.ok(!changes.body.includes('journal:'));
  const pushed = await gateway.app.inject({
    method: 'POST',
    url: '/db/trois-clochers/_bulk_docs',
    headers: { cookie },
    payload: { docs: [{ _id: id, lines: [] }] },
  });
  assert.ok(!pushed.body.includes('"ok":true'));
  assert.equal((await read(gateway)).lines.length, 1);
});
