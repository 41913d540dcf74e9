import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../../support/waiting.ts';
import { KINDS_OF_STORE, type HouseWithEarlierDays } from './earlier-days.ts';
import { MISSION_KIND, narrow, theOnlyRequest } from '../kept-promise.ts';
import { installed, openPhone, type Phone } from '../phone.ts';

interface Kept {
  readonly claims?: readonly { readonly standing: string }[];
}

for (const { name, leftOut, open } of KINDS_OF_STORE) {
  describe(`a server with an earlier day: ${name}`, { skip: leftOut }, () => {
    let house: HouseWithEarlierDays;
    let desk: Phone;
    let jeanne: Phone;
    const words = 'Elle voudrait des nouvelles de son chat';
    /** The UUID of the request that the earlier day does not have. */
    let ours = '';

    before(async () => {
      house = await open();
      const { url } = house.app;
      [desk, jeanne] = await Promise.all([
        openPhone(url, { size: { width: 1280, height: 800 } }),
        openPhone(url),
      ]);
      await Promise.all([desk.signIn('coordinatrice'), jeanne.signIn('benevole1')]);
      await Promise.all([installed(desk.page), installed(jeanne.page)]);
      for (const { page } of [desk, jeanne]) await page.getByText(/À jour à/).waitFor();
      await house.keep();
    });
    after(async () => {
      await Promise.all([desk.close(), jeanne.close()]);
      await house.close();
    });

    /** The request as the server has it; undefined while it does not. */
    const kept = async (): Promise<Kept | undefined> => {
      const answer = await desk.page.request.get(`/db/trois-clochers/request:${ours}`);
      return answer.ok() ? ((await answer.json()) as Kept) : undefined;
    };

    it('takes a request, and its mission is accepted and confirmed', async () => {
      const { page } = desk;
      await page.getByLabel(/Qui appelle/).fill('a');
      await page.locator('cm-person-card').first().click();
      await page.getByRole('radio', { name: 'Petit bricolage' }).check();
      await page.getByRole('radio', { name: 'Dans les 7 jours' }).check();
      await page.getByLabel(/Ce qu’elle a dit/).fill(words);
      await page.getByRole('button', { name: 'Enregistrer et proposer aux bénévoles' }).click();
      await page.getByRole('link', { name: 'Demandes' }).click();
      await page.getByLabel(/Chercher un nom/).fill('nouvelles de son chat');
      const link = await theOnlyRequest(page);
      ours = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
      await narrow(jeanne.page, MISSION_KIND, 'small-repair');
      await jeanne.page.locator(`cm-mission-card a[href$="${ours}"]`).click();
      await jeanne.page.getByRole('button', { name: 'Accepter la mission' }).click();
      await jeanne.page.getByText('C’est confirmé, merci !').first().waitFor();
    });

    it('does not have them any more after the earlier day was put back: both devices give them again', async () => {
      // Nobody is asked anything: the devices notice by themselves.
      await house.putBack();
      await until('the mission is confirmed again', async () =>
        (await kept())?.claims?.some(({ standing }) => standing === 'confirmed'),
      );
      await jeanne.page.getByText('C’est confirmé, merci !').first().waitFor();
      await jeanne.page.locator('cm-mission-brief').waitFor();
      await theOnlyRequest(desk.page);
      for (const { page } of [desk, jeanne]) {
        await page.getByText(/À jour à/).waitFor();
        assert.equal(await page.getByText(/en attente/).count(), 0);
      }
    });
  });
}
