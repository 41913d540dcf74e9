import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { STEP_MS, totpAt } from '../../server/accounts/second-factor/totp.ts';
import { installed, openPhone, type Phone } from './phone.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';

describe(
  'ways in beside the password: the finger without network, a code of the telephone at the door',
  { concurrency: false },
  () => {
    let app: RunningApp;
    let desk: Phone;
    let other: Phone | undefined;
    let secret: Buffer;

    before(async () => {
      app = await openRunningApp();
      desk = await openPhone(app.url);
      await recognises(desk);
      await desk.signIn('coordinatrice');
    });
    after(async () => {
      await other?.close();
      await desk.close();
      await app.close();
    });

    it('a coordinator lets the finger open the phone, and it does after a reload, without network', async () => {
      const { page } = desk;
      await page.getByRole('link', { name: 'Réglages' }).first().click();
      const passkey = page.locator('cm-passkey-settings');
      await passkey.getByLabel('Votre mot de passe').fill('demo');
      await passkey.getByRole('button', { name: 'Ouvrir avec l’empreinte' }).click();
      await passkey.getByText('L’empreinte ou le visage ouvre cet appareil.').waitFor();
      await installed(page);
      await desk.network(false);
      await page.reload();
      await page.getByRole('button', { name: 'Ouvrir avec l’empreinte' }).click();
      await page.locator('cm-shell').waitFor();
      await desk.network(true);
    });

    it('sets up a code of the telephone, and has codes for paper', async () => {
      const { page } = desk;
      const factor = page.locator('cm-factor-settings');
      await factor.getByLabel('Votre mot de passe').fill('demo');
      await factor.getByRole('button', { name: 'Mettre en place' }).click();
      secret = fromBase32(await factor.locator('.secret').innerText());
      await factor.getByRole('textbox', { name: 'Code du téléphone' }).fill(codeIn(0));
      await factor.getByRole('button', { name: 'Vérifier et mettre en place' }).click();
      await factor.getByRole('button', { name: 'C’est noté' }).waitFor();
      assert.equal(await factor.locator('ul.codes').innerText().then(countOfLines), 8);
      await factor.getByRole('button', { name: 'C’est noté' }).click();
      await factor.getByText('Un code est demandé depuis').waitFor();
    });

    it('another browser is asked for the code, and comes in with it', async () => {
      other = await openPhone(app.url);
      const { page } = other;
      await page.getByLabel('Identifiant').fill('coordinatrice');
      await page.getByLabel('Mot de passe', { exact: true }).fill('demo');
      await page.keyboard.press('Enter');
      // That of this half minute was used when it was set up: the next one counts already.
      await page.getByRole('textbox', { name: 'Code du téléphone' }).fill(codeIn(1));
      await page.keyboard.press('Enter');
      await page.locator('cm-shell').waitFor();
    });

    function codeIn(steps: number): string {
      return totpAt(secret, Math.floor(Date.now() / STEP_MS) + steps);
    }
  },
);

/** The phone has a way of knowing its person, which says yes at once. */
async function recognises({ context, page }: Phone): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  });
}

function countOfLines(text: string): number {
  return text.trim().split('\n').length;
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll(' ', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
    .map((five) => five.toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((eight) => Number.parseInt(eight, 2)));
}
