import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { PAGES_ALONE } from '../../support/browsers.ts';
import { WAIT_MS } from '../../support/waiting.ts';
import { openRunningApp, type RunningApp } from '../running-app.ts';
import { eyesOn } from '../screens/eyes.ts';
import { loadOf, type PageLoad } from './page-load.ts';
import { publicPagesOf, type PublicPage } from './public-pages.ts';

const NAMES = [
  ...['sign in', 'legal notice', 'your data', 'accessibility statement', 'legal notice in English'],
  ...['published figures', 'survey', 'territory', 'sign up to help', 'no more messages'],
];

/** What Google calls good. */
const LITTLE_SHIFT = 0.1;

describe('every public page, on the telephone of somebody who was never here', () => {
  let app: RunningApp;
  let browser: Browser;
  let pages: readonly PublicPage[] = [];

  before(async () => {
    app = await openRunningApp();
    await app.kill();
    const store = EmbeddedStore.open(app.folder);
    pages = await publicPagesOf(store, 'trois-clochers');
    await store.close();
    await app.restart();
    browser = await chromium.launch({
      executablePath: PAGES_ALONE,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  after(async () => {
    await browser.close();
    await app.close();
  });

  it('is one of those that are looked at here', () => {
    assert.deepEqual(
      pages.map(({ name }) => name),
      NAMES,
    );
  });

  it('is told to those who search by a page of its own for them', async () => {
    const answer = await fetch(`${app.url}/robots.txt`);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/);
    assert.match(await answer.text(), /^User-agent: \*\nDisallow: \/api\/\nDisallow: \/db\/\n$/m);
  });

  for (const name of NAMES) {
    describe(name, () => {
      let context: BrowserContext;
      let load: PageLoad;
      let one: PublicPage;
      before(async () => {
        const found = pages.find((page) => page.name === name);
        assert.ok(found);
        one = found;
        // A telephone each: what the first page installs would serve the next.
        context = await browser.newContext({
          ...{ viewport: { width: 390, height: 844 }, locale: 'fr-FR' },
        });
        context.setDefaultTimeout(WAIT_MS);
        load = await loadOf(context, app.url, one);
      });
      after(() => context.close());

      it('comes light, stays in its place, and nothing complains', () => {
        assert.deepEqual(load.complaints, []);
        assert.ok(load.shift <= LITTLE_SHIFT, `shifts by ${String(load.shift)}`);
        assert.ok(load.weight <= one.most, `weighs ${String(load.weight)} kB`);
        assert.ok(load.weight > 0.5, 'something was fetched');
      });

      it('says what it is to those who search, and can be found where it should', async () => {
        assert.deepEqual(await headFaults(load.page, one.isFound), []);
      });

      it('can be read and used by everybody, by day and night, with letters twice as large', async () => {
        const eyes = await eyesOn(load.page);
        assert.deepEqual(await eyes.shutsOut(), []);
        await doubleLetters(load.page);
        assert.deepEqual(await eyes.fits(), []);
      });
    });
  }
});

/** As the setting of the browser does; the letters of the page must follow it. */
async function doubleLetters(page: Page): Promise<void> {
  const size = (): number => parseFloat(getComputedStyle(document.body).fontSize);
  const before = await page.evaluate(size);
  const wire = await page.context().newCDPSession(page);
  await wire.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 13 } });
  await page.waitForFunction(
    (wanted) => parseFloat(getComputedStyle(document.body).fontSize) === wanted,
    before * 2,
  );
}

/** What a page lacks at its head, each in a sentence. */
function headFaults(page: Page, isFound: boolean): Promise<readonly string[]> {
  return page.evaluate((mayBeFound) => {
    const meta = (name: string): string =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
    const faults: string[] = [];
    if (document.compatMode !== 'CSS1Compat') faults.push('no doctype');
    if (document.characterSet !== 'UTF-8') faults.push('no charset');
    if (!/^(fr|en)$/.test(document.documentElement.lang)) faults.push('no language');
    if (document.title.length < 5) faults.push('no title');
    if (meta('description').length < 40) faults.push('no description');
    if (!/width=device-width/.test(meta('viewport'))) faults.push('no viewport');
    if (/user-scalable|maximum-scale/.test(meta('viewport'))) faults.push('cannot be enlarged');
    if (/noindex/.test(meta('robots')) === mayBeFound) faults.push('found where it should not be');
    return faults;
  }, isFound);
}
