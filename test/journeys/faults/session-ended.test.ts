import { after, before, describe, it } from 'node:test';
import { openRunningApp, type RunningApp } from '../running-app.ts';
import { installed, openPhone, thereAre, type Phone } from '../phone.ts';

describe('a session that ends while something waits to be sent', () => {
  let app: RunningApp;
  let jeanne: Phone;

  before(async () => {
    app = await openRunningApp();
    jeanne = await openPhone(app.url);
    await jeanne.signIn('benevole1');
    await installed(jeanne.page);
  });
  after(async () => {
    await jeanne.close();
    await app.close();
  });

  it('keeps it, says where to sign in again, and sends it then', async () => {
    const { page, context } = jeanne;
    await jeanne.network(false);
    await page.locator('cm-mission-card a').first().click();
    await page.getByRole('button', { name: 'Accepter la mission' }).click();
    await page.getByText('Acceptée, à confirmer').first().waitFor();
    await context.clearCookies();
    await jeanne.network(true);
    await page.getByText('Reconnectez-vous pour envoyer').first().click();
    await page.getByText('Votre session est terminée.').waitFor();
    // It still waits.
    await thereAre(page.locator('cm-sending-card'), 1);
    await page.getByLabel('Identifiant').fill('benevole1');
    await page.getByLabel('Mot de passe', { exact: true }).fill('pas celui-là');
    await page.keyboard.press('Enter');
    await page.getByText('L’identifiant ou le mot de passe n’est pas le bon.').waitFor();
    await page.getByLabel('Mot de passe', { exact: true }).fill('demo');
    await page.keyboard.press('Enter');
    await page.locator('cm-sign-in-form').waitFor({ state: 'detached' });
    await page
      .getByText(/À jour à/)
      .first()
      .waitFor();
    await page
      .getByText(/en attente/)
      .first()
      .waitFor({ state: 'hidden' });
  });
});
