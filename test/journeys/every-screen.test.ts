import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { MyRole } from '../../src/data/accounts/session.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';
import { openPhone, type Phone } from './phone.ts';
import { addressesLike, PATHS, pathsOf, realAddress, type Known } from './screens/addresses.ts';
import { eyesOn, type Eyes } from './screens/eyes.ts';
import { faultsOn, PHONE } from './screens/whole.ts';

/** Who walks through the app. */
const PEOPLE: readonly { readonly login: string; readonly role: MyRole }[] = [
  { login: 'benevole1', role: 'volunteer' },
  { login: 'agent', role: 'agent' },
  { login: 'coordinatrice', role: 'coordinator' },
  { login: 'reseau', role: 'network' },
  { login: 'hebergeur', role: 'operator' },
];

/** What opens on a screen without an address of its own. */
interface Opened {
  readonly role: MyRole;
  readonly path: string;
  /** The button that leads to it. */
  readonly by: string;
  /** What opens: a question over the screen, or a form within it. */
  readonly opens: string;
  /** Which list knows the things that can be asked after, where it is not that of the address. */
  readonly from?: string;
}

const DIALOG = 'dialog[open]';
const OPENED: readonly Opened[] = [
  ...([
    {
      role: 'volunteer',
      path: '/settings',
      by: 'Se déconnecter et effacer cet appareil',
      opens: DIALOG,
    },
    { role: 'coordinator', path: '/requests/:id', by: 'Promettre au téléphone', opens: DIALOG },
    { role: 'coordinator', path: '/requests/:id', by: 'Clore la demande', opens: DIALOG },
    {
      role: 'coordinator',
      path: '/decisions',
      by: 'Noter une décision',
      opens: 'cm-decide-form form',
    },
    {
      role: 'coordinator',
      path: '/figures/value',
      by: 'Noter un taux',
      opens: 'cm-rate-form form',
    },
  ] as const),
  {
    ...{ role: 'coordinator', path: '/requests/:id', from: '/requests?group=ended' },
    ...{ by: 'Corriger ce compte rendu', opens: 'cm-report-form form' },
  },
];

/** Addresses that lead to a screen of their own without a route of their own. */
const UNROUTED: Readonly<Partial<Record<MyRole, readonly string[]>>> = {
  coordinator: ['/team/invite'],
};

/** What these read is not kept on their phones: nothing is ever behind there. */
const THERE: Readonly<Partial<Record<MyRole, RegExp>>> = { network: /Lu à/, operator: /Version/ };

describe('every screen, for everybody', { concurrency: true }, () => {
  let app: RunningApp;
  before(async () => {
    app = await openRunningApp();
  });
  after(() => app.close());

  it('is somebody’s: each address of the app can be opened by one of five people', () => {
    const opened = PEOPLE.flatMap(({ role }) => pathsOf(role));
    assert.deepEqual(
      PATHS.filter((path) => !opened.includes(path)),
      [],
    );
  });

  for (const { login, role } of PEOPLE) {
    describe(role, { concurrency: false }, () => {
      const known: Known = new Map();
      let phone: Phone;
      let eyes: Eyes;
      before(async () => {
        phone = await openPhone(app.url, { size: PHONE });
        await phone.signIn(login);
        const isThere = THERE[role] ?? /À jour à/;
        await phone.page.getByText(isThere).waitFor();
        eyes = await eyesOn(phone.page);
      });
      after(() => phone.close());

      for (const path of [...pathsOf(role), ...(UNROUTED[role] ?? [])]) {
        it(`${path} has room, answers to thumb and keys, and shuts nobody out`, async () => {
          await eyes.open(await realAddress(eyes, phone.page, known, path));
          assert.equal(await phone.page.locator('cm-frame > cm-empty').count(), 0, 'leads there');
          const walks = role === 'coordinator' ? 'desk' : 'phone';
          assert.deepEqual(await faultsOn(phone.page, eyes, testName(role, path), walks), []);
        });
      }

      for (const { path, by, opens, from } of OPENED.filter((one) => one.role === role)) {
        it(`${path} asks after “${by}” so that everybody can answer`, async () => {
          const { page } = phone;
          const button = page.getByRole('button', { name: by }).first();
          // What can be asked hangs on how far a thing has come, and on the day of the demonstration.
          for (const address of await addressesLike(eyes, page, path, from)) {
            await eyes.open(address);
            if (await button.isVisible()) break;
          }
          await button.click();
          await page.locator(opens).first().waitFor();
          await eyes.settled();
          const name = testName(role, `${path}-${by.replaceAll(' ', '-')}`);
          assert.deepEqual(await faultsOn(page, eyes, name, 'nowhere'), []);
          await page.keyboard.press('Escape');
        });
      }
    });
  }

  describe('signed out', { concurrency: false }, () => {
    let phone: Phone;
    before(async () => {
      phone = await openPhone(app.url, { size: PHONE });
    });
    after(() => phone.close());

    it('lets everybody sign in, also whoever made a mistake', async () => {
      const { page } = phone;
      await page.getByRole('button', { name: 'Entrer' }).click();
      await page.getByText('Écrivez votre identifiant').first().waitFor();
      assert.deepEqual(await faultsOn(page, await eyesOn(page), 'door-sign-in'), []);
    });

    it('lets everybody join with a code', async () => {
      const { page } = phone;
      await page.getByRole('button', { name: 'J’ai reçu un code' }).click();
      await page.getByLabel('Code d’invitation').waitFor();
      assert.deepEqual(await faultsOn(page, await eyesOn(page), 'door-join'), []);
    });

    it('lets everybody open a phone again', async () => {
      const { page } = phone;
      await page.reload();
      await phone.signIn('benevole2');
      await page.reload();
      await page.getByRole('button', { name: 'Ouvrir' }).waitFor();
      assert.deepEqual(await faultsOn(page, await eyesOn(page), 'door-unlock'), []);
    });
  });
});

function testName(role: MyRole, path: string): string {
  return `${role}${path.replaceAll(/\/:?/g, '-')}`;
}
