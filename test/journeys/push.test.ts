import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import type { PushMessage } from '../../src/contract/notices/push.ts';
import { PushService, type PushBrowser } from '../server/outgoing/push-service.ts';
import { until } from '../support/waiting.ts';
import { installed, openPhone, type Phone } from './phone.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';

let app: RunningApp;
let service: PushService;
let phone: Phone;

before(async () => {
  app = await openRunningApp({ PUSH: 'loopback' });
  service = await PushService.open();
  phone = await openPhone(app.url, { windowed: true });
});

after(async () => {
  await phone.close();
  await app.close();
  await service.close();
});

test('a volunteer lets the telephone show notifications, and answers on one that came while the app was closed', async () => {
  const { context, page } = phone;
  await context.grantPermissions(['notifications'], { origin: app.url });
  await phone.signIn('benevole1');
  await installed(page);

  // Nothing is asked of the browser before somebody pressed for it.
  await opened('/settings/notices');
  const browser = service.subscribe();
  await subscribeAt(page, browser);
  await page.getByRole('radio', { name: 'Une notification' }).check();
  await page.getByText('Quand vous enregistrez').waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Ce téléphone affiche vos notifications.').waitFor();
  await until('the first word, which only this browser can open', () => browser.arrived.length > 0);
  const [first] = browser.arrived;
  assert.match(first?.title ?? '', /C’est ici/);

  // A mission that is theirs.
  await opened('/mine');
  const mission = page.locator('a[href^="/missions/"]').first();
  const path = (await mission.getAttribute('href')) ?? '';
  const asked: PushMessage = {
    ...{ title: 'C’est demain', body: 'Visite, demain.', tag: 'evening', open: path },
    actions: [
      { action: 'sure', title: 'Oui, j’y vais', open: `${path}#sure` },
      { action: 'cannot', title: 'Je ne peux plus', open: `${path}#cannot` },
    ],
  };

  // No page of the app is open when they come.
  await page.goto('about:blank');
  const { deliver } = await devTools(page);
  await deliver(JSON.stringify(first));
  await deliver(JSON.stringify(asked));
  // What cannot be read is shown as well, or the browser would take back the leave.
  await deliver('no JSON');
  await page.goto('/settings');
  await page
    .locator('cm-shell')
    .or(page.getByLabel('Mot de passe', { exact: true }))
    .waitFor();
  if (await page.getByLabel('Mot de passe', { exact: true }).isVisible()) await phone.unlock();
  await until('all three are shown', async () => (await shownOn(page)).length === 3);
  const shown = await shownOn(page);
  assert.deepEqual(
    shown.map(({ title }) => title).sort(),
    [first?.title, 'C’est demain', 'Coudmain'].sort(),
  );
  const evening = shown.find(({ title }) => title === 'C’est demain');
  assert.deepEqual(evening?.actions, ['sure', 'cannot']);

  // The open page goes there itself, and what was pressed is asked there: giving back hurts.
  await press(phone, 'evening', 'cannot');
  await page.getByRole('heading', { name: 'Rendre la mission' }).waitFor();
  assert.equal(new URL(page.url()).pathname, path);
  assert.equal(new URL(page.url()).hash, '', 'it is done once');
  await until('it is put away', async () => (await shownOn(page)).length === 2);

  // They want none any more.
  await page.getByRole('button', { name: 'Annuler' }).click();
  await opened('/settings/notices');
  await page.getByRole('radio', { name: 'Pas de message' }).check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('plus aucun message').waitFor();
  await until('what was shown is put away', async () => (await shownOn(page)).length === 0);
});

/** Opens a screen as one does from the home screen: with the password. */
async function opened(path: string): Promise<void> {
  await phone.page.goto(path);
  await phone.unlock();
}

/** No push service of a browser's maker is to be reached from here: the browser's address is one of ours. */
async function subscribeAt(page: Page, { subscription }: PushBrowser): Promise<void> {
  await page.evaluate(({ endpoint, p256dh, auth }) => {
    PushManager.prototype.subscribe = (options) => {
      if (!options?.userVisibleOnly || !options.applicationServerKey) throw new Error('no key');
      const given = { toJSON: () => ({ endpoint, keys: { p256dh, auth } }) };
      return Promise.resolve(given as unknown as PushSubscription);
    };
  }, subscription);
}

/** What a push service does, by the browser's developer protocol. */
async function devTools(page: Page): Promise<{ deliver(data: string): Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(app.url));
      if (ours) resolve(ours.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  return {
    deliver: async (data) => {
      await session.send('ServiceWorker.deliverPushMessage', {
        ...{ origin: app.url, registrationId, data },
      });
    },
  };
}

interface Shown {
  readonly title: string;
  readonly actions: readonly string[];
}

/** What stands in the telephone's list of notifications. */
async function shownOn(page: Page): Promise<readonly Shown[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const notifications = await registration.getNotifications();
    return notifications.map((one) => ({
      title: one.title,
      actions: (one as unknown as { actions: { action: string }[] }).actions.map(
        ({ action }) => action,
      ),
    }));
  });
}

/** Somebody presses one of the answers on a notification. No protocol presses it: the worker is told as the browser tells it. */
async function press({ context }: Phone, tag: string, action: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(
    async ([of, what]) => {
      const scope = self as unknown as {
        registration: ServiceWorkerRegistration;
        NotificationEvent: new (type: string, init: object) => Event;
      };
      const [notification] = await scope.registration.getNotifications({ tag: of ?? '' });
      self.dispatchEvent(
        new scope.NotificationEvent('notificationclick', { notification, action: what }),
      );
    },
    [tag, action],
  );
}
