import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { PushChannel } from '../../../server/outgoing/push/push-channel.ts';
import type { Outbox } from '../../../server/outgoing/outbox.ts';
import { startSending } from '../../../server/outgoing/sending.ts';
import { changePassword, signOut } from '../../../src/contract/accounts/endpoints.ts';
import { renewAccess } from '../../../src/contract/accounts/team-endpoints.ts';
import {
  chooseNotices,
  readNotices,
  readNoticesStanding,
  renewPush,
} from '../../../src/contract/notices/endpoints.ts';
import type { NoticeSettings, NoticesStanding } from '../../../src/contract/notices/notices.ts';
import { uuidOf } from '../../../src/domain/kernel/ids.ts';
import { anId, aPerson, aRequest, aVolunteer } from '../../support/builders.ts';
import { until } from '../../support/waiting.ts';
import { PushService, type PushBrowser } from '../outgoing/push-service.ts';
import { openTestApi, refusalIn, tokenIn, type TestApi } from '../routes/test-api.ts';

const territory = 'trois-clochers';
const quiet = { from: '21:00', until: '08:00' };
const CHOICE = { channel: 'push', missions: 'at-once', quiet } as const;
const MORNING = Date.parse('2026-03-02T09:00:00.000Z');

interface PushTown {
  readonly api: TestApi;
  readonly service: PushService;
  /** Yvette lets this browser show notifications, in the session of this cookie. */
  choose(browser: PushBrowser, cookie: string): Promise<NoticeSettings>;
  /** A mission that fits everybody goes on offer; all of it that is to be sent is sent. */
  offer(number: number): Promise<void>;
  standing(): Promise<NoticesStanding>;
}

/** Yvette is a volunteer there, and Lucie coordinates; what is sent goes to a push service on this machine. */
async function openTown(t: TestContext): Promise<PushTown> {
  const service = await PushService.open(t);
  let outbox: Outbox | undefined;
  const api = await openTestApi(t, {
    config: { push: { subject: 'mailto:test@example.org', loopback: true } },
    sends: async ({ store, office, clock }) => {
      const push = new PushChannel({
        ...{ subject: 'mailto:test@example.org', loopback: true, clock },
        keys: await office.settings.pushKeys(),
        devicesOf: (where, reader) => office.push.of(where, reader as `volunteer:${string}`),
        forget: ({ session, endpoint }) => office.push.forget(session, endpoint),
      });
      const sending = await startSending({
        ...{ store, clock, channels: [push], stops: office.stops },
        ...{ publicUrl: 'https://exemple.fr', tell: () => undefined, report: () => undefined },
      });
      outbox = sending.outbox;
      return sending;
    },
  });
  api.now = MORNING;
  const shelf = await api.store.shelf(territory);
  const [itself] = (await shelf.changes('0', { limit: 1, prefixes: ['territory:'] })).changes;
  await api.amend(territory, itself?.id ?? '', {
    ...{ schema: 4, phone: '04 65 71 00 01', kinds: [], communes: [] },
  });
  const put = async ({ _id: id, ...body }: { readonly _id: string }): Promise<void> => {
    const before = await shelf.get(id);
    const expected = before && { expected: before._rev };
    await shelf.write([{ id, ...expected, body: { ...body, audience: [] } }]);
  };
  await put(aPerson());
  await put({ ...aVolunteer(1), _id: api.yvette.volunteer ?? '' });
  const isSent = (): boolean => outbox?.progress().waiting === 0;
  return {
    api,
    service,
    async choose({ subscription }, cookie) {
      const body = { ...CHOICE, subscription };
      const mine = { params: { territory, reader: 'me' }, cookie, body };
      const chosen = await api.ask(chooseNotices, mine);
      assert.equal(chosen.statusCode, 200, chosen.body);
      await until('the first word', isSent);
      // From here on things are told.
      await api.teller?.tell(territory);
      return chosen.json<NoticeSettings>();
    },
    async offer(number) {
      const at = new Date(api.now).toISOString();
      const when = { day: '2026-03-04' } as const;
      await put(aRequest({ _id: anId('request', number), publishedAt: at, when }));
      await api.teller?.tell(territory);
      await until('all is sent', isSent);
    },
    async standing() {
      const cookie = await api.cookieOf(api.lucie);
      const asked = await api.ask(readNoticesStanding, { params: { territory }, cookie });
      return asked.json<NoticesStanding>();
    },
  };
}

