import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  openIdentityHouse,
  type IdentityHouse,
} from '../server/accounts/identity/identity-house.ts';
import { openPhone, type Phone } from './phone.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';

const PASSWORD = 'verveine-du-jardin';

describe(
  'an agent comes in by another house, in a browser that keeps cookies to their sites',
  { concurrency: false },
  () => {
    const ends: (() => Promise<void>)[] = [];
    let app: RunningApp;
    let house: IdentityHouse;
    let phone: Phone;

    before(async () => {
      app = await openRunningApp();
      ends.push(() => app.close());
      // Another site than the app's: localhost there, 127.0.0.1 here.
      const home = `${app.url}/`;
      house = await openIdentityHouse({ after: (end) => ends.push(end) }, { home });
      const secret = join(app.folder, 'client-secret');
      await writeFile(secret, house.settings.clientSecret);
      await app.restart({
        PUBLIC_URL: app.url,
        OIDC_ISSUER: house.settings.issuer,
        OIDC_CLIENT_ID: house.settings.clientId,
        OIDC_CLIENT_SECRET_FILE: secret,
      });
      phone = await openPhone(app.url);
      ends.push(() => phone.close());
    });
    after(async () => {
      for (const end of ends.reverse()) await end();
    });

    it('sees a code, which a coordinator links, and opens a new device with a password of its own', async () => {
      const { page } = phone;
      await page.getByRole('button', { name: 'Entrer avec ProConnect' }).click();
      const code = await page.locator('cm-identity-return .code').innerText();
      assert.equal(new URL(page.url()).search, '');
      await link(code);
      await page.getByRole('button', { name: 'C’est fait' }).click();
      await page.getByLabel('Mot de passe de cet appareil').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.locator('cm-shell').waitFor();
    });

    it('opens the device without network by that password, and no other', async () => {
      const { page } = phone;
      await page.reload();
      await phone.unlock(PASSWORD);
    });

    it('signing out wipes the device, and ends the session of the other house too', async () => {
      const { page } = phone;
      await page.goto('/settings');
      await phone.unlock(PASSWORD);
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('button', { name: 'Effacer cet appareil', exact: true }).click();
      await page.waitForURL(`${house.settings.issuer}/**`);
    });

    /** As the coordinator does on the team's page, which has a test of its own. */
    async function link(code: string): Promise<void> {
      const post = (path: string, body: object, cookie = ''): Promise<Response> =>
        fetch(app.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: JSON.stringify(body),
        });
      const desk = await post('/api/session', { login: 'coordinatrice', password: 'demo' });
      const [cookie = ''] = desk.headers.getSetCookie()[0]?.split(';') ?? [];
      const here = '/api/territories/trois-clochers';
      const team = await fetch(`${app.url}${here}/team`, { headers: { cookie } });
      const { members } = (await team.json()) as { members: { user: string; roles: string[] }[] };
      const agent = members.find(({ roles }) => roles.includes('agent'))?.user ?? '';
      const linked = await post(`${here}/identities/${agent}`, { code, checked: true }, cookie);
      assert.equal(linked.status, 204);
    }
  },
);
