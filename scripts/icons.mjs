/** Draws the PNG icons of the installed app from public/icons/icon.svg, in Chromium. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { at } from './paths.mjs';

const drawing = readFileSync(at('public/icons/icon.svg'), 'utf8');
// The system cuts its own shape out of a maskable icon, and iOS rounds the corners itself.
const square = drawing.replace('rx="112"', '').replace(/V400c0 62.*?z"/, 'V512H0z"');
// A maskable icon may lose a tenth on each side.
const roomy = square.replace('translate(91 58) scale(6)', 'translate(129 124) scale(4.6)');

const icons = [
  { file: 'icon-192.png', size: 192, svg: drawing },
  { file: 'icon-512.png', size: 512, svg: drawing },
  { file: 'maskable-512.png', size: 512, svg: roomy },
  { file: 'apple-touch-icon-180.png', size: 180, svg: square },
];

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
const page = await browser.newPage();
for (const { file, size, svg } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  writeFileSync(at('public/icons', file), await page.screenshot({ omitBackground: true }));
}
await browser.close();
