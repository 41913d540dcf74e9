import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as v from 'valibot';
import { Devices } from '../../../src/contract/accounts/device.ts';
import { listDevices, reportDevice } from '../../../src/contract/accounts/endpoints.ts';
import { DAY, MINUTE, openTestApi, refusalIn } from './test-api.ts';

const HERE = { territory: 'trois-clochers' };
const REPORT = { pending: 3, oldest: '2026-02-28T17:40:00.000Z', version: '0.1.0' };

test('a coordinator sees whose device has kept what since when', async (t) => {
  const gateway = await openTestApi(t);
  const device = randomUUID();
  const cookie = await gateway.cookieOf(gateway.yvette);
  const params = { ...HERE, device };
  const answer = await gateway.ask(reportDevice, { params, cookie, body: REPORT });
  assert.equal(answer.statusCode, 204);
  const list = { params: HERE, cookie: await gateway.cookieOf(gateway.lucie) };
  const { devices } = v.parse(Devices, (await gateway.ask(listDevices, list)).json());
  assert.deepEqual(devices, [
    {
      ...REPORT,
      id: device,
      user: gateway.yvette.user,
      name: 'Yvette Charbonnel',
      roles: ['volunteer'],
      volunteer: gateway.yvette.volunteer,
      seen: '2026-03-02T08:00:00.000Z',
    },
  ]);
});

test('a device that says the same again within the hour costs no write; news is noted at once', async (t) => {
  const gateway = await openTestApi(t);
  const params = { ...HERE, device: randomUUID() };
  const cookie = await gateway.cookieOf(gateway.yvette);
  const say = (body: object) => gateway.ask(reportDevice, { params, cookie, body });
  await say(REPORT);
  const shelf = await gateway.store.shelf('_accounts');
  const before = (await shelf.head()).seq;
  gateway.now += 59 * MINUTE;
  await say(REPORT);
  assert.equal((await shelf.head()).seq, before);
  await say({ pending: 0, version: '0.1.0' });
  const list = { params: HERE, cookie: await gateway.cookieOf(gateway.lucie) };
  const { devices } = v.parse(Devices, (await gateway.ask(listDevices, list)).json());
  assert.equal(devices.length, 1);
  assert.equal(devices[0]?.pending, 0);
  assert.equal(devices[0].oldest, undefined);
});

test('nobody speaks for a device of somebody else', async (t) => {
  const gateway = await openTestApi(t);
  const params = { ...HERE, device: randomUUID() };
  const [yvette, marc] = [
    await gateway.cookieOf(gateway.yvette),
    await gateway.cookieOf(gateway.marc),
  ];
  await gateway.ask(reportDevice, { params, cookie: yvette, body: REPORT });
  const forged = { ...REPORT, pending: 0 };
  await gateway.ask(reportDevice, { params, cookie: marc, body: forged });
  const list = { params: HERE, cookie: await gateway.cookieOf(gateway.lucie) };
  const { devices } = v.parse(Devices, (await gateway.ask(listDevices, list)).json());
  const pending = devices.map(({ user, pending: count }) => [user, count]);
  assert.deepEqual(
    new Map(pending as [string, number][]),
    new Map<string, number>([
      [gateway.yvette.user, 3],
      [gateway.marc.user, 0],
    ]),
  );
});

test('only coordinators see the devices, only those with a place report one', async (t) => {
  const gateway = await openTestApi(t);
  const params = { ...HERE, device: randomUUID() };
  const expected = [
    [undefined, 'unauthorized', 'unauthorized'],
    [await gateway.cookieOf(gateway.marc), 'forbidden', undefined],
    [await gateway.cookieOf(gateway.yvette), 'forbidden', undefined],
    [await gateway.cookieOf(gateway.nadia), 'not_found', 'not_found'],
  ] as const;
  for (const [cookie, toList, toReport] of expected) {
    const list = await gateway.ask(listDevices, { params: HERE, cookie });
    assert.equal(refusalIn(list), toList);
    const report = await gateway.ask(reportDevice, { params, cookie, body: REPORT });
    if (toReport) assert.equal(refusalIn(report), toReport);
    else assert.equal(report.statusCode, 204);
  }
});

test('a report carries numbers and nothing about anybody', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const params = { ...HERE, device: randomUUID() };
  const bodies = [
    {},
    { ...REPORT, name: 'Yvette' },
    { ...REPORT, pending: -1 },
    { ...REPORT, pending: 1.5 },
    { ...REPORT, pending: '3' },
    { ...REPORT, oldest: 'lundi' },
    { ...REPORT, version: 'Yvette Charbonnel' },
  ];
  for (const body of bodies) {
    const answer = await gateway.ask(reportDevice, { params, cookie, body });
    assert.equal(answer.statusCode, 400, JSON.stringify(body));
  }
  for (const device of ['x', 'Yvette', `${randomUUID()}.x`, randomUUID().toUpperCase()]) {
    const answer = await gateway.ask(reportDevice, {
      params: { ...HERE, device },
      cookie,
      body: REPORT,
    });
    assert.equal(refusalIn(answer), 'bad_request');
  }
});

test('a person has ten devices at most; an old one that has sent everything makes room', async (t) => {
  const gateway = await openTestApi(t);
  const report = async (body: object) =>
    gateway.ask(reportDevice, {
      params: { ...HERE, device: randomUUID() },
      cookie: await gateway.cookieOf(gateway.yvette),
      body,
    });
  await report({ pending: 0, version: '0.1.0' });
  for (let count = 1; count < 10; count += 1) await report(REPORT);
  assert.equal(refusalIn(await report(REPORT)), 'too_many');
  gateway.now += 31 * DAY;
  assert.equal((await report(REPORT)).statusCode, 204);
  assert.equal(refusalIn(await report(REPORT)), 'too_many');
});

test('the devices of somebody who left the territory are no longer shown', async (t) => {
  const gateway = await openTestApi(t);
  const params = { ...HERE, device: randomUUID() };
  const cookie = await gateway.cookieOf(gateway.marc);
  await gateway.ask(reportDevice, { params, cookie, body: REPORT });
  await gateway.office.accounts.leave(gateway.marc.user, 'trois-clochers');
  const list = { params: HERE, cookie: await gateway.cookieOf(gateway.lucie) };
  assert.deepEqual((await gateway.ask(listDevices, list)).json(), { devices: [] });
});
