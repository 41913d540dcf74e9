import type { BrowserContext, Page } from 'playwright-core';
import type { Answer, Round } from './browser/side.ts';
import { buildBenchPage } from './built.ts';
import { openChromium } from './chromium.ts';
import { openTown, TERRITORY, type Town } from './town.ts';
import { fillVillage } from './village.ts';

/** What a page is opened as. */
export type PageName = 'ours' | 'stock' | 'floor';

/** Our device and stock PouchDB, each in pages of the same browser, before the same service. */
export interface Devices {
  /** A round whose databases nobody has used. */
  round(): Round;
  /** Opens a page of one side, and closes it when the work is done. */
  on<T>(which: PageName, work: (page: Page) => Promise<T>): Promise<T>;
}

/** Fills a territory with so many documents and lends two kinds of devices that may know them. */
export async function withDevices<T>(
  documents: number,
  work: (devices: Devices) => Promise<T>,
): Promise<T> {
  const page = await buildBenchPage();
  const town = await openTown({ dist: page.folder });
  const browser = await openChromium(town.service.url);
  try {
    await fillVillage(await town.service.store.shelf(TERRITORY), documents);
    return await work(await devicesOf(town, browser.context));
  } finally {
    await browser.close();
    await town.close();
    await page.remove();
  }
}

/** A first sync in a page of its own; fails when it did not bring everything. */
export function firstSync(page: Page, round: Round): Promise<Answer> {
  return page.evaluate((one) => (globalThis.side ?? globalThis.floor)!.firstSync(one), round);
}

async function devicesOf(town: Town, context: BrowserContext): Promise<Devices> {
  const { login, password } = await town.enter(['coordinator']);
  let rounds = 0;
  return {
    round: () => ({ name: `round-${(rounds += 1)}`, territory: TERRITORY, login, password }),
    on: async (which, work) => {
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(error));
      try {
        await page.goto(`/?${which}`);
        await page.waitForFunction(() => (globalThis.side ?? globalThis.floor) !== undefined);
        return await work(page);
      } finally {
        await page.close();
      }
    },
  };
}
