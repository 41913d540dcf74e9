import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import { openRunningApp, type RunningApp } from '../running-app.ts';
import { openPhone, type Phone } from '../phone.ts';

const FAILED = 'Cela n’a pas pu s’afficher';

/** The network loses a part of the app, as often as it is asked for, until it is given back. */
async function lose({ context }: Phone, file: string): Promise<() => Promise<void>> {
  const address = `**/assets/${file}-*.js`;
  await context.route(address, (route) => route.abort());
  return () => context.unroute(address);
}

describe('a part of the app that the network loses', { concurrency: false }, () => {
  let app: RunningApp;
  let phone: Phone;

  before(async () => {
    app = await openRunningApp();
  });
  after(() => app.close());
  beforeEach(async () => {
    phone = await openPhone(app.url);
    // Not installed yet: nothing is there but what came by the network.
    await phone.context.route('**/service-worker.js', (route) => route.abort());
  });
  afterEach(() => phone.close());

  it('the form for a code says so, and comes when it is tried again', async () => {
    const { page } = phone;
    const giveBack = await lose(phone, 'join-form');
    await page.getByRole('button', { name: 'J’ai reçu un code d’invitation' }).click();
    await page.getByText(FAILED).waitFor();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText(FAILED).waitFor();
    await giveBack();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByLabel('Code').waitFor();
    await page.getByText(FAILED).waitFor({ state: 'hidden' });
  });

  it('what is told of a place that ended, too', async () => {
    const { page } = phone;
    await phone.signIn('benevole1');
    const giveBack = await lose(phone, 'farewell');
    const user = await page.evaluate(async () => {
      const answer = (await (await fetch('/api/session')).json()) as { user: { id: string } };
      return answer.user.id;
    });
    await endPlace(app.url, user);
    // The telephone hears of it by itself: who waits for news there is sent away.
    await page.getByText(FAILED).waitFor();
    // The way in is there all the same.
    await page.getByLabel('Identifiant').waitFor();
    await giveBack();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('Votre accès à Trois Clochers a pris fin.').waitFor();
  });

  it('what asks whether to forget everything on a locked telephone, too', async () => {
    const { page } = phone;
    await phone.signIn('benevole2');
    await page.goto('/');
    const giveBack = await lose(phone, 'dialog');
    await page.getByRole('button', { name: 'Mot de passe oublié' }).click();
    await page.getByText(FAILED).waitFor();
    await giveBack();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('dialog').waitFor();
  });

  it('the addresses that only the staff has, at the place of the screen', async () => {
    const { page } = phone;
    const giveBack = await lose(phone, 'staff-routes');
    await phone.signIn('coordinatrice');
    const failed = page.getByRole('heading', { name: 'Cette page n’a pas pu s’ouvrir' });
    await failed.waitFor();
    const asked = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await asked;
    await failed.waitFor();
    await giveBack();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('cm-desk-page').waitFor();
  });
});

/** The coordinator takes somebody's place away, from another computer. */
async function endPlace(url: string, user: string): Promise<void> {
  const json = { 'content-type': 'application/json', origin: url };
  const body = JSON.stringify({ login: 'coordinatrice', password: 'demo' });
  const signedIn = await fetch(`${url}/api/session`, { method: 'POST', headers: json, body });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const place = `${url}/api/territories/trois-clochers/places/${encodeURIComponent(user)}`;
  const ended = await fetch(place, { method: 'DELETE', headers: { cookie, origin: url } });
  assert.equal(ended.ok, true, String(ended.status));
}
