import { buildBenchPage } from './built.ts';
import { openChromium } from './chromium.ts';
import { figure, median, type Row } from './row.ts';
import { openTown } from './town.ts';
import { aTerritory } from '../support/builders.ts';
import { villageOf } from './village.ts';

/** Ten facts for every five documents. */
const DOCUMENTS = 25_000;
const FACTS = '50,000 facts';
const BATCH_SIZE = 5_000;
const TURNS = 7;
const SLOWER = 6;

/**
 * Every figure of a year on a device that holds what 50,000 facts made: with all documents open, as when
 * something changes; with a CPU six times slower; and just after unlocking, when each must first be unsealed.
 */
export async function measureFigures(): Promise<readonly Row[]> {
  const built = await buildBenchPage();
  const town = await openTown({ dist: built.folder });
  const browser = await openChromium(town.service.url);
  try {
    const page = await browser.context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto('/?live');
    await page.waitForFunction(() => globalThis.liveSide !== undefined);
    const village = [aTerritory(), ...villageOf(DOCUMENTS)];
    for (let from = 0; from < village.length; from += BATCH_SIZE) {
      const some = village.slice(from, from + BATCH_SIZE);
      await page.evaluate((states) => globalThis.liveSide!.fill(states), some);
    }
    const take = async (isFresh: boolean, turns = TURNS): Promise<number> => {
      const taken: number[] = [];
      for (let turn = 0; turn < turns; turn += 1)
        taken.push(await page.evaluate((fresh) => globalThis.liveSide!.figures(fresh), isFresh));
      return median(taken);
    };
    const fresh = await take(true, 3);
    const open = await take(false);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const slow = await take(false);
    return [
      row(`every figure of a year, ${FACTS}`, open, 500),
      row(`the same, with a CPU six times slower`, slow, 3_000),
      row(`the same, just after unlocking`, fresh, 1_000),
    ];
  } finally {
    await browser.close();
    await town.close();
    await built.remove();
  }
}

function row(measure: string, took: number, most: number): Row {
  return {
    ...{ measure, ours: figure(took, 'ms'), peer: '–', ratio: '–' },
    ...{ aim: `≤ ${figure(most, 'ms')}`, met: took <= most },
  };
}
