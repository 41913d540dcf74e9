import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { getSession } from '../../../src/contract/accounts/endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import type { AccountMembership } from '../../../server/accounts/account.ts';
import { epochOf } from '../../../server/accounts/reader.ts';
import type { Reader } from '../../../server/accounts/reader.ts';
import { openTestApi } from '../routes/test-api.ts';
import type { TestApi, Someone } from '../routes/test-api.ts';
import { until } from '../../support/waiting.ts';

const HERE = 'trois-clochers';
const VOLUNTEER = 'volunteer:0a' as const;

test('each role has its tags, several roles have them all, and only active volunteers the board', async (t) => {
  const gateway = await openTestApi(t);
  const active = await gateway.volunteer(HERE);
  const paused = await gateway.volunteer(HERE, { status: 'paused' });
  const tags = async (place: AccountMembership): Promise<readonly string[] | undefined> => {
    const user = await gateway.office.accounts.create({
      login: `login-${randomUUID()}`,
      password: 'tisane de verveine',
      name: 'Camille',
    });
    assert.ok(user);
    await gateway.office.accounts.join(user, HERE, place);
    const reader = await readerOf(gateway, { ...gateway.marc, user }, HERE);
    return reader?.tags.filter((tag) => tag !== user);
  };
  assert.deepEqual(await tags({ roles: ['coordinator'] }), ['member', 'office', 'staff']);
  assert.deepEqual(await tags({ roles: ['agent'] }), ['member', 'staff']);
  assert.deepEqual(await tags({ roles: ['volunteer'], volunteer: paused }), ['member', paused]);
  const volunteer = { roles: ['volunteer'], volunteer: active } as const;
  assert.deepEqual(await tags(volunteer), ['board', 'member', active]);
  const both = { roles: ['agent', 'volunteer'], volunteer: active } as const;
  assert.deepEqual(await tags(both), ['board', 'member', 'staff', active]);
  assert.deepEqual(await tags({ roles: [] }), ['member']);
  const former = { roles: ['agent'], volunteer: active } as const;
  assert.deepEqual(await tags(former), ['member', 'staff']);
});

test('the epoch names the rights and the life of the shelf', () => {
  const epoch = epochOf(['a', 'b'], 'life');
  assert.equal(epochOf(['a', 'b'], 'life'), epoch);
  for (const other of [
    epochOf(['a'], 'life'),
    epochOf(['a', 'b'], 'other'),
    epochOf(['ab'], 'life'),
  ]) {
    assert.notEqual(other, epoch);
  }
});

test('a reader is found by cookie, and told by their place in that territory alone', async (t) => {
  const gateway = await openTestApi(t);
  const reader = await readerOf(gateway, gateway.yvette, HERE);
  assert.equal(reader?.user, gateway.yvette.user);
  assert.equal(reader.volunteer, gateway.yvette.volunteer);
  assert.deepEqual(reader.roles, ['volunteer']);
  assert.ok(reader.tags.includes('board'));
  assert.equal(reader.mayPush, true);
  assert.match(reader.device, /^[0-9a-f]{64}$/);
  for (const territory of ['val-voisin', 'nowhere', '_accounts', '__proto__', 'toString', '']) {
    assert.equal(await readerOf(gateway, gateway.yvette, territory), undefined, territory);
  }
});

test('a pause takes the board away at the next contact, and the epoch says so', async (t) => {
  const gateway = await openTestApi(t);
  const { volunteer = VOLUNTEER } = gateway.yvette;
  const active = await readerOf(gateway, gateway.yvette, HERE);
  await gateway.amend(HERE, volunteer, { status: 'paused' });
  const paused = await until('the board taken away', async () => {
    const reader = await readerOf(gateway, gateway.yvette, HERE);
    return reader?.tags.includes('board') ? undefined : reader;
  });
  assert.ok(active);
  assert.notEqual(paused.epoch, active.epoch);
  await gateway.amend(HERE, volunteer, { status: 'active' });
  const again = await until('the board given back', async () => {
    const reader = await readerOf(gateway, gateway.yvette, HERE);
    return reader?.tags.includes('board') ? reader : undefined;
  });
  assert.equal(again.epoch, active.epoch);
});

