import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { idOf } from '../../src/domain/kernel/ids.ts';
import {
  aFact,
  personDetails,
  requestDetails,
  uuid,
  volunteerDetails,
} from '../support/builders.ts';
import { buildApp } from './built.ts';
import { openChromium } from './chromium.ts';
import { figure, type Row } from './row.ts';
import { openTown, type Town, type Visitor } from './town.ts';
import { seen, watchScreen } from './watch-screen.ts';

const MOST = 125;
/** What the first list is made of. */
const CARD = 'cm-mission-card';
/** On a desk's wide screen the map stands beside the list, and comes with it. */
const PHONE = { width: 390, height: 844 };

/**
 * JavaScript that the built app asks for before a volunteer's first list is on the screen: fresh
 * profile, sign-in, first load. What the service worker lays in store meanwhile is not counted.
 */
export async function measureWeight(): Promise<Row> {
  const app = await buildApp();
  const town = await openTown({ dist: app.folder });
  const browser = await openChromium(town.service.url);
  try {
    const page = await browser.context.newPage();
    await page.setViewportSize(PHONE);
    await page.addInitScript(watchScreen, [CARD]);
    await signIn(page, await aVolunteerWithAChoice(town));
    const before = await weigh(app.folder, await scriptsUntil(page, await seen(page, CARD)));
    const all = await weigh(app.folder, await allScripts(app.folder));
    return {
      measure: 'JavaScript before the volunteer’s first list, gzipped',
      ours: figure(before, 'kB'),
      peer: `${figure(all, 'kB')} (all of the app)`,
      ratio: `${(before / all).toFixed(2)}×`,
      aim: `≤ ${MOST} kB`,
      met: before <= MOST,
    };
  } finally {
    await browser.close();
    await town.close();
    await app.remove();
  }
}

/** The paths of the scripts that a page itself had asked for by a moment of its own clock. */
function scriptsUntil(page: Page, moment: number): Promise<readonly string[]> {
  return page.evaluate((until) => {
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= until)
      .map(({ name }) => new URL(name).pathname);
    return [...new Set(asked)].filter((path) => path.endsWith('.js'));
  }, moment);
}

async function signIn(page: Page, { login, password }: Visitor): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Identifiant').fill(login);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** A volunteer, and one mission that is theirs to choose. */
async function aVolunteerWithAChoice(town: Town): Promise<Visitor> {
  const by = await town.enter(['coordinator']);
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const person = idOf('person', uuid(1));
  const facts = [
    aFact('volunteer.registered', volunteerDetails(), { by }),
    aFact('volunteer.approved', {}, { by }),
    aFact('person.registered', personDetails(), { by }),
    aFact('request.noted', requestDetails({ person, when: { day } }), { by }),
    aFact('mission.published', {}, { by }),
  ];
  await town.post(by, facts);
  return town.enter(['volunteer'], idOf('volunteer', uuid(1)));
}

async function allScripts(folder: string): Promise<readonly string[]> {
  const paths = await readdir(join(folder, 'assets'));
  return paths.filter((path) => path.endsWith('.js')).map((path) => join('assets', path));
}

/** Kilobytes (of 1,000 bytes), gzipped one by one as they travel. */
async function weigh(folder: string, paths: readonly string[]): Promise<number> {
  const bytes = await Promise.all(
    paths.map(async (path) => gzipSync(await readFile(join(folder, path), 'utf8')).length),
  );
  return bytes.reduce((sum, one) => sum + one, 0) / 1_000;
}
