import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { leaks, rawDisk, type Trace } from '../../support/raw-disk.ts';
import { until } from '../../support/waiting.ts';
import { installed, openPhone, thereAre, type Phone } from '../phone.ts';
import { openRunningApp, type RunningApp } from '../running-app.ts';

describe(
  'a volunteer whose place ends while their telephone has no network',
  { concurrency: false },
  () => {
    let app: RunningApp;
    let jeanne: Phone;
    let desk: Phone;
    let mission: string;

    before(async () => {
      app = await openRunningApp();
      jeanne = await openPhone(app.url);
      desk = await openPhone(app.url, { size: { width: 1280, height: 900 }, scheme: 'dark' });
      await jeanne.signIn('benevole1');
      await desk.signIn('coordinatrice');
      await installed(jeanne.page);
    });
    after(async () => {
      await Promise.all([jeanne.close(), desk.close()]);
      await app.close();
    });

    it('says yes to a mission, which waits on their telephone', async () => {
      const { page } = jeanne;
      await jeanne.network(false);
      await page.locator('cm-mission-card a').first().click();
      await page.getByRole('button', { name: 'Accepter la mission' }).click();
      await page.getByText('Acceptée, à confirmer').first().waitFor();
      mission = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const kept = leaks(await page.evaluate(rawDisk), [mission]);
      assert.ok(kept.length > 0, 'what the phone knows lies under the name of the mission');
    });

    it('their place is ended at the desk', async () => {
      const { page } = desk;
      await page.getByRole('link', { name: 'Bénévoles' }).first().click();
      await page
        .getByRole('link', { name: /Jeanne/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Arrêter' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Arrêter' }).click();
      await page.getByText(/Parti/).first().waitFor();
      await page
        .getByText(/À jour à/)
        .first()
        .waitFor();
    });

    it('the telephone hands over what waited, and says kindly what happened, with nobody signed in', async () => {
      const { page } = jeanne;
      await jeanne.network(true);
      await page.getByText('Votre accès à Trois Clochers a pris fin.').waitFor();
      await page.getByText('(1 envoi) est remis à la mairie').waitFor();
      await page.getByText('Merci pour ce que vous avez fait.').waitFor();
      await page.getByLabel('Identifiant').waitFor();
      await page.locator('cm-shell').waitFor({ state: 'detached' });
    });

    it('and keeps nothing: no document, no fact, no name, not even of whose it was', async () => {
      const { page } = jeanne;
      const secrets = [mission, 'Jeanne', 'benevole1', 'fact:', 'mission:', 'volunteer:'];
      await until('nothing is left', async () => {
        const traces = await page.evaluate(rawDisk);
        return leaks(traces.filter(isOfTheDevice), secrets).length === 0;
      });
      // What is told is told after a restart as well.
      await page.reload();
      await page.getByText('Votre accès à Trois Clochers a pris fin.').waitFor();
      await page.getByLabel('Identifiant').waitFor();
      assert.deepEqual(leaks((await page.evaluate(rawDisk)).filter(isOfTheDevice), secrets), []);
    });

    it('the desk finds what they had still to send, and takes it in', async () => {
      const { page } = desk;
      await page.evaluate(() => {
        history.pushState(null, '', '/sending');
        dispatchEvent(new PopStateEvent('popstate'));
      });
      await thereAre(page.locator('cm-parked-facts cm-card'), 1);
      await page.locator('cm-parked-facts').getByText('1 envoi').waitFor();
      await page.getByRole('button', { name: 'Reprendre' }).click();
      await page.getByText('1 envoi reçu.').waitFor();
      await page.locator('cm-parked-facts cm-card').waitFor({ state: 'detached' });
    });
  },
);

/** The app's own files are the same for everybody. */
function isOfTheDevice({ where }: Trace): boolean {
  return !where.startsWith('cache ');
}
