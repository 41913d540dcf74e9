import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { installed, openPhone, type Phone } from './phone.ts';

/** The town hall's desk, an agent's phone and the coordinator's own, both where there is no network. */
const LOGINS = ['coordinatrice', 'agent', 'coordinatrice'] as const;

describe('a list of people to ring, three browsers, the network cut in the middle', () => {
  let app: RunningApp;
  let callers: readonly Phone[] = [];
  /** Whom each caller reached without network. */
  const reached: string[] = [];

  before(async () => {
    app = await openRunningApp();
    const opened: Phone[] = [];
    // One after the other: three browsers that start at once starve each other.
    for (const login of LOGINS) {
      const phone = await openPhone(app.url);
      await phone.signIn(login);
      await installed(phone.page);
      await phone.page
        .getByText(/À jour à/)
        .first()
        .waitFor();
      opened.push(phone);
    }
    callers = opened;
  });
  after(async () => {
    for (const phone of callers) await phone.close();
    await app.close();
  });

  const [hall, first, second] = [0, 1, 2].map((n) => () => callers[n]!) as [
    () => Phone,
    () => Phone,
    () => Phone,
  ];
  const toList = async ({ page }: Phone): Promise<void> => {
    await page.getByRole('link', { name: 'Personnes' }).first().click();
    await page.getByRole('link', { name: 'Appels à passer' }).first().click();
    await page.getByRole('link', { name: /Voisins de palier/ }).click();
  };
  const onLine = ({ page }: Phone): Promise<string> =>
    page.locator('cm-call-page h1').first().innerText();

  it('is opened at the town hall for everybody of a commune', async () => {
    const { page } = hall();
    await page.getByRole('link', { name: 'Personnes' }).first().click();
    await page.getByRole('link', { name: 'Appels à passer' }).first().click();
    await page.getByRole('link', { name: 'Appeler plusieurs personnes' }).click();
    await page.getByLabel('Nom de la liste').fill('Voisins de palier');
    await page.getByRole('button', { name: 'Tout décocher' }).click();
    const boxes = page.locator('cm-checkbox[data-person]');
    for (let n = 0; n < 6; n += 1) await boxes.nth(n).locator('input').check({ force: true });
    await page.getByText('6 personnes choisies').waitFor();
    await page.getByRole('button', { name: 'Ouvrir la liste' }).click();
    await page.getByText('0 sur 6').first().waitFor();
  });

  it('is rung by two callers without network, each with one tap a person', async () => {
    for (const phone of [first(), second()]) {
      await toList(phone);
      await phone.page.getByText('0 sur 6').first().waitFor();
      await phone.network(false);
    }
    for (const phone of [first(), second()]) {
      const { page } = phone;
      await page
        .getByRole('link', { name: /^Appeler / })
        .first()
        .click();
      for (let n = 0; n < 2; n += 1) {
        await page.getByRole('button', { name: 'On s’est parlé' }).waitFor();
        reached.push(await onLine(phone));
        await page.getByRole('button', { name: 'On s’est parlé' }).click();
        await page
          .getByText(`Noté pour ${reached.at(-1) ?? ''}`)
          .first()
          .waitFor();
      }
    }
  });

  it('goes on in mid-call after a reload without network', async () => {
    const phone = first();
    const { page } = phone;
    await page.getByRole('button', { name: 'On s’est parlé' }).waitFor();
    const name = await onLine(phone);
    await page.reload();
    await phone.unlock();
    await page.getByRole('button', { name: 'On s’est parlé' }).waitFor();
    assert.equal(await onLine(phone), name);
  });

  it('is the same for all when the network is there again: nobody lost, nobody twice', async () => {
    const people = new Set(reached).size;
    for (const phone of [first(), second()]) {
      await phone.network(true);
      await phone.page
        .getByText(/en attente/)
        .first()
        .waitFor({ state: 'hidden' });
    }
    for (const phone of callers) {
      await phone.page.getByRole('link', { name: 'Personnes' }).first().click();
      await toList(phone);
      await phone.page
        .getByText(`${String(people)} sur 6`)
        .first()
        .waitFor();
    }
    const { page } = hall();
    await page
      .getByRole('link', { name: new RegExp(reached[0] ?? '') })
      .first()
      .click();
    await page.getByText(/Déjà eu .* par un collègue/).waitFor();
    await page.getByRole('link', { name: 'Personne suivante' }).click();
    await page.getByRole('button', { name: 'On s’est parlé' }).waitFor();
    assert.ok(!reached.includes(await onLine(hall())));
  });
});
