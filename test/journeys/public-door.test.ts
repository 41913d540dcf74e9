import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { BallotBoxes } from '../../server/door/ballot-box.ts';
import { readConfig } from '../../server/process/config.ts';
import { startService, type Service } from '../../server/process/service.ts';
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { PAGES_ALONE } from '../support/browsers.ts';
import { until, WAIT_MS } from '../support/waiting.ts';
import { eyesOn } from './screens/eyes.ts';

const ADDRESS = 'jeanne@exemple.fr';

describe('the public door, on the telephone of somebody without an account', () => {
  let folder = '';
  let service: Service;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coudmain-door-'));
    const read = readConfig({ PORT: '0', DATA_DIR: folder, COUDMAIN_DEMO: 'off' });
    assert.ok(read.ok);
    service = await startService({
      config: read.config,
      store: EmbeddedStore.open(folder),
      clock: Date.now,
      log: new Writable({ write: (_chunk, _encoding, done) => done() }),
    });
    const browser = await chromium.launch({
      executablePath: PAGES_ALONE,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    context = await browser.newContext({
      baseURL: service.url,
      viewport: { width: 390, height: 844 },
      locale: 'fr-FR',
    });
    context.setDefaultTimeout(WAIT_MS);
    page = await context.newPage();
  });
  after(async () => {
    await context.browser()?.close();
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const link = (): string => `/p/stop#${service.office.stops.tokenFor(ADDRESS)}`;

  it('shows what a press will do, and a visit does nothing', async () => {
    await page.goto(link());
    await page.getByRole('heading', { name: 'Ne plus recevoir de messages' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Ne plus m’écrire' }).waitFor();
    assert.equal(await service.office.stops.has(ADDRESS), false);
  });

  it('can be read and used by everybody, by day and by night, in large letters', async () => {
    const eyes = await eyesOn(page);
    assert.deepEqual(await eyes.fits(), []);
    assert.deepEqual(await eyes.thumb(), []);
    assert.deepEqual(await eyes.walk(), []);
    assert.deepEqual(await eyes.shutsOut(), []);
    await eyes.text(2);
    assert.deepEqual(await eyes.fits(), []);
    await eyes.text(1);
  });

  it('speaks English when it is asked to, and French again', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Receive no more messages' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('button', { name: 'Ne plus m’écrire' }).waitFor();
  });

  it('says that there is no network, keeps what was said, and sends it when there is one', async () => {
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ne plus m’écrire' }).click();
    await page.getByText('Pas encore envoyé : le réseau manque.').waitFor();
    assert.equal(await service.office.stops.has(ADDRESS), false);
    await context.setOffline(false);
    await page.getByText('C’est noté').waitFor();
    assert.equal(await service.office.stops.has(ADDRESS), true);
  });

  it('goes on sending when the page was closed meanwhile, and keeps nothing afterwards', async () => {
    const token = service.office.stops.tokenFor('paul@exemple.fr');
    await page.goto(`/p/stop?again#${token}`);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ne plus m’écrire' }).click();
    await page.getByText('Pas encore envoyé').waitFor();
    await page.goto('about:blank');
    await context.setOffline(false);
    await page.goto(`/p/stop#${token}`);
    await page.getByText('C’est noté').waitFor();
    assert.equal(await service.office.stops.has('paul@exemple.fr'), true);
    await until(
      'nothing that was written is kept any more',
      async () => !(await keptOn(page)).includes('key'),
    );
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    assert.equal(stored, 0);
    const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
    assert.deepEqual(workers, []);
  });

  it('keeps what was answered to a survey, sends it once, and tells whoever comes second kindly', async () => {
    const shelf = await service.store.create('trois-clochers');
    const boxes = new BallotBoxes(service.store);
    const wording = {
      kind: 'one',
      text: 'Et le moral ?',
      choices: [{ code: 'good', label: 'Bon' }],
    };
    const inWords = { kind: 'words', text: 'Que voudriez-vous nous dire ?', choices: [] };
    const sheet = {
      title: 'Le moral',
      questions: [
        { id: 'local-1', version: 1, wording },
        { id: 'local-2', version: 1, wording: inWords },
      ],
    };
    const about = randomUUID();
    const [token = ''] = (await boxes.issue(shelf.name, about, 1, sheet)) ?? [];
    await page.goto(`/p/survey#${token}`);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await page.getByText('Répondez à une question au moins').waitFor();
    await page.getByLabel('Bon', { exact: true }).check();
    await page.getByRole('textbox', { name: inWords.text }).fill('Le jeudi, j’attends la visite.');
    const mayQuote = page.getByLabel('Vous pouvez citer ces mots, sans mon nom');
    assert.ok(!(await mayQuote.isChecked()), 'nobody is quoted who did not say so');
    await mayQuote.check();
    await until('the draft is kept', async () => {
      const kept = await keptOn(page);
      return kept.includes('good') && kept.includes('quotable');
    });
    await page.reload();
    await page.getByLabel('Bon', { exact: true }).waitFor();
    assert.ok(await page.getByLabel('Bon', { exact: true }).isChecked());
    const eyes = await eyesOn(page);
    assert.deepEqual(await eyes.fits(), []);
    assert.deepEqual(await eyes.shutsOut(), []);
    assert.ok(await mayQuote.isChecked());
    const said = page.waitForRequest((asked) =>
      (asked.postData() ?? '').includes('"quotable":true'),
    );
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await said;
    await page.getByText('Merci, c’est bien arrivé.').waitFor();
    const other = await page.context().browser()?.newPage({ baseURL: service.url });
    assert.ok(other);
    await other.goto(`/p/survey#${token}`);
    await other.getByText('Ce lien a déjà servi').waitFor();
    await other.close();
  });

  it('takes in who offers to help at the market, also when the network goes in the middle', async () => {
    const shelf = await service.store.shelf('trois-clochers');
    const body = {
      ...{ noun: 'territory', name: 'Trois Clochers', phone: '04 65 71 00 10', audience: [] },
      ...{ kinds: ['visit', 'ride'], communes: [{ code: '99901', name: 'Valmorand' }] },
      signUpPage: true,
    };
    await shelf.write([{ id: `territory:${randomUUID()}`, body }]);
    await page.goto('/t/trois-clochers/volunteer');
    await page.getByRole('link', { name: '04 65 71 00 10' }).waitFor();
    const send = page.getByRole('button', { name: 'Proposer mon aide' });
    await send.click();
    await page.getByText('Remplissez cette ligne.').first().waitFor();
    const given = page.getByLabel('Prénom');
    await until('the first line that is wrong has the focus', () =>
      given.evaluate((input) => input === document.activeElement),
    );
    await given.fill('Solène');
    await page.getByLabel('Nom', { exact: true }).fill('Marchadier');
    await page.getByLabel('Téléphone').fill('06 39 98 41 07');
    await page.getByLabel('Commune').selectOption('Valmorand');
    await page.getByLabel('Compagnie').check();
    await until('the draft is kept', async () => (await keptOn(page)).includes('visit'));
    await page.reload();
    await page.getByLabel('Compagnie').waitFor();
    assert.equal(await given.inputValue(), 'Solène');
    assert.ok(await page.getByLabel('Compagnie').isChecked());
    const eyes = await eyesOn(page);
    assert.deepEqual(await eyes.fits(), []);
    assert.deepEqual(await eyes.thumb(), []);
    assert.deepEqual(await eyes.shutsOut(), []);
    await page.getByLabel('J’ai lu ces quelques lignes').check();
    await page.getByLabel('J’accepte que la mairie garde').check();
    await context.setOffline(true);
    await send.click();
    await page.getByText('Pas encore envoyé : le réseau manque.').waitFor();
    await context.setOffline(false);
    await page.getByText('Merci ! C’est bien arrivé à la mairie.').waitFor();
    const { changes } = await shelf.changes('0', { limit: 100, prefixes: ['fact:'] });
    const offers = changes.filter(({ doc }) => doc['type'] === 'candidacy.offered');
    assert.deepEqual(
      offers.map(({ doc }) => (doc['data'] as { family: string }).family),
      ['Marchadier'],
    );
    // The telephone is passed on: nothing of the one before is left on it.
    await page.getByRole('button', { name: 'Inscrire quelqu’un d’autre' }).click();
    await until('the page is empty', async () => (await given.inputValue()) === '');
    assert.ok(!(await keptOn(page)).includes('Marchadier'));
  });

  it('asks first whether the person agrees, and keeps nothing of anybody who did not', async () => {
    const shelf = await service.store.shelf('trois-clochers');
    const { changes } = await shelf.changes('0', { limit: 1, prefixes: ['territory:'] });
    const [{ id, rev, doc } = { id: '', rev: '', doc: {} }] = changes;
    await shelf.write([{ id, expected: rev, body: { ...doc, signalPage: true } }]);
    await page.goto('/t/trois-clochers/signal');
    await page.getByLabel('Oui, je le lui ai demandé').check();
    await page.getByLabel('Son nom').fill('Pommier');
    await until('the draft is kept', async () => (await keptOn(page)).includes('Pommier'));
    await page.getByLabel('Non, ou pas encore').check();
    await page.getByText('Rien n’est noté sans son accord.').waitFor();
    await until('nothing is kept', async () => !(await keptOn(page)).includes('Pommier'));
    const eyes = await eyesOn(page);
    assert.deepEqual(await eyes.fits(), []);
    assert.deepEqual(await eyes.shutsOut(), []);
    await page.getByLabel('Oui, je le lui ai demandé').check();
    await page.getByLabel('Son prénom').fill('Ginette');
    await page.getByLabel('Son nom').fill('Pommier');
    await page.getByLabel('Son téléphone').fill('04 65 71 98 12');
    await page.getByLabel('Ce que vous avez remarqué').fill('Ne vient plus au marché.');
    await page.getByLabel('Votre nom').fill('La boulangère');
    await page.getByLabel('Votre téléphone').fill('06 39 98 41 09');
    await page.getByLabel('Votre adresse e-mail').fill('boulangere@exemple.fr');
    assert.deepEqual(await eyes.thumb(), []);
    await page.getByRole('button', { name: 'Prévenir la mairie' }).click();
    await page.getByText('Merci ! La mairie va l’appeler.').waitFor();
    const all = await shelf.changes('0', { limit: 100, prefixes: ['fact:'] });
    const given = all.changes.filter(({ doc: one }) => one['type'] === 'signal.given');
    assert.deepEqual(
      given.map(({ doc: { data } }) => (data as { caller: { email?: string } }).caller.email),
      ['boulangere@exemple.fr'],
    );
  });

  it('says so when the link lost a part on its way', async () => {
    await page.goto('/p/stop');
    await page.getByText('Il manque une partie du lien').waitFor();
  });

  it('asks nobody else for anything', async () => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    await page.goto(`/p/stop#${service.office.stops.tokenFor('lise@exemple.fr')}`);
    await page.getByRole('button', { name: 'Ne plus m’écrire' }).click();
    await page.getByText('C’est noté').waitFor();
    assert.ok(asked.length > 0);
    for (const url of asked) {
      assert.ok(url.startsWith(service.url), url);
      assert.ok(!url.includes('lise') && !url.includes('?'), url);
    }
    assert.deepEqual(await context.cookies(), []);
  });
});

/** What the page keeps on the device. */
function keptOn(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('coudmain-door', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').getAll();
          reading.onsuccess = () => resolve(JSON.stringify(reading.result));
        };
      }),
  );
}
