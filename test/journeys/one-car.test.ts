import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { installed, openPhone, thereAre, type Phone } from './phone.ts';

describe('one car for three errands, with the network cut on both sides', () => {
  let app: RunningApp;
  let desk: Phone;
  let jeanne: Phone;
  let ours: string[] = [];

  before(async () => {
    app = await openRunningApp();
    [desk, jeanne] = await Promise.all([
      openPhone(app.url, { size: { width: 1280, height: 800 } }),
      openPhone(app.url),
    ]);
    await Promise.all([desk.signIn('coordinatrice'), jeanne.signIn('benevole1')]);
    await Promise.all([installed(desk.page), installed(jeanne.page)]);
  });
  after(async () => {
    await Promise.all([desk.close(), jeanne.close()]);
    await app.close();
  });

  it('is asked at the desk, and answered without network', async () => {
    await desk.network(false);
    const { page } = desk;
    await page.getByRole('link', { name: 'Demandes' }).click();
    const forThree = page.getByText('Une seule voiture pour trois courses ?');
    const card = page.locator('cm-outing-card').filter({ has: forThree }).first();
    await card.waitFor({ state: 'attached' });
    await page.locator('cm-fold', { has: card }).locator('summary').click();
    await card.waitFor();
    await card.getByText(/km de moins que séparément/).waitFor();
    ours = await card
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(-36) ?? ''));
    assert.equal(ours.length, 3);
    await card.getByRole('button', { name: 'Regrouper dans une voiture' }).click();
    await page.getByText('Regroupées dans une voiture.').first().waitFor();
    await desk.network(true);
    await page
      .getByText(/en attente/)
      .first()
      .waitFor({ state: 'hidden' });
  });

  it('is offered to the volunteer as one car, with hours and kilometres, without a name', async () => {
    const { page } = jeanne;
    await page.locator(`cm-mission-card a[href$="${ours[0] ?? ''}"]`).click();
    await page.getByText('Une voiture pour trois courses').waitFor();
    await page
      .getByText(/de porte à porte/)
      .first()
      .waitFor();
    // Home, two pick-ups, the market, three doors, home.
    await thereAre(page.locator('cm-drive-stops li'), 8);
    assert.equal(await page.locator('cm-mission-brief').count(), 0);
  });

  it('is taken on with one yes, without network, and confirmed for all three', async () => {
    await jeanne.network(false);
    const { page } = jeanne;
    await page.getByRole('button', { name: 'Je m’occupe de ces trois courses' }).click();
    await page.getByText('Acceptée, à confirmer').first().waitFor();
    await jeanne.network(true);
    await page.getByText('C’est confirmé, merci !').first().waitFor();
    await page
      .getByText(/Vous prenez (Madame|Monsieur)/)
      .first()
      .waitFor();
    const links = page.locator('cm-drive-stops a');
    await links.first().waitFor();
    for (const link of await links.all()) {
      assert.match((await link.getAttribute('href')) ?? '', /^geo:[\d.]+,[\d.]+\?q=/);
    }
  });

  it('is told to the coordinator, with what is saved and what is emitted', async () => {
    const { page } = desk;
    await page.getByText('Jeanne Morel').first().waitFor();
    await page.locator(`cm-split a[href$="${ours[0] ?? ''}"]`).click();
    await page.getByText('Une voiture pour trois courses').waitFor();
    await page.getByText(/évités par le partage/).waitFor();
  });
});
