import { buildBenchPage } from '../built.ts';
import { openChromium } from '../chromium.ts';
import type { FiguresTime } from '../browser/live-side.ts';
import { figure, median, type Row } from '../row.ts';
import { openTown } from '../town.ts';
import { aTerritory } from '../../support/builders.ts';
import { villageOf } from '../village.ts';

/** Ten facts for every five documents. */
const DOCUMENTS = 25_000;
const FACTS = '50,000 facts';
const BATCH_SIZE = 5_000;
const TURNS = 7;
const SLOWER = 6;

/**
 * Every figure of a year on a device that holds what 50,000 facts made: with all documents open, as when
 * something changes; with a CPU six times slower; just after unlocking, when the last count is shown until each
 * document is unsealed; and until that is done.
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
    const take = async (isFresh: boolean, turns = TURNS): Promise<FiguresTime> => {
      const taken: FiguresTime[] = [];
      for (let turn = 0; turn < turns; turn += 1)
        taken.push(await page.evaluate((fresh) => globalThis.liveSide!.figures(fresh), isFresh));
      return {
        first: median(taken.map(({ first }) => first)),
        counted: median(taken.map(({ counted }) => counted)),
      };
    };
    const open = await take(false);
    // The last count is on the device from now on.
    const fresh = await take(true, 3);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const slow = await take(false);
    return [
      row(`every figure of a year, ${FACTS}`, open.counted, 500),
      row(`the same, with a CPU six times slower`, slow.counted, 3_000),
      row(`the first figures just after unlocking: those of the last count`, fresh.first, 1_000),
      row(`counted anew, ${DOCUMENTS.toLocaleString('en')} documents to unseal`, fresh.counted),
    ];
  } finally {
    await browser.close();
    await town.close();
    await built.remove();
  }
}

function row(measure: string, took: number, most?: number): Row {
  return {
    ...{ measure, ours: figure(took, 'ms'), peer: '–', ratio: '–' },
    aim: most === undefined ? '–' : `≤ ${figure(most, 'ms')}`,
    met: most === undefined || took <= most,
  };
}
