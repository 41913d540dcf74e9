import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { installed, openPhone, type Phone } from './phone.ts';

describe('the territory pack, used without a network', () => {
  let app: RunningApp;
  let desk: Phone;
  let jeanne: Phone;
  /** What was asked of the pack's files, and what the app itself lacked without network. */
  const fetched: string[] = [];
  const lacking: string[] = [];

  before(async () => {
    app = await openRunningApp();
    [desk, jeanne] = await Promise.all([
      openPhone(app.url, { size: { width: 1280, height: 800 } }),
      openPhone(app.url),
    ]);
    for (const { page } of [desk, jeanne]) {
      page.on('request', (request) => {
        if (request.url().includes('/pack/')) fetched.push(request.url());
      });
      page.on('requestfailed', (request) => {
        // The exchange with the server waits for the network, and says so.
        // The browser looks each time whether the app is called otherwise now; what is installed stays.
        if (!/\/(api|db)\/|manifest\.webmanifest$/.test(request.url())) lacking.push(request.url());
      });
    }
    await Promise.all([desk.signIn('coordinatrice'), jeanne.signIn('benevole1')]);
    await Promise.all([installed(desk.page), installed(jeanne.page)]);
  });
  after(async () => {
    await Promise.all([desk.close(), jeanne.close()]);
    await app.close();
  });

  it('is brought from the settings, its size said first', async () => {
    for (const { page } of [jeanne, desk]) {
      await page.getByText(/À jour à/).waitFor();
      await openSettings(page);
      const button = page.getByRole('button', {
        name: /^Télécharger mon territoire \([\d,]+\s(Mo|ko)\)$/,
      });
      await button.waitFor();
      assert.equal(fetched.splice(0).length, 0);
      await button.click();
      await page.getByText(/Carte du 12\snovembre\s2026, sur cet appareil/).waitFor();
      assert.equal(fetched.splice(0).length, 5, 'one stretch for each file');
    }
  });

  it('is under the missions after a restart without network', async () => {
    await jeanne.network(false);
    const { page } = jeanne;
    await restart(jeanne);
    await page.getByRole('link', { name: 'Missions' }).first().click();
    await page.locator('cm-mission-card').first().waitFor();
    await page.getByText('Carte', { exact: true }).click();
    await page
      .locator('cm-map .attribution')
      .filter({ hasText: 'Territoire imaginaire' })
      .waitFor();
    const tile = page.locator('cm-map .pack-tiles canvas').first();
    await tile.waitFor();
    await page.waitForFunction(coloursOf, await tile.elementHandle());
    assert.equal(await page.locator('cm-pack-offer .line').count(), 0);
  });

  it('knows an address at the phone desk, which no network could tell', async () => {
    await desk.network(false);
    const { page } = desk;
    await restart(desk);
    await page.getByRole('link', { name: 'Accueil' }).first().click();
    await page.getByLabel(/Qui appelle/).fill('a');
    await page.locator('cm-person-card').first().click();
    await page.getByRole('radio', { name: 'Aller quelque part' }).check();
    await page
      .getByRole('combobox', { name: 'Où faut-il aller ?' })
      .pressSequentially('grande rue valmorand');
    const found = page.getByRole('option', { name: /Grande Rue/ }).first();
    await found.waitFor();
    await found.click();
  });

  it('says how far a home is by the road, not about how far', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: 'Personnes' }).first().click();
    await page.locator('cm-person-card a').first().click();
    const way = page.locator('cm-person-home cm-detail').filter({ hasText: /de la mairie/ });
    await way.waitFor();
    assert.match((await way.textContent())?.trim() ?? '', /^À \d+\s(min|h).* de la mairie$/);
  });

  it('lacked nothing meanwhile, and asked nobody', () => {
    assert.deepEqual([...lacking, ...fetched], []);
  });
});

async function restart(phone: Phone): Promise<void> {
  await phone.page.reload();
  await phone.unlock();
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Réglages' }).first().click();
  await page.getByRole('heading', { name: 'Carte du territoire' }).waitFor();
}

/** Whether a tile shows a land: more than a ground of one colour. Runs in the page. */
function coloursOf(tile: unknown): boolean {
  const canvas = tile as { width: number; height: number; getContext(kind: '2d'): Pen };
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) {
    seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  }
  return seen.size > 3;
}

interface Pen {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8Array };
}
