import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { BROWSER, PAGES_ALONE } from '../support/browsers.ts';
import { WAIT_MS } from '../support/waiting.ts';

/** Somebody's own phone: a real browser with a profile on disk, which keeps what it was told. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where the browser keeps everything. */
  readonly profile: string;
  /** Cuts the network, or brings it back. */
  network(there: boolean): Promise<void>;
  /** Signs in on a phone that knows nobody. */
  signIn(login: string, password?: string): Promise<void>;
  /** Opens the app again with the password. */
  unlock(password?: string): Promise<void>;
  close(): Promise<void>;
}

/** What a phone may be otherwise. */
export interface PhoneOptions {
  readonly profile?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
  /** With all that is around a page: what the system shows, too. */
  readonly windowed?: boolean;
}

/** Opens a phone (or a desk's computer, by its size) on the service at this address. */
export async function openPhone(url: string, options: PhoneOptions = {}): Promise<Phone> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'coudmain-phone-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.windowed ? BROWSER : PAGES_ALONE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    viewport: options.size ?? { width: 390, height: 844 },
    colorScheme: options.scheme ?? 'light',
    locale: 'fr-FR',
    baseURL: url,
  });
  context.setDefaultTimeout(WAIT_MS);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('/');
  return {
    page,
    context,
    profile,
    network: (there) => context.setOffline(!there),
    signIn: async (login, password = 'demo') => {
      await page.getByLabel('Identifiant').fill(login);
      await page.getByLabel('Mot de passe', { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await page.locator('cm-shell').waitFor();
    },
    unlock: async (password = 'demo') => {
      await page.getByLabel('Mot de passe', { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await page.locator('cm-shell').waitFor();
    },
    close: async () => {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Waits for so many things on the screen, and is content with no more: lists are drawn a moment later. */
export async function thereAre(things: Locator, count: number): Promise<void> {
  await things.nth(count - 1).waitFor({ state: 'attached' });
  assert.equal(await things.count(), count);
}

/** Waits until the app is installed for use without network: its service worker is in charge. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
