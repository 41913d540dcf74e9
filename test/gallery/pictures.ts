/**
 * `npm run gallery`: the gallery by day and by night, on a phone and at a desk, into `pictures/`.
 * `npm run gallery -- missions asking` takes only those.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { BROWSER } from '../support/browsers.ts';

import { serveGallery } from './server.ts';

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly whole: boolean;
}

const shots: readonly Shot[] = [
  ...['asking', 'showing', 'telling', 'standing'].map((show) => ({
    name: show,
    query: `show=${show}`,
    whole: true,
  })),
  ...['missions', 'mission', 'desk'].map((show) => ({
    name: show,
    query: `show=${show}`,
    whole: false,
  })),
  { name: 'question', query: 'show=asking&dialog=question', whole: false },
  { name: 'danger', query: 'show=asking&dialog=danger', whole: false },
];
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const;
const folder = join(import.meta.dirname, 'pictures');
const wanted = process.argv.slice(2);

await takeGalleryPictures();

async function takeGalleryPictures(): Promise<void> {
  const { server, url } = await serveGallery(0);
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
  try {
    await mkdir(folder, { recursive: true });
    for (const size of ['phone', 'desk'] as const) {
      for (const theme of ['light', 'dark']) await takeAll(browser, url, size, theme);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function takeAll(
  browser: Browser,
  url: string,
  size: keyof typeof sizes,
  theme: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: sizes[size], reducedMotion: 'reduce' });
  for (const shot of shots) {
    if (wanted.length > 0 && !wanted.includes(shot.name)) continue;
    await page.goto(`${url}?${shot.query}&theme=${theme}`);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForFunction(() => document.body.childElementCount > 0);
    const path = join(folder, `${shot.name}-${size}-${theme}.png`);
    await page.screenshot({ path, fullPage: shot.whole });
  }
  await page.close();
}
