import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { installed, openPhone, type Phone } from './phone.ts';

describe('two volunteers who accept the same mission without network', () => {
  let app: RunningApp;
  let jeanne: Phone;
  let karim: Phone;
  let address: string;

  before(async () => {
    app = await openRunningApp();
    [jeanne, karim] = await Promise.all([openPhone(app.url), openPhone(app.url)]);
    await Promise.all([jeanne.signIn('benevole1'), karim.signIn('benevole2')]);
    await Promise.all([installed(jeanne.page), installed(karim.page)]);
    const seen = await addressesOf(jeanne);
    const also = await addressesOf(karim);
    address = seen.find((one) => also.includes(one)) ?? '';
  });
  after(async () => {
    await Promise.all([jeanne.close(), karim.close()]);
    await app.close();
  });

  it('both see "accepted, to be confirmed"', async () => {
    assert.notEqual(address, '', 'they see a mission in common');
    for (const phone of [jeanne, karim]) {
      await phone.network(false);
      await phone.page.locator(`cm-mission-card a[href="${address}"]`).first().click();
      await phone.page.getByRole('button', { name: 'Accepter la mission' }).click();
      await phone.page.getByText('Acceptée, à confirmer').first().waitFor();
    }
  });

  it('end alike: the first to be received is confirmed, the other is thanked and held in reserve', async () => {
    // Karim accepted last by the clock and is received first: the clock decides nothing.
    await karim.network(true);
    await karim.page.getByText('C’est confirmé, merci !').first().waitFor();
    await jeanne.network(true);
    await jeanne.page.getByText('Merci d’avoir répondu').first().waitFor();
    await karim.page.locator('cm-mission-brief').waitFor();
    assert.equal(await jeanne.page.locator('cm-mission-brief').count(), 0);
  });

  it('lets the first give it back, and offers it to the substitute first', async () => {
    const { page } = karim;
    await page.getByRole('button', { name: 'Je ne peux plus' }).click();
    await page.getByRole('radio', { name: 'Je ne suis pas en forme' }).check();
    await page.getByRole('button', { name: 'Rendre la mission' }).click();
    await page.getByText('Vous l’avez rendue').first().waitFor();
    await page.locator('cm-mission-brief').waitFor({ state: 'detached' });
    await jeanne.page.getByText('Elle est à nouveau libre').first().waitFor();
    await jeanne.page.getByRole('button', { name: 'Oui, je la prends' }).click();
    await jeanne.page.getByText('C’est confirmé, merci !').first().waitFor();
    await jeanne.page.locator('cm-mission-brief').waitFor();
  });
});

async function addressesOf({ page }: Phone): Promise<string[]> {
  await page.locator('cm-mission-card').first().waitFor();
  return page
    .locator('cm-mission-card cm-card a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}
