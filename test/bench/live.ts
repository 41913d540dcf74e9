import type { CDPSession, Page } from 'playwright-core';
import type { Asked } from './browser/live-side.ts';
import { buildBenchPage } from './built.ts';
import { openChromium } from './chromium.ts';
import { figure, median, type Row } from './row.ts';
import { openTown } from './town.ts';
import { villageOf } from './village.ts';

const DOCUMENTS = 10_000;
const ROUNDS = 3;
const TURNS = 11;

interface Taken {
  readonly milliseconds: number[];
  readonly documents: number[];
}

/**
 * A new request comes down (and its person, who has it now) while the lists of requests, of people and
 * of encounters are open, against asking the three again from their beginning, as every change once
 * made them. Both read the same documents, opened before; milliseconds are those of the main thread.
 */
export async function measureLive(): Promise<readonly Row[]> {
  const built = await buildBenchPage();
  const town = await openTown({ dist: built.folder });
  const browser = await openChromium(town.service.url);
  try {
    const page = await browser.context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto('/?live');
    await page.waitForFunction(() => globalThis.liveSide !== undefined);
    await page.evaluate((states) => globalThis.liveSide!.fill(states), villageOf(DOCUMENTS));
    return rowsOf(await measured(page));
  } finally {
    await browser.close();
    await town.close();
    await built.remove();
  }
}

async function measured(page: Page): Promise<{ readonly ours: Taken; readonly peer: Taken }> {
  const session = await page.context().newCDPSession(page);
  // The time that the thread was given, whatever else the machine had to do.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = { ours: nothing(), peer: nothing() };
  let turn = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => globalThis.liveSide!.open());
    for (let n = 0; n < TURNS; n += 1) {
      turn += 1;
      const follow = (): Promise<Asked> =>
        page.evaluate((one) => globalThis.liveSide!.follow(one), turn);
      await note(session, taken.ours, follow);
    }
    await page.evaluate(() => globalThis.liveSide!.close());
    for (let n = 0; n < TURNS; n += 1) {
      turn += 1;
      const askAgain = (): Promise<Asked> =>
        page.evaluate((one) => globalThis.liveSide!.askAgain(one), turn);
      await note(session, taken.peer, askAgain);
    }
  }
  return taken;
}

async function note(session: CDPSession, taken: Taken, act: () => Promise<Asked>): Promise<void> {
  const before = await mainThread(session);
  const { documents } = await act();
  taken.milliseconds.push((await mainThread(session)) - before);
  taken.documents.push(documents);
}

/** How long the page's main thread has worked so far, in milliseconds. */
async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const spent = metrics.find(({ name }) => name === 'TaskDuration');
  if (!spent) throw new Error('the browser does not tell what it did');
  return spent.value * 1_000;
}

function nothing(): Taken {
  return { milliseconds: [], documents: [] };
}

function rowsOf({ ours, peer }: { readonly ours: Taken; readonly peer: Taken }): readonly Row[] {
  const [took, peerTook] = [median(ours.milliseconds), median(peer.milliseconds)];
  const [read, peerRead] = [median(ours.documents), median(peer.documents)];
  const what = 'one new request among 10,000 records, three lists open';
  return [
    {
      measure: `${what}: work of the main thread`,
      ours: figure(took, 'ms'),
      peer: `${figure(peerTook, 'ms')} (asking them again)`,
      ratio: `${(took / peerTook).toFixed(2)}×`,
      aim: '≤ 16 ms',
      met: took <= 16,
    },
    {
      measure: `${what}: documents read`,
      ours: figure(read, ''),
      peer: `${figure(peerRead, '')} (asking them again)`,
      ratio: `${(read / peerRead).toFixed(4)}×`,
      aim: '≤ 0.1×',
      met: read <= peerRead / 10,
    },
  ];
}
