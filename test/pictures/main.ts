import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openRunningApp } from '../journeys/running-app.ts';
import { openPhone, type PhoneOptions } from '../journeys/phone.ts';

const HOME = resolve(import.meta.dirname, '../..');
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** One picture: who looks, at what, and where it goes. */
interface Picture {
  readonly file: string;
  readonly login: string;
  readonly options: PhoneOptions;
  readonly see: (page: Page) => Promise<void>;
}

const openFirst = (card: string) => async (page: Page) => {
  await page.locator(`${card} a`).first().click();
  await page.getByRole('button').first().waitFor();
};

const PICTURES: readonly Picture[] = [
  {
    file: 'docs/pictures/volunteer-missions.png',
    login: 'benevole1',
    options: { size: PHONE },
    see: async (page) => page.locator('cm-mission-card').first().waitFor(),
  },
  {
    file: 'docs/pictures/volunteer-mission-dark.png',
    login: 'benevole1',
    options: { size: PHONE, scheme: 'dark' },
    see: openFirst('cm-mission-card'),
  },
  {
    file: 'docs/pictures/coordinator-requests.png',
    login: 'coordinatrice',
    options: { size: DESK },
    see: async (page) => {
      await page.getByRole('link', { name: 'Demandes' }).click();
      await page.locator('cm-map').first().waitFor();
    },
  },
  {
    file: 'public/screenshots/narrow.png',
    login: 'benevole1',
    options: { size: PHONE },
    see: async (page) => page.locator('cm-mission-card').first().waitFor(),
  },
  {
    file: 'public/screenshots/wide.png',
    login: 'coordinatrice',
    options: { size: DESK },
    see: async (page) => page.locator('cm-request-card').first().waitFor(),
  },
];

/** `npm run pictures`: the pictures of the README and of the app's manifest, from the built app. */
const app = await openRunningApp();
for (const { file, login, options, see } of PICTURES) {
  const phone = await openPhone(app.url, options);
  await phone.signIn(login);
  await phone.page.getByText(/À jour à/).waitFor();
  await see(phone.page);
  // Letters and the last tints of the map come a moment after what they belong to.
  await phone.page.evaluate(() => document.fonts.ready);
  await phone.page.waitForTimeout(1_000);
  await mkdir(join(HOME, file, '..'), { recursive: true });
  await phone.page.screenshot({ path: join(HOME, file) });
  await phone.close();
  console.log(file);
}
await app.close();
