import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/kernel/actor.ts';
import { addDays } from '../../src/domain/kernel/when.ts';
import { uuid } from '../support/builders.ts';
import { buildApp, buildFloorPage, type Built } from './built.ts';
import { launchChromium } from './chromium.ts';
import { figure, median, type Row } from './row.ts';
import { openTown, type Town, type Visitor } from './town.ts';
import { lifeOfVillage } from './village.ts';
import { seen, watchScreen } from './watch-screen.ts';

const DOCUMENTS = 1_900;
/** How much slower an old phone is. */
const SLOWED = 6;
const TURNS = 5;
const BATCH_SIZE = 500;
export const PHONE = { width: 390, height: 844 };
const FIELD = 'input[type=password]';
/** Whoever starts, and what is on their first list. */
const STARTERS = [
  { role: 'volunteer', card: 'cm-mission-card' },
  { role: 'coordinator', card: 'cm-request-card' },
] as const;

/** Milliseconds of one start, until each of these was painted. */
interface Start {
  /** From the beginning of the navigation. */
  readonly field: number;
  /** From the key that opens the device. */
  readonly list: number;
}

/**
 * The installed app started in a browser that was not running, with no network and an old phone's
 * processor, beside the least page that an installed app can be.
 */
export async function measureColdStart(): Promise<readonly Row[]> {
  const app = await buildApp();
  const floor = await buildFloorPage();
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-bench-'));
  try {
    const least = await installFloor(floor, join(folder, 'floor'));
    const started = [];
    for (const { role, card } of STARTERS) {
      started.push({ role, card, ...(await installApp(app, role, card, join(folder, role))) });
    }
    return await rowsOf(least, started);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await floor.remove();
    await app.remove();
  }
}

/** A profile in which something is installed, and where its server was. */
interface Installed {
  readonly profile: string;
  readonly url: string;
}

interface Starter extends Installed {
  readonly role: Role;
  readonly card: string;
  readonly password: string;
}

async function rowsOf(least: Installed, starters: readonly Starter[]): Promise<readonly Row[]> {
  const floor: number[] = [];
  const starts = new Map<Starter, Start[]>(starters.map((starter) => [starter, []]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    floor.push(await coldStart(least, (page) => seen(page, FIELD)));
    for (const [starter, all] of starts) {
      all.push(await coldStart(starter, (page) => startApp(page, starter)));
    }
  }
  return [...starts].flatMap(([{ role }, all]) => [
    row(`to the password field, ${role}`, median(all.map(({ field }) => field)), 1_500, floor),
    row(`from there to the first list, ${role}`, median(all.map(({ list }) => list)), 1_200, floor),
  ]);
}

function row(what: string, took: number, most: number, floor: readonly number[]): Row {
  return {
    measure: `cold start without network, processor slowed ×${SLOWED}: ${what}`,
    ours: figure(took, 'ms'),
    peer: `${figure(median(floor), 'ms')} (a kept page with one Lit element)`,
    ratio: `${(took / median(floor)).toFixed(2)}×`,
    aim: `≤ ${figure(most / 1_000, 's')}`,
    met: took <= most,
  };
}

async function startApp(page: Page, { card, password }: Starter): Promise<Start> {
  const field = await seen(page, FIELD);
  await page.locator(FIELD).fill(password);
  await page.keyboard.press('Enter');
  const pressed = await page.evaluate(() => globalThis.seenAt!['Enter']!);
  return { field, list: (await seen(page, card)) - pressed };
}

/** Starts a browser on a profile, and goes to what is installed there: nothing answers but its worker. */
async function coldStart<T>(
  { profile, url }: Installed,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await launchChromium(profile, url);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize(PHONE);
    await page.addInitScript(watchScreen, [FIELD, ...STARTERS.map(({ card }) => card)]);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.goto('/', { waitUntil: 'commit' });
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Signs somebody in on a fresh profile and waits until the app is kept and its documents are there. */
export async function installApp(
  app: Built,
  role: Role,
  card: string,
  profile: string,
): Promise<Installed & { readonly password: string }> {
  const town = await openTown({ dist: app.folder });
  try {
    await fill(town);
    const person = await enter(town, role);
    const { url } = town.service;
    await install(profile, url, async (page) => {
      await page.getByLabel('Identifiant').fill(person.login);
      await page.getByLabel('Mot de passe', { exact: true }).fill(person.password);
      await page.keyboard.press('Enter');
      await page.locator(card).first().waitFor();
      await page.locator('cm-trust-line[trust=fresh]').waitFor();
    });
    return { profile, url, password: person.password };
  } finally {
    await town.close();
  }
}

/** A year of requests, of which some are still to come. */
async function fill(town: Town): Promise<void> {
  const by = await town.enter(['coordinator', 'agent']);
  const firstDay = addDays(new Date().toISOString().slice(0, 10), -45);
  const facts = [...lifeOfVillage(DOCUMENTS, { by, firstDay })];
  for (let sent = 0; sent < facts.length; sent += BATCH_SIZE) {
    await town.post(by, facts.slice(sent, sent + BATCH_SIZE));
  }
}

function enter(town: Town, role: Role): Promise<Visitor> {
  return role === 'volunteer' ? town.enter([role], `volunteer:${uuid(1)}`) : town.enter([role]);
}

async function installFloor(floor: Built, profile: string): Promise<Installed> {
  const server = serve(floor.folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    await install(profile, url, (page) => page.locator(FIELD).waitFor());
    return { profile, url };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Opens a page until everything of it is kept; twice, so that its code is compiled as on any other day. */
async function install(
  profile: string,
  url: string,
  act: (page: Page) => Promise<unknown>,
): Promise<void> {
  const context = await launchChromium(profile, url);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize(PHONE);
    await page.goto('/');
    await act(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await page.locator(FIELD).waitFor();
  } finally {
    await context.close();
  }
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

function serve(folder: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === '/' ? '/index.html' : pathname;
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? '' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
}
