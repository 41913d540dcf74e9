import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Eyes } from './eyes.ts';

/** The smallest phone that people have. */
export const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };
/** A4 between its margins, as a browser sets it. */
const SHEET = { width: 680, height: 1009 };

/** Where pictures of all screens go, when somebody wants to look at them. */
const PICTURES = process.env['SCREENS'];

/**
 * All that is wrong with what is on the glass: on a small phone, with text of 200 %, on a desk, on paper. Whoever
 * works at a desk walks through it there, the others on the phone, with the large text.
 */
export async function faultsOn(
  page: Page,
  eyes: Eyes,
  name: string,
  walks: 'desk' | 'phone' | 'nowhere' = 'phone',
): Promise<string[]> {
  const found = [
    ...said('with the thumb', await eyes.thumb()),
    ...said('at 360 px', await eyes.fits()),
    ...said('by rule', await eyes.words()),
    ...said('for axe-core', await eyes.shutsOut()),
  ];
  await eyes.text(2);
  await eyes.settled();
  found.push(...said('with text of 200 %', await eyes.fits()));
  found.push(...said('unfolded, with text of 200 %', await eyes.unfolded()));
  if (walks === 'phone') found.push(...said('with Tab', await eyes.walk()));
  await picture(page, eyes, name);
  await eyes.text(1);
  await page.setViewportSize(DESK);
  await eyes.settled();
  found.push(...said('at 1280 px', await eyes.fits()));
  if (walks === 'desk') found.push(...said('with Tab', await eyes.walk()));
  if (walks !== 'nowhere') {
    await page.setViewportSize(SHEET);
    found.push(...said('on paper', await eyes.paper()));
    if (PICTURES)
      await page.screenshot({ path: join(PICTURES, `${name}-paper.png`), fullPage: true });
    await eyes.screen();
  }
  await page.setViewportSize(PHONE);
  return found;
}

function said(when: string, faults: readonly string[]): string[] {
  return faults.map((fault) => `${when}: ${fault}`);
}

async function picture(page: Page, eyes: Eyes, name: string): Promise<void> {
  if (!PICTURES) return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: PHONE.width, height: Math.min(height, 4000) });
  await eyes.text(2);
  await eyes.settled();
  await page.screenshot({ path: join(PICTURES, `${name}-360-200.png`) });
}
