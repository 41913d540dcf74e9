import assert from 'node:assert/strict';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { until } from '../support/waiting.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { installed, openPhone, type Phone } from './phone.ts';

interface Kept {
  readonly claims?: readonly { readonly standing: string }[];
}

describe('a server whose file was put back to an earlier day while it was stopped', () => {
  let app: RunningApp;
  let desk: Phone;
  let jeanne: Phone;
  const words = 'Elle voudrait des nouvelles de son chat';
  /** The UUID of the request that the earlier file does not have. */
  let ours = '';

  before(async () => {
    app = await openRunningApp();
    [desk, jeanne] = await Promise.all([
      openPhone(app.url, { size: { width: 1280, height: 800 } }),
      openPhone(app.url),
    ]);
    await Promise.all([desk.signIn('coordinatrice'), jeanne.signIn('benevole1')]);
    await Promise.all([installed(desk.page), installed(jeanne.page)]);
    for (const { page } of [desk, jeanne]) await page.getByText(/À jour à/).waitFor();
    await app.kill();
    await copyFile(fileOf(app), earlierOf(app));
    await app.restart();
  });
  after(async () => {
    await Promise.all([desk.close(), jeanne.close()]);
    await app.close();
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
    await page.getByText('1 demande', { exact: true }).waitFor();
    const link = page.locator('cm-request-card a').first();
    ours = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
    await jeanne.page.getByLabel('Filtrer').selectOption('small-repair');
    await jeanne.page.locator(`cm-mission-card a[href$="${ours}"]`).click();
    await jeanne.page.getByRole('button', { name: 'Accepter la mission' }).click();
    await jeanne.page.getByText('C’est confirmé, merci !').waitFor();
  });

  it('does not have them any more after the earlier file was put back: both devices give them again', async () => {
    await app.kill();
    await copyFile(earlierOf(app), fileOf(app));
    for (const end of ['-wal', '-shm']) await rm(`${fileOf(app)}${end}`, { force: true });
    // Nobody is asked anything: the devices notice by themselves.
    await app.restart();
    await until('the mission is confirmed again', async () =>
      (await kept())?.claims?.some(({ standing }) => standing === 'confirmed'),
    );
    await jeanne.page.getByText('C’est confirmé, merci !').waitFor();
    await jeanne.page.locator('cm-mission-brief').waitFor();
    await desk.page.getByText('1 demande', { exact: true }).waitFor();
    for (const { page } of [desk, jeanne]) {
      await page.getByText(/À jour à/).waitFor();
      assert.equal(await page.getByText(/en attente/).count(), 0);
    }
  });
});

function fileOf({ folder }: RunningApp): string {
  return join(folder, 'territories', 'trois-clochers.sqlite');
}

function earlierOf(app: RunningApp): string {
  return `${fileOf(app)}.earlier`;
}
