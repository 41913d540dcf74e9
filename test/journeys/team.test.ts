import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { leaks, rawDisk, type Trace } from '../support/raw-disk.ts';
import { until } from '../support/waiting.ts';
import { openPhone, type Phone } from './phone.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';

const PASSWORD = 'un panier de cerises';

describe(
  'the team: somebody is invited, comes in, is let in again, and loses their access',
  { concurrency: false },
  () => {
    let app: RunningApp;
    let desk: Phone;
    let paul: Phone;
    let code: string;

    before(async () => {
      app = await openRunningApp();
      desk = await openPhone(app.url, { size: { width: 1280, height: 900 } });
      paul = await openPhone(app.url);
      await desk.signIn('coordinatrice');
    });
    after(async () => {
      await Promise.all([paul.close(), desk.close()]);
      await app.close();
    });

    it('the coordinator invites an agent with a sector, and has a code and a link', async () => {
      const { page } = desk;
      await page.getByRole('link', { name: 'Réglages' }).first().click();
      await page.getByRole('link', { name: 'Voir l’équipe' }).click();
      await page.getByText('dernier contact aujourd’hui').first().waitFor();
      await page.getByRole('link', { name: 'Inviter quelqu’un' }).click();
      await page.getByLabel('Prénom et nom').fill('Paul Rivoire');
      await page.getByLabel('Secteur').fill('Le plateau');
      await page.getByRole('button', { name: 'Créer le code' }).click();
      code = await page.locator('cm-code-sheet strong.code').innerText();
      assert.match(code, /^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      const link = await page.locator('cm-code-sheet .link').innerText();
      assert.equal(link, `${app.url}/#code=${code.replace('-', '')}`);
    });

    it('the letter is one page, and nothing but the letter is on it', async () => {
      const { page } = desk;
      await page.emulateMedia({ media: 'print' });
      await page.getByText('Bonjour Paul Rivoire,').waitFor();
      await page.getByRole('button', { name: 'Imprimer la lettre' }).waitFor({ state: 'hidden' });
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      await page.emulateMedia({ media: 'screen' });
      assert.equal(paper.match(/\/Type\s*\/Page\b/g)?.length, 1);
    });

    it('a mail scanner follows the link, and uses nothing up', async () => {
      for (let twice = 0; twice < 2; twice += 1) assert.equal((await fetch(app.url)).status, 200);
    });

    it('Paul opens the link, is greeted by name, and comes in with a password of his own', async () => {
      const { page } = paul;
      await page.goto(`/#code=${code.replace('-', '')}`);
      await page.getByLabel('Code d’invitation').waitFor();
      assert.equal(new URL(page.url()).hash, '');
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByText('Bonjour Paul Rivoire').waitFor();
      await page.getByText('Agent de visite').waitFor();
      await page.getByLabel('Choisissez un identifiant').fill('paul');
      await page.getByLabel('Choisissez un mot de passe', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Rejoindre' }).click();
      await page.locator('cm-shell').waitFor();
      await page.getByText(/À jour à/).waitFor();
    });

    it('Paul forgets it: with a fresh code his locked phone begins anew, with all that he may see', async () => {
      await desk.page.getByRole('link', { name: 'Réglages' }).first().click();
      await desk.page.getByRole('link', { name: 'Voir l’équipe' }).click();
      await desk.page.getByRole('link', { name: /Paul Rivoire/ }).click();
      await desk.page.getByText('Le plateau').first().waitFor();
      await desk.page.getByRole('checkbox', { name: 'J’ai vérifié' }).check();
      await desk.page.getByRole('button', { name: 'Donner un nouveau code' }).click();
      const fresh = await desk.page.locator('cm-code-sheet strong.code').innerText();

      const { page } = paul;
      await page.reload();
      await page.getByRole('button', { name: 'J’ai reçu un nouveau code' }).click();
      await page.getByLabel('Code d’invitation').fill(fresh);
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByText('Choisissez un nouveau mot de passe').waitFor();
      await page.getByLabel('Choisissez un mot de passe', { exact: true }).fill('une autre maison');
      await page.getByRole('button', { name: 'Changer de mot de passe et entrer' }).click();
      await page.locator('cm-shell').waitFor();
      await page.getByText(/À jour à/).waitFor();
      await page.locator('cm-person-card').first().waitFor();
      await page.reload();
      await paul.unlock('une autre maison');
    });

    it('the coordinator takes his access away, after two questions', async () => {
      const { page } = desk;
      await page.getByRole('button', { name: 'Retirer l’accès' }).click();
      await page.getByText('Au prochain contact de chaque appareil').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Continuer' }).click();
      await page.getByRole('button', { name: 'Oui, retirer maintenant' }).click();
      await page.getByText('Accès retiré.').waitFor();
      await page.getByRole('link', { name: 'Inviter quelqu’un' }).waitFor();
      await page.getByRole('link', { name: /Paul Rivoire/ }).waitFor({ state: 'detached' });
    });

    it('his phone says so, keeps nothing, and the first code opens nothing again', async () => {
      const { page } = paul;
      await page.getByText('Votre accès à Trois Clochers a pris fin.').waitFor();
      await until('nothing is left', async () => {
        const traces = (await page.evaluate(rawDisk)).filter(isOfTheDevice);
        return leaks(traces, ['Paul', 'person:', 'fact:']).length === 0;
      });
      await page.getByRole('button', { name: 'J’ai reçu un code' }).click();
      await page.getByLabel('Code d’invitation').fill(code);
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByText('Ce code a déjà servi.').waitFor();
    });

    it('the journal tells all of it in words', async () => {
      const { page } = desk;
      await page.getByRole('link', { name: 'Réglages' }).first().click();
      await page.getByRole('link', { name: 'Ouvrir le journal' }).click();
      for (const line of [
        'Code d’invitation créé',
        'Arrivée avec un code',
        'Nouveau code remis, identité vérifiée',
        'Mot de passe choisi à nouveau avec un code',
        'Accès retiré à quelqu’un',
      ]) {
        await page.locator('cm-journal-lines').getByText(line).first().waitFor();
      }
    });
  },
);

/** The app's own files are the same for everybody. */
function isOfTheDevice({ where }: Trace): boolean {
  return !where.startsWith('cache ');
}
