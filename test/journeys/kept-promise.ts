import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { installed, openPhone, type Phone } from './phone.ts';

/**
 * The journey of one request, from the phone desk to the volunteer's report, the network cut on both
 * sides in the middle.
 * @param app what runs: which app is served to the phones
 * @param environment how the service is to run, known once the journey begins
 */
export function aRequestBecomesAKeptPromise(
  app: string,
  environment: () => Promise<Readonly<Record<string, string>>>,
): void {
  describe(`one fact’s whole way, ${app}: a request becomes a kept promise`, () => {
    let service: RunningApp;
    let desk: Phone;
    let jeanne: Phone;
    const words = 'Elle voudrait des nouvelles de son chat';
    /** The UUID of the request. */
    let ours = '';

    before(async () => {
      service = await openRunningApp(await environment());
      [desk, jeanne] = await Promise.all([
        openPhone(service.url, { size: { width: 1280, height: 800 } }),
        openPhone(service.url),
      ]);
    });
    after(async () => {
      await Promise.all([desk.close(), jeanne.close()]);
      await service.close();
    });

    it('lets the coordinator and the volunteer come in, and install the app', async () => {
      await Promise.all([desk.signIn('coordinatrice'), jeanne.signIn('benevole1')]);
      await Promise.all([installed(desk.page), installed(jeanne.page)]);
      await desk.page.getByText(/À jour à/).waitFor();
      await jeanne.page.getByText(/À jour à/).waitFor();
    });

    it('opens again without network, with what was there', async () => {
      await jeanne.network(false);
      await jeanne.page.reload();
      await jeanne.unlock();
      await jeanne.page.getByRole('heading', { name: /Missions près de/ }).waitFor();
      await jeanne.page.locator('cm-mission-card').nth(3).waitFor();
    });

    it('takes a request by phone and publishes it, without network', async () => {
      await desk.network(false);
      const { page } = desk;
      await page.getByLabel(/Qui appelle/).fill('a');
      await page.locator('cm-person-card').first().click();
      await page.getByRole('radio', { name: 'Petit bricolage' }).check();
      await page.getByRole('radio', { name: 'Dans les 7 jours' }).check();
      await page.getByLabel(/Ce qu’elle a dit/).fill(words);
      await page.getByRole('button', { name: 'Enregistrer et proposer aux bénévoles' }).click();
      await page.getByText('Demande proposée aux bénévoles.').first().waitFor();
      await page
        .getByText(/en attente/)
        .first()
        .waitFor();
      // The demonstration has requests of this kind too, more of them on some days than on others.
      await page.getByRole('link', { name: 'Demandes' }).click();
      await page.getByLabel(/Chercher un nom/).fill('nouvelles de son chat');
      const link = await theOnlyRequest(page);
      ours = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
      await desk.network(true);
      await page
        .getByText(/en attente/)
        .first()
        .waitFor({ state: 'hidden' });
    });

    it('shows it to the volunteer as list and map, without a name', async () => {
      await jeanne.network(true);
      const { page } = jeanne;
      await narrow(page, MISSION_KIND, 'small-repair');
      await page.locator(`cm-mission-card a[href$="${ours}"]`).waitFor();
      const text = (await page.locator('body').innerText()).toLowerCase();
      assert.ok(!text.includes(words.toLowerCase()), 'what was said stays at the town hall');
      await page.getByText('Carte', { exact: true }).click();
      await page.locator('cm-map').waitFor();
      await page.getByText('Liste', { exact: true }).click();
    });

    it('is accepted without network, to be confirmed, with neither name nor address', async () => {
      await jeanne.network(false);
      const { page } = jeanne;
      await page.locator(`cm-mission-card a[href$="${ours}"]`).click();
      await page.getByRole('button', { name: 'Accepter la mission' }).click();
      await page.getByText('Acceptée, à confirmer').first().waitFor();
      assert.equal(await page.locator('cm-mission-brief').count(), 0);
    });

    it('is confirmed when the network returns, and only then name, address and phone arrive', async () => {
      await jeanne.network(true);
      const { page } = jeanne;
      await page.locator('cm-mission-brief').waitFor();
      await page.getByText('C’est confirmé, merci !').first().waitFor();
      await page.locator('cm-mission-brief a[href^="tel:"]').first().waitFor();
    });

    it('is reported done without network, with time, kilometres and a word', async () => {
      await jeanne.network(false);
      const { page } = jeanne;
      await page.getByRole('button', { name: 'Raconter comment ça s’est passé' }).click();
      const time = page.getByRole('textbox', { name: 'Temps, porte à porte' });
      await time.fill('45');
      await time.press('Tab');
      await page.getByLabel(/Un mot à ajouter/).fill('Le robinet ne goutte plus');
      await page.getByRole('button', { name: 'Envoyer le compte rendu' }).click();
      await page.getByText('Merci pour ce coup de main !').waitFor();
      await jeanne.network(true);
      await page
        .getByText(/en attente/)
        .first()
        .waitFor({ state: 'hidden' });
    });

    it('reaches the coordinator with the volunteer’s word', async () => {
      const { page } = desk;
      await page.getByRole('link', { name: 'Demandes' }).click();
      await page.getByLabel(/Chercher un nom/).fill('nouvelles de son chat');
      await narrow(page, 'État', 'ended');
      await (await theOnlyRequest(page)).click();
      await page.getByText('Le robinet ne goutte plus').first().waitFor();
    });
  });
}

/** The filter of missions by their kind, as this version and the one before call it. */
export const MISSION_KIND = /^(Filtrer|Genre de coup de main)$/;

/** The request that is left in the list once it was narrowed, in a table or on a card. */
export async function theOnlyRequest(page: Page): Promise<Locator> {
  const links = page.locator('cm-request-card a, cm-request-table tbody a');
  await links.nth(1).waitFor({ state: 'detached' });
  await links.first().waitFor();
  return links.first();
}

/** Narrows a list; what narrows it may be folded away. */
export async function narrow(page: Page, label: string | RegExp, to: string): Promise<void> {
  // The head of a column may bear the same name.
  const control = page.locator('select').and(page.getByLabel(label));
  await control.first().waitFor({ state: 'attached' });
  const fold = page.locator('cm-fold', { has: control });
  if (!(await control.first().isVisible())) await fold.locator('summary').first().click();
  await control.first().selectOption(to);
}
