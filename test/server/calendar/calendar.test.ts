import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import ical, { type VEvent } from 'node-ical';
import { calendarLink } from '../../../src/contract/accounts/calendar.ts';
import { openTestApi, type TestApi } from '../routes/test-api.ts';

const params = { territory: 'trois-clochers' };

/** What a request says that no calendar may: planted, and looked for. */
const PLANTED = {
  person: `person:${randomUUID()}`,
  said: 'Jeanne Roux a sa dialyse',
  instructions: 'La clé est sous le pot',
  destination: { words: '12 rue du Four', commune: '99901' },
};

async function open(t: TestContext): Promise<TestApi & { readonly cookie: string }> {
  const gateway = await openTestApi(t);
  return Object.assign(gateway, { cookie: await gateway.cookieOf(gateway.yvette) });
}

/** Writes a request that Yvette holds, as the referee would. */
async function holds(
  gateway: TestApi,
  fields: Record<string, unknown>,
  standing = 'confirmed',
): Promise<string> {
  const shelf = await gateway.store.shelf(params.territory);
  const id = `request:${randomUUID()}`;
  const claims = [{ volunteer: gateway.yvette.volunteer, standing }];
  const body = { noun: 'request', kind: 'groceries', phase: 'confirmed', claims, ...PLANTED };
  await shelf.write([{ id, body: { ...body, ...fields } }]);
  const volunteer = gateway.yvette.volunteer ?? '';
  const missions = ((await shelf.get(volunteer))?.['missions'] ?? []) as readonly string[];
  await gateway.amend(params.territory, volunteer, { missions: [...missions, id] });
  return id;
}

async function linkOf(gateway: TestApi, cookie: string, renew = false): Promise<string> {
  const answer = await gateway.ask(calendarLink, { params, cookie, body: { renew } });
  assert.equal(answer.statusCode, 200);
  return answer.json<{ path: string }>().path;
}

test('a volunteer’s calendar says what and when, never who, where or why', async (t) => {
  const gateway = await open(t);
  await holds(gateway, { when: { day: '2026-03-05', time: '09:30', minutes: 45 } });
  await holds(gateway, {
    kind: 'visit',
    when: { day: '2026-03-06', until: '2026-03-08', part: 'morning' },
  });
  await holds(gateway, { when: { day: '2026-03-07' } }, 'given-back');
  await holds(gateway, { when: { day: '2026-03-07' }, phase: 'done' });
  const feed = await gateway.app.inject(await linkOf(gateway, gateway.cookie));
  assert.equal(feed.headers['content-type'], 'text/calendar; charset=utf-8');
  assert.match(String(feed.headers['cache-control']), /no-store/);
  const events = Object.values(ical.sync.parseICS(feed.body)).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  );
  assert.deepEqual(events.map(({ summary }) => summary).sort(), ['Compagnie, matin', 'Courses']);
  const shopping = events.find(({ summary }) => summary === 'Courses');
  assert.match(
    feed.body,
    /DTSTART:20260305T093000\r\n/,
    'by the clock there, whatever the telephone’s',
  );
  assert.equal(Number(shopping?.end) - Number(shopping?.start), 45 * 60_000);
  assert.match(feed.body, /DTSTART;VALUE=DATE:20260306\r\nDTEND;VALUE=DATE:20260309\r\n/);
  const planted = [PLANTED.person, 'Jeanne', 'dialyse', 'clé', 'Four', '99901', 'Yvette'];
  for (const words of planted) assert.ok(!feed.body.includes(words), words);
  for (const line of feed.body.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, 'RFC 5545, 3.1: lines are folded');
  }
});

test('the address stays the same until it is renewed; then the one before is nobody’s', async (t) => {
  const gateway = await open(t);
  const first = await linkOf(gateway, gateway.cookie);
  assert.equal(await linkOf(gateway, gateway.cookie), first);
  const second = await linkOf(gateway, gateway.cookie, true);
  assert.notEqual(second, first);
  const [gone, wrong, now] = await Promise.all(
    [first, '/calendar/AAAAAAAAAAAAAAAAAAAA.ics', second].map((url) => gateway.app.inject(url)),
  );
  assert.deepEqual([gone?.statusCode, now?.statusCode], [404, 200]);
  assert.equal(gone?.body, wrong?.body, 'renewed and never made look alike');
  assert.ok(!gateway.log.join('').includes(first.slice(10, 40)), 'no token in the log');
});

test('only a volunteer of the territory has one, and only while they are one', async (t) => {
  const gateway = await open(t);
  const ask = (cookie?: string) =>
    gateway.ask(calendarLink, { params, cookie, body: { renew: false } });
  assert.equal((await ask()).statusCode, 401);
  assert.equal((await ask(await gateway.cookieOf(gateway.lucie))).statusCode, 403);
  assert.equal((await ask(await gateway.cookieOf(gateway.nadia))).statusCode, 404);
  const path = await linkOf(gateway, gateway.cookie);
  await gateway.store.erase('trois-clochers');
  assert.equal((await gateway.app.inject(path)).statusCode, 404);
});

test('whoever guesses is soon told to wait', async (t) => {
  const gateway = await open(t);
  const answers: number[] = [];
  for (let tried = 0; tried < 62; tried += 1) {
    answers.push((await gateway.app.inject(`/calendar/guess-${String(tried)}.ics`)).statusCode);
  }
  assert.deepEqual([answers[0], answers.at(-1)], [404, 429]);
});
