import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { leaks } from '../support/raw-disk.ts';
import { rawProfile } from '../support/raw-profile.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { installed, openPhone, type Phone } from './phone.ts';

describe('an agent at a kitchen table, without network', () => {
  let app: RunningApp;
  let agent: Phone;
  const words = 'Le chauffe-eau de la buanderie est froid';
  let name = '';

  before(async () => {
    app = await openRunningApp();
    agent = await openPhone(app.url);
    await agent.signIn('agent');
    await installed(agent.page);
    await agent.page.locator('cm-person-card').first().waitFor();
  });
  after(async () => {
    await agent.close();
    await app.close();
  });

  it('records a visit in a few taps', async () => {
    await agent.network(false);
    const { page } = agent;
    const first = page.locator('cm-person-card').first();
    name = (await first.locator('[slot="heading"]').innerText()).trim();
    await first.locator('a').first().click();
    await page.getByRole('link', { name: 'Noter une rencontre' }).click();
    await page.getByRole('radio', { name: 'À domicile' }).check();
    await page.getByRole('radio', { name: 'Présente' }).check();
    await page.getByLabel(/Quelque chose de nouveau/).fill(words);
    await page.getByRole('button', { name: 'Enregistrer, puis noter une demande' }).click();
  });

  it('raises a request from it', async () => {
    const { page } = agent;
    await page.getByRole('radio', { name: 'Petit bricolage' }).check();
    await page.getByRole('radio', { name: 'Demain' }).check();
    await page
      .getByRole('button', { name: /Garder|Enregistrer|Noter/ })
      .last()
      .click();
    await page
      .getByText(/2 envois en attente/)
      .first()
      .waitFor();
  });

  it('keeps both through a restart of the app, and sends them when the network returns', async () => {
    const { page } = agent;
    await page.reload();
    await agent.unlock();
    await page
      .getByText(/2 envois en attente/)
      .first()
      .waitFor();
    await agent.network(true);
    await page
      .getByText(/en attente/)
      .first()
      .waitFor({ state: 'hidden' });
  });

  it('leaves nothing of it in clear on the disk of the phone', async () => {
    const [given = '', family = ''] = name.split(' ').slice(-2);
    await agent.page.evaluate(() => document.title);
    const secrets = [words, 'chauffe-eau', `${given} ${family}`, family].filter(
      (secret) => secret.length > 4,
    );
    assert.ok(secrets.length >= 3);
    const traces = await rawProfile(join(agent.profile, 'Default', 'IndexedDB'));
    const known = leaks(traces, ['encounter:']);
    assert.notEqual(known.length, 0, 'what is not secret is found, so the secret would be');
    const found = leaks(traces, secrets).map(
      ({ secret, where }) => `${secrets.indexOf(secret)} in ${where}`,
    );
    assert.deepEqual(found, []);
  });
});