test('a pause ends by itself on its day, where the territory lies, and the epoch says so', async (t) => {
  const gateway = await openTestApi(t);
  const volunteer = await gateway.volunteer(HERE, { status: 'paused', pausedUntil: '2026-03-03' });
  const place = { roles: ['volunteer'], volunteer } as const;
  const person = { login: 'camille', password: 'tisane de verveine', name: 'Camille' };
  const user = await gateway.office.accounts.create(person);
  assert.ok(user);
  await gateway.office.accounts.join(user, HERE, place);
  const at = async (moment: string): Promise<Reader | undefined> => {
    gateway.now = Date.parse(moment);
    return readerOf(gateway, { ...gateway.marc, user }, HERE);
  };
  const late = await at('2026-03-02T22:59:00.000Z');
  assert.ok(late && !late.tags.includes('board'));
  const early = await at('2026-03-02T23:01:00.000Z');
  assert.ok(early);
  assert.ok(early.tags.includes('board'), 'it is the third of March in Paris');
  assert.notEqual(early.epoch, late.epoch);
});

test('the session and the gateway give the same epoch', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const session = v.parse(SessionAnswer, (await gateway.ask(getSession, { cookie })).json());
  const reader = await gateway.office.gatekeeper.findReader(requestWith({ cookie }), HERE);
  assert.equal(session.territories[0]?.epoch, reader?.epoch);
});

test('a volunteer whose document is gone, or of another territory, has no board', async (t) => {
  const gateway = await openTestApi(t);
  const elsewhere = await gateway.volunteer('val-voisin');
  const place = { roles: ['volunteer'], volunteer: elsewhere } as const;
  await gateway.office.accounts.join(gateway.marc.user, HERE, place);
  const reader = await readerOf(gateway, gateway.marc, HERE);
  assert.ok(reader && !reader.tags.includes('board'));
});

test('a place in a territory that is no longer kept opens nothing and is not told', async (t) => {
  const gateway = await openTestApi(t);
  await gateway.office.accounts.join(gateway.marc.user, 'erased', { roles: ['agent'] });
  assert.equal(await readerOf(gateway, gateway.marc, 'erased'), undefined);
  const cookie = await gateway.cookieOf(gateway.marc);
  const session = v.parse(SessionAnswer, (await gateway.ask(getSession, { cookie })).json());
  assert.deepEqual(
    session.territories.map(({ name }) => name),
    [HERE],
  );
});

test('a key reads as a copy, pushes nothing and is nobody', async (t) => {
  const gateway = await openTestApi(t);
  const { keys, gatekeeper } = gateway.office;
  const key = await keys.create(
    HERE,
    { label: 'Département', scope: 'persons', until: '2099-12-31' },
    gateway.lucie.user,
  );
  assert.ok(key);
  const authorization = `Basic ${Buffer.from(`${key.id}:${key.secret}`).toString('base64')}`;
  const request = requestWith({ authorization });
  const reader = await gatekeeper.findReader(request, HERE);
  assert.deepEqual(reader?.tags, ['copy']);
  assert.equal(reader.mayPush, false);
  assert.deepEqual(reader.roles, []);
  assert.equal(reader.device, key.id);
  assert.equal(await gatekeeper.isKnown(request), true);
  assert.equal(await gatekeeper.findReader(request, 'val-voisin'), undefined);
  assert.equal(await gatekeeper.whoIs(request), undefined);
  await keys.revoke(HERE, key.id);
  assert.equal(await gatekeeper.findReader(request, HERE), undefined);
  assert.equal(await gatekeeper.isKnown(request), false);
});

async function readerOf(
  gateway: TestApi,
  someone: Someone,
  territory: string,
): Promise<Reader | undefined> {
  const cookie = await gateway.office.sessions.begin(someone.user);
  return gateway.office.gatekeeper.findReader(requestWith({ cookie }), territory);
}

/** The part of a request that authenticates it. */
function requestWith({ cookie, authorization }: { cookie?: string; authorization?: string }) {
  const cookies = cookie === undefined ? {} : { coudmain: cookie };
  return { cookies, headers: { authorization } } as unknown as FastifyRequest;
}
