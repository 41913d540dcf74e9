import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { installed, openPhone, type Phone } from './phone.ts';

const HERE = 'D’ici, ma position';
const CENTRE = { latitude: 46.3, longitude: 4.9 };

describe('a telephone that does not know where it is, and one that is wrong', () => {
  let app: RunningApp;
  let agent: Phone;

  /** Chooses to start from here, and tells what is chosen once this was said. */
  const startHere = async (said: RegExp): Promise<string> => {
    const select = agent.page.locator('cm-round-start select');
    await select.selectOption('first-stop');
    await select.selectOption({ label: HERE });
    await agent.page.getByText(said).first().waitFor();
    return await select.inputValue();
  };

  before(async () => {
    app = await openRunningApp();
    agent = await openPhone(app.url);
    await agent.signIn('agent');
    await installed(agent.page);
    await agent.page.locator('cm-person-card').first().waitFor();
    await agent.page.evaluate(() => {
      history.pushState({}, '', '/round');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await agent.page
      .getByRole('button', { name: /^Ajouter / })
      .first()
      .click();
    await agent.page.locator('cm-round-start select').waitFor();
    await agent.network(false);
  });
  after(async () => {
    await agent.close();
    await app.close();
  });

  it('says so when it may not look, and the round begins with its first visit', async () => {
    assert.equal(await startHere(/Votre position n’est pas disponible/), 'first-stop');
  });

  it('does not put a round in order from somewhere within three kilometres', async () => {
    await agent.context.grantPermissions(['geolocation']);
    await agent.context.setGeolocation({ ...CENTRE, accuracy: 3_000 });
    assert.equal(await startHere(/à 3\skm près seulement/), 'first-stop');
  });

  it('says where it believes to be, so that one sees when that is another place', async () => {
    const told = agent.page.getByText(/^Départ /).first();
    await agent.context.setGeolocation({ ...CENTRE, accuracy: 12 });
    assert.equal(await startHere(/Départ (près de|à environ)/), 'here');
    const right = await told.innerText();
    await agent.page.getByText(right).first().waitFor({ state: 'detached' });
    await agent.context.setGeolocation({ latitude: 45.3, longitude: 4.9, accuracy: 12 });
    assert.equal(await startHere(/Départ à environ 1\d\d\skm de/), 'here');
    assert.notEqual(await told.innerText(), right);
  });

  it('shows on the map within what circle one is', async () => {
    const { page } = agent;
    await agent.context.setGeolocation({ ...CENTRE, accuracy: 3_000 });
    await page.getByText('Carte', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Ma position' }).click();
    await page
      .getByText(/à 3\skm près seulement\s: vous êtes quelque part/)
      .first()
      .waitFor();
    const ring = await page.locator('.here-ring').boundingBox();
    assert.ok(ring && ring.width > 100, 'the circle is as wide as it is wrong');
  });
});
