import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import * as fits from './fits.ts';
import * as keys from './keys.ts';
import * as look from './look.ts';
import * as paper from './paper.ts';
import * as thumb from './thumb.ts';
import * as words from './words.ts';

/** Somebody who looks at the screens of one phone; each look says what is wrong, in sentences. */
export interface Eyes {
  /** The text is this many times as large, as the setting of the browser makes it. */
  text(times: number): Promise<void>;
  /** Goes to an address of the app, and waits until all is there. */
  open(path: string): Promise<void>;
  /** Waits until nothing moves any more. */
  settled(): Promise<void>;
  /** What is too wide, or cut off. */
  fits(): Promise<string[]>;
  /** What is too wide, or cut off, in all that is folded away until somebody opens it. */
  unfolded(): Promise<string[]>;
  /** What is not written as the others are. */
  words(): Promise<string[]>;
  /** What a thumb would miss. */
  thumb(): Promise<string[]>;
  /** What somebody without a mouse misses, who walks through the whole screen with Tab. */
  walk(): Promise<string[]>;
  /** What is not of use on paper. It is left on paper until `screen()`. */
  paper(): Promise<string[]>;
  /** On the glass again. */
  screen(): Promise<void>;
  /** What axe-core finds, by day and by night. */
  shutsOut(): Promise<string[]>;
}

/** Looks at a page that is open; it must not be loaded again meanwhile. */
export async function eyesOn(page: Page): Promise<Eyes> {
  const wire = await page.context().newCDPSession(page);
  for (const expression of [IN_THE_PAGE, axe.source]) {
    const { exceptionDetails } = await wire.send('Runtime.evaluate', { expression });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
  }
  // Half-way colours belong to no theme.
  await page.evaluate(() => {
    for (const name of ['--cm-quick', '--cm-calm']) {
      document.documentElement.style.setProperty(name, '0s');
    }
  });
  return {
    text: (times) => sizeText(wire, page, times),
    open: (path) => open(page, path),
    settled: () => settled(page),
    fits: () => page.evaluate(fits.whatDoesNotFit),
    unfolded: () => unfolded(page),
    words: () => page.evaluate(words.whatIsNotByRule),
    thumb: () => page.evaluate(thumb.whatIsTooSmall),
    walk: () => walk(page),
    paper: async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await nextFrame(page);
      await settled(page);
      return page.evaluate(paper.whatIsNotForPaper);
    },
    screen: () => page.emulateMedia({ media: 'screen', colorScheme: 'light' }),
    shutsOut: () => shutsOut(page),
  };
}

/** Everything that looks from inside; the tests' compiler marks names with a function of its own. */
const IN_THE_PAGE = [
  'var __name = (named) => named;',
  ...[look, fits, thumb, keys, words, paper].flatMap((file) => Object.values(file).map(String)),
].join('\n');

/** As the setting of the browser does; a change of the window would take it back. */
async function sizeText(wire: CDPSession, page: Page, times: number): Promise<void> {
  await wire.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 } });
  await page.waitForFunction(
    (rem) => getComputedStyle(document.documentElement).fontSize === rem,
    `${String(18 * times)}px`,
  );
}

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await settled(page);
}

/** A page is told of another medium with the frame that it draws next: on a busy machine, later than three looks. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
}

/** Three looks in a row that see the same: no waiting sign, the letters there, the same boxes. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(look.hasSettled, undefined, { polling: 50 });
}

async function unfolded(page: Page): Promise<string[]> {
  if ((await page.evaluate(look.unfold)) === 0) return [];
  await settled(page);
  const found = await page.evaluate(fits.whatDoesNotFit);
  await page.evaluate(look.foldAgain);
  await settled(page);
  return found;
}

async function walk(page: Page): Promise<string[]> {
  const longest = 3 * (await page.evaluate(keys.beginWalk)) + 30;
  const faults: string[] = [];
  for (let step = 0; step < longest; step += 1) {
    await page.keyboard.press('Tab');
    const { name, fault } = await page.evaluate(keys.lookAtStop);
    if (fault) faults.push(fault);
    if (!name) return [...faults, ...(await page.evaluate(keys.endWalk))];
  }
  return [...faults, ...(await page.evaluate(keys.endWalk)), 'Tab never comes to an end'];
}

/** By night only the colours are others. */
const LOOKS = [
  ['light', undefined],
  ['dark', ['color-contrast', 'link-in-text-block']],
] as const;

async function shutsOut(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, rules] of LOOKS) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(
      // The styles are in the page already: nothing is fetched once more to be looked at.
      (only) =>
        axe.run(document, {
          ...{ resultTypes: ['violations'], preload: false },
          ...(only && { runOnly: [...only] }),
        }),
      rules,
    );
    for (const { id, help, nodes } of violations) {
      const where = nodes.slice(0, 4).map(({ target }) => target.join(' '));
      found.push(`by ${colorScheme}, ${id} (${help}): ${where.join(', ')}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