const titles = ({ arrived }: PushBrowser): readonly string[] => arrived.map(({ title }) => title);

test('whoever lets a browser show notifications hears there of a mission that fits, and of nobody', async (t) => {
  const { api, choose, offer, service, standing } = await openTown(t);
  const browser = service.subscribe();
  const settings = await choose(browser, await api.cookieOf(api.yvette));
  assert.deepEqual(settings.push?.here, true);
  assert.deepEqual(settings.push?.key, (await api.office.settings.pushKeys()).publicKey);
  await offer(1);
  await offer(1);
  const [chosen, fits, ...more] = browser.arrived;
  assert.deepEqual(more, []);
  assert.match(chosen?.title ?? '', /C’est ici/);
  assert.match(fits?.body ?? '', /^Courses, mercredi\s4\smars\.$/);
  const uuid = uuidOf(anId('request', 1));
  assert.equal(fits?.open, `/missions/${uuid}`);
  assert.deepEqual(fits.actions, [
    { action: 'open', title: 'Voir', open: `/missions/${uuid}` },
    { action: 'later', title: 'Plus tard' },
  ]);
  const said = JSON.stringify(browser.arrived);
  for (const word of [aPerson().family, aPerson().address, aPerson().phones?.[0]?.number ?? 'x']) {
    assert.ok(!said.includes(word), word);
  }
  const [today] = (await standing()).days;
  assert.equal(today?.push, 2);
  const log = api.log.join('\n');
  assert.ok(
    !log.includes(new URL(browser.subscription.endpoint).pathname),
    'no address in the log',
  );
});

test('a browser is told nothing any more once its session is over, by whoever ended it', async (t) => {
  const { api, choose, offer, service } = await openTown(t);
  const [left, lost] = [service.subscribe(), service.subscribe()];
  const cookie = await api.cookieOf(api.yvette);
  await choose(left, cookie);
  await choose(lost, await api.cookieOf(api.yvette));
  assert.deepEqual(await api.office.push.ofUser(api.yvette.user).then(({ length }) => length), 2);
  await api.ask(signOut, { cookie });
  await offer(1);
  assert.ok(!titles(left).includes('Une mission pour vous'));
  assert.ok(titles(lost).includes('Une mission pour vous'));
  // The telephone is lost: the town hall ends what is open there.
  const asCoordinator = { params: { territory }, cookie: await api.cookieOf(api.lucie) };
  const body = { user: api.yvette.user, checked: true, lost: true };
  assert.equal((await api.ask(renewAccess, { ...asCoordinator, body })).statusCode, 200);
  const before = lost.arrived.length;
  await offer(2);
  assert.equal(lost.arrived.length, before);
});

test('whoever has no place any more is told nothing, also of what was under way', async (t) => {
  const { api, choose, offer, service } = await openTown(t);
  const browser = service.subscribe();
  await choose(browser, await api.cookieOf(api.yvette));
  await api.office.accounts.endPlace(api.yvette.user, territory, undefined);
  await offer(1);
  assert.deepEqual(titles(browser).slice(1), []);
});

test('a browser that is gone is forgotten, and the coordinators read who hears nothing any more', async (t) => {
  const { api, choose, offer, service, standing } = await openTown(t);
  const browser = service.subscribe();
  const cookie = await api.cookieOf(api.yvette);
  await choose(browser, cookie);
  service.unsubscribe(browser);
  await offer(1);
  const { undelivered } = await standing();
  assert.deepEqual(
    undelivered.map(({ reader, reason }) => ({ reader, reason })),
    [{ reader: api.yvette.volunteer, reason: 'device' }],
  );
  const heard = service.heard.length;
  await offer(2);
  assert.equal(service.heard.length, heard, 'nobody is asked for it again');
  // Another one takes its place, and is told what is still the case.
  const next = service.subscribe();
  await choose(next, cookie);
  await offer(2);
  assert.ok(titles(next).includes('Une mission pour vous'));
  assert.deepEqual((await standing()).undelivered, []);
});

