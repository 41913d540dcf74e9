import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../../support/waiting.ts';
import { openLyingProxy, type LyingProxy } from './lying-proxy.ts';
import { installed, openPhone, type Phone } from '../phone.ts';
import { previousApp } from './previous-release.ts';
import { openRunningApp, type RunningApp } from '../running-app.ts';

const HOTEL = 'Bienvenue à l’hôtel';

describe('the app that a telephone keeps', { concurrency: false }, () => {
  let service: RunningApp;
  let network: LyingProxy;
  let phone: Phone;

  before(async () => {
    service = await openRunningApp({ DIST_DIR: await previousApp() });
    network = await openLyingProxy(() => service.port);
    phone = await openPhone(network.url);
  });
  after(async () => {
    await phone.close();
    await network.close();
    await service.close();
  });

  it('is not updated from a hotel’s pages, and is once the network is ours', async () => {
    const { page } = phone;
    await phone.signIn('benevole1');
    await installed(page);
    // The release before takes over a page only when that is opened again; a page of nobody's makes none wait.
    await page.reload();
    await phone.unlock();
    await until('the page to be of the app that is kept', () => page.evaluate(isOfKept));
    await service.restart({});
    const files = /^\/(assets|icons)\/|^\/(index\.html|favicon\.svg|manifest\.webmanifest)/;
    network.lies = (path) => files.test(path);
    await page.evaluate(updated);
    await until('the hotel to have lied', () => network.lied.length > 0);
    await until('the installation to fail', () => page.evaluate(isNoneInstalling));
    assert.equal(await page.evaluate(isWaiting), false);
    network.lies = () => false;
    await until('the new app to be installed', async () => {
      await page.evaluate(updated);
      return page.evaluate(isWaiting);
    });
    assert.equal(await page.evaluate(isKept, HOTEL), false);
  });

  it('an open tab of the release before finds its later screens, without network', async () => {
    const { page, context } = phone;
    // The tab goes on with the code that it began with; the newer release has none of it.
    await page.evaluate(takenOver);
    const browser = await context.newCDPSession(page);
    await browser.send('Network.clearBrowserCache');
    await phone.network(false);
    await page.locator('cm-mission-card a').first().click();
    await page.getByRole('button', { name: 'Accepter la mission' }).waitFor();
    await phone.network(true);
  });

  it('mends itself when what it keeps is a hotel’s page, without losing anything', async () => {
    const { page } = phone;
    await page.goto('/');
    await page.evaluate(damageAll, HOTEL);
    await page.goto('about:blank');
    await page.goto('/');
    await phone.unlock();
    // What no screen asked for is mended as well.
    await until('all to be mended', async () => !(await page.evaluate(isKept, HOTEL)));
    await phone.network(false);
    await page.reload();
    await phone.unlock();
    await page.locator('cm-mission-card a').first().waitFor();
  });
});

/** These run in the page. */
async function updated(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  await registration.update().catch(() => undefined);
}

function isOfKept(): boolean {
  return navigator.serviceWorker.controller !== null;
}

async function isNoneInstalling(): Promise<boolean> {
  return !(await navigator.serviceWorker.ready).installing;
}

async function isWaiting(): Promise<boolean> {
  return (await navigator.serviceWorker.ready).waiting !== null;
}

async function takenOver(): Promise<void> {
  const changed = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
  const { waiting } = await navigator.serviceWorker.ready;
  waiting?.postMessage({ type: 'SKIP_WAITING' });
  await changed;
}

async function isKept(text: string): Promise<boolean> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      if ((await (await cache.match(key))?.text())?.includes(text)) return true;
    }
  }
  return false;
}

async function damageAll(text: string): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      const headers = { 'content-type': 'text/html' };
      await cache.put(key, new Response(text, { headers }));
    }
  }
}
