import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { openHouse } from '../journeys/house.ts';
import type { Phone } from '../journeys/phone.ts';
import { openPhone } from '../journeys/phone.ts';

const root = join(import.meta.dirname, '../..');
const looked = join(root, 'test/gallery/pictures');
const kept = join(root, 'docs/pictures');
const shown = join(root, 'public/screenshots');
const desk = { width: 1280, height: 800 };

/**
 * Pictures of the built app with the demonstration: all of them to look at, four for the README, two
 * for the page that offers to install the app. The app must have been built.
 */
export async function takeAppPictures(): Promise<void> {
  const house = await openHouse();
  try {
    for (const scheme of ['light', 'dark'] as const) {
      await asVolunteer(await openPhone(house.url, { scheme }), scheme);
      await asCoordinator(await openPhone(house.url, { scheme, size: desk }), scheme);
    }
  } finally {
    await house.close();
  }
}

async function asVolunteer(phone: Phone, scheme: string): Promise<void> {
  const { page } = phone;
  await take(phone, join(looked, `app-entrance-${scheme}.png`));
  await phone.signIn('benevole1');
  await upToDate(phone);
  await page.locator('cm-mission-card').first().waitFor();
  await take(phone, join(kept, `volunteer-${scheme}.png`));
  if (scheme === 'light') await take(phone, join(shown, 'phone.png'));
  await page.getByText('Carte', { exact: true }).click();
  await page.locator('cm-map').waitFor();
  await take(phone, join(looked, `app-map-${scheme}.png`));
  await page.getByText('Liste', { exact: true }).click();
  await page.locator('cm-mission-card').first().click();
  await page.locator('cm-mission-page cm-button').first().waitFor();
  await take(phone, join(looked, `app-mission-${scheme}.png`));
  await page.locator('cm-nav a[href="/settings"]').click();
  await page.locator('cm-settings-page').waitFor();
  await take(phone, join(looked, `app-settings-${scheme}.png`));
  await phone.close();
}

async function asCoordinator(phone: Phone, scheme: string): Promise<void> {
  const { page } = phone;
  await phone.signIn('coordinatrice');
  await upToDate(phone);
  await take(phone, join(looked, `app-desk-${scheme}.png`));
  for (const place of ['people', 'volunteers', 'requests']) {
    await page.locator(`cm-nav a[href="/${place}"]`).click();
    await page.locator('cm-card').first().waitFor();
    await take(phone, join(looked, `app-${place}-${scheme}.png`));
  }
  await page.locator('cm-map').waitFor();
  await take(phone, join(kept, `coordinator-${scheme}.png`));
  if (scheme === 'light') await take(phone, join(shown, 'desk.png'));
  await phone.close();
}

function upToDate({ page }: Phone): Promise<void> {
  return page.getByText(/À jour à/).waitFor({ timeout: 60_000 });
}

async function take({ page }: Phone, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle').catch(() => undefined); // A sync may keep waiting.
  await page.screenshot({ path, animations: 'disabled' });
}
