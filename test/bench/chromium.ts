import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { PAGES_ALONE } from '../support/browsers.ts';

/** A real Chromium with a fresh profile on disk: what it stores costs what it costs on a phone. */
export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Opens a browser that asks one service only, and forgets everything when it is closed. */
export async function openChromium(baseURL: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'coudmain-bench-'));
  const context = await launchChromium(profile, baseURL);
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Starts a browser on a profile that may have been used before; whoever made the profile removes it. */
export async function launchChromium(profile: string, baseURL: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: PAGES_ALONE,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
    locale: 'fr-FR',
    baseURL,
  });
  context.setDefaultTimeout(120_000);
  return context;
}