test('the browser goes on being told under a new password, a new session and a new address', async (t) => {
  const { api, choose, offer, service } = await openTown(t);
  const browser = service.subscribe();
  const cookie = await api.cookieOf(api.yvette);
  await choose(browser, cookie);
  const next = 'quatre mots sans rapport aucun';
  const changed = await api.ask(changePassword, {
    cookie,
    body: { current: api.yvette.password, next },
  });
  assert.equal(changed.statusCode, 204);
  const session = tokenIn(changed);
  const renewed = service.subscribe();
  const asked = await api.ask(renewPush, { cookie: session, body: renewed.subscription });
  assert.equal(asked.statusCode, 204, asked.body);
  await offer(1);
  assert.ok(!titles(browser).includes('Une mission pour vous'));
  assert.ok(titles(renewed).includes('Une mission pour vous'));
  const other = await api.cookieOf(api.marc);
  const body = service.subscribe().subscription;
  assert.equal(refusalIn(await api.ask(renewPush, { cookie: other, body })), 'not_found');
  assert.equal((await api.ask(renewPush, { body })).statusCode, 401);
});

test('what is no browser is refused at the door, and nobody chooses one for somebody else', async (t) => {
  const { api, choose, service } = await openTown(t);
  const cookie = await api.cookieOf(api.yvette);
  const mine = { params: { territory, reader: 'me' }, cookie };
  const { subscription } = service.subscribe();
  for (const wrong of [
    { ...subscription, endpoint: 'https://10.0.0.1/x' },
    { ...subscription, endpoint: 'http://fcm.googleapis.com/x' },
    { ...subscription, endpoint: `https://push.example.com/${'x'.repeat(1_000)}` },
    { ...subscription, p256dh: `B${'A'.repeat(86)}` },
    { ...subscription, p256dh: 'short' },
    { ...subscription, auth: 'short' },
    { ...subscription, more: 'x' },
    undefined,
  ]) {
    const body = { ...CHOICE, ...(wrong && { subscription: wrong }) };
    const refused = await api.ask(chooseNotices, { ...mine, body });
    assert.equal(refusalIn(refused), 'bad_request', JSON.stringify(wrong));
    assert.equal(
      await api.office.wishes.of(territory, api.yvette.volunteer ?? 'user:x'),
      undefined,
    );
  }
  const theirs = { params: { territory, reader: api.yvette.volunteer ?? '' } };
  const body = { ...CHOICE, subscription };
  const asCoordinator = await api.ask(chooseNotices, {
    ...{ ...theirs, body, cookie: await api.cookieOf(api.lucie) },
  });
  assert.equal(refusalIn(asCoordinator), 'unavailable');
  // They end it themselves.
  await choose(service.subscribe(), cookie);
  const ended = await api.ask(chooseNotices, { ...mine, body: { channel: 'none' } });
  assert.deepEqual(ended.json<NoticeSettings>().push?.devices, 0);
  const { wish } = (await api.ask(readNotices, mine)).json<NoticeSettings>();
  assert.equal(wish, undefined);
});

test('an account has no more browsers than sessions', async (t) => {
  const { api, service } = await openTown(t);
  for (let number = 0; number < 22; number += 1) {
    const cookie = await api.cookieOf(api.yvette);
    const { subscription } = service.subscribe();
    const body = { ...CHOICE, subscription };
    await api.ask(chooseNotices, { params: { territory, reader: 'me' }, cookie, body });
    // The limits are for guesses, not for this.
    api.now += 60_000;
  }
  assert.equal((await api.office.push.ofUser(api.yvette.user)).length, 20);
  await api.office.sweep();
});
