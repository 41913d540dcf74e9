import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/actor.ts';
import { openHouse, type House } from './house.ts';
import { openPhone, type Phone } from './phone.ts';
import { PATHS, pathsOf, realAddress, type Known } from './screens/addresses.ts';
import { eyesOn, type Eyes } from './screens/eyes.ts';

const SOON = { timeout: 40_000 };
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

/** Who walks through the app. */
const PEOPLE: readonly { readonly login: string; readonly role: Role }[] = [
  { login: 'benevole1', role: 'volunteer' },
  { login: 'agent', role: 'agent' },
  { login: 'coordinatrice', role: 'coordinator' },
];

/** Where pictures of all screens go, when somebody wants to look at them. */
const PICTURES = process.env['SCREENS'];

describe('every screen, for everybody', { concurrency: true }, () => {
  let house: House;
  before(async () => {
    house = await openHouse();
    if (PICTURES) await mkdir(PICTURES, { recursive: true });
  });
  after(() => house.close());

  it('is somebody’s: each address of the app can be opened by one of three people', () => {
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
        phone = await openPhone(house.url, { size: PHONE });
        await phone.signIn(login);
        await phone.page.getByText(/À jour à/).waitFor(SOON);
        eyes = await eyesOn(phone.page);
      });
      after(() => phone.close());

      for (const path of pathsOf(role)) {
        it(`${path} has room, answers to thumb and keys, and shuts nobody out`, async () => {
          const { page } = phone;
          await eyes.open(await realAddress(eyes, page, known, path));
          assert.equal(await page.locator('cm-frame > cm-empty').count(), 0, 'leads somewhere');
          const found = [
            ...said('with the thumb', await eyes.thumb()),
            ...said('at 360 px', await eyes.fits()),
            ...said('for axe-core', await eyes.shutsOut()),
          ];
          await eyes.text(2);
          await eyes.settled();
          found.push(...said('with text of 200 %', await eyes.fits()));
          if (role !== 'coordinator') found.push(...said('with Tab', await eyes.walk()));
          await picture(page, path, 200);
          await eyes.text(1);
          await page.setViewportSize(DESK);
          await eyes.settled();
          found.push(...said('at 1280 px', await eyes.fits()));
          if (role === 'coordinator') found.push(...said('with Tab', await eyes.walk()));
          await page.setViewportSize(PHONE);
          assert.deepEqual(found, []);
        });
      }

      async function picture(page: Page, path: string, percent: number): Promise<void> {
        if (!PICTURES) return;
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width: 360, height: Math.min(height, 4000) });
        await eyes.text(percent / 100);
        await eyes.settled();
        const name = `${role}${path.replaceAll(/\/:?/g, '-')}-360-${String(percent)}.png`;
        await page.screenshot({ path: join(PICTURES, name) });
      }
    });
  }
});

function said(when: string, faults: readonly string[]): string[] {
  return faults.map((fault) => `${when}: ${fault}`);
}
