import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { aRequestBecomesAKeptPromise } from '../kept-promise.ts';
import { installed, openPhone, type Phone } from '../phone.ts';
import { previousApp } from './previous-release.ts';
import { until } from '../../support/waiting.ts';
import { openRunningApp, type RunningApp } from '../running-app.ts';

aRequestBecomesAKeptPromise('with the previous release’s app on the phones', async () => ({
  DIST_DIR: await previousApp(),
}));

describe('a phone that is updated while something waits on it', () => {
  let service: RunningApp;
  let phone: Phone;
  /** The address of the mission that is accepted. */
  let mission = '';

  before(async () => {
    service = await openRunningApp({ DIST_DIR: await previousApp() });
    phone = await openPhone(service.url);
  });
  after(async () => {
    await phone.close();
    await service.close();
  });

  it('writes a fact with the previous release, without network', async () => {
    const { page } = phone;
    await phone.signIn('benevole1');
    await installed(page);
    await page.getByText(/À jour à/).waitFor();
    await phone.network(false);
    const card = page.locator('cm-mission-card a').first();
    mission = (await card.getAttribute('href')) ?? '';
    await card.click();
    await page.getByRole('button', { name: 'Accepter la mission' }).click();
    await page.getByText('Acceptée, à confirmer').first().waitFor();
  });

  it('is updated, still locked, before anything is sent', async () => {
    const { page } = phone;
    await page.reload();
    await page.getByLabel('Mot de passe', { exact: true }).waitFor();
    await service.restart({});
    await phone.network(true);
    await until('the new app to be installed', () => page.evaluate(isNewerInstalled));
    assert.ok(
      await opensAnewAs(page, await appServedAt(service.url)),
      'the phone runs the new app',
    );
  });

  it('sends it with the new one, and the server takes it in', async () => {
    const { page } = phone;
    await phone.unlock();
    await page
      .getByText(/en attente/)
      .first()
      .waitFor({ state: 'hidden' });
    await page.goto(mission);
    await phone.unlock();
    await page.getByText('C’est confirmé, merci !').first().waitFor();
  });
});

/** Runs in the page. An installation that met the end of the cut is begun again, as the browser does in time. */
async function isNewerInstalled(): Promise<boolean> {
  const registration = await navigator.serviceWorker.ready;
  if (!registration.waiting && !registration.installing) await registration.update();
  return registration.waiting !== null;
}

/** The name of the script that the service now serves as the app. */
async function appServedAt(url: string): Promise<string> {
  const page = await (await fetch(url)).text();
  const [, script = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(page) ?? [];
  assert.match(script, /index-/);
  return script;
}

/** Closes the app and opens it again until it is this one; a service worker takes its turn between two pages. */
async function opensAnewAs(page: Page, script: string): Promise<boolean> {
  return until('the new app', async () => {
    await page.goto('about:blank');
    await page.goto('/');
    await page.getByLabel('Mot de passe', { exact: true }).waitFor();
    return (await page.content()).includes(script);
  });
}
