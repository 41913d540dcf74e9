import type { Page } from 'playwright-core';
import type { Answer, Question, Round } from './browser/side.ts';
import { firstSync, withDevices } from './devices.ts';
import { figure, median, type Row } from './row.ts';

const DOCUMENTS = 10_000;
const ROUNDS = 3;
const WARM_ROUNDS = 3;

/** A list, a list that is narrowed, and what a map shows of all that is to be done. */
const QUESTIONS: readonly Question[] = [
  { phases: ['open'] },
  {
    phases: ['open', 'confirmed'],
    kinds: ['ride', 'groceries'],
    communes: ['99903', '99904', '99905'],
  },
  { phases: ['noted', 'open', 'confirmed'], box: { south: 46.25, north: 46.3 } },
];

interface Times {
  readonly first: number[];
  readonly warm: number[];
  found: number;
}

/**
 * Three questions over 10,000 records, through our façade and through pouchdb-find, whose indexes
 * are made and built beforehand. The first time in a page that has just been opened (our records lie
 * sealed until then), and as every later time.
 */
export async function measureQuestions(): Promise<readonly Row[]> {
  return withDevices(DOCUMENTS, async (devices) => {
    const rounds = { ours: devices.round(), stock: devices.round() };
    const times = { ours: none(), stock: none() };
    for (const which of ['stock', 'ours'] as const)
      await devices.on(which, (page) => firstSync(page, rounds[which]));
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      for (const which of ['stock', 'ours'] as const)
        await devices.on(which, (page) => askIn(page, rounds[which], times[which]));
    }
    const { ours, stock } = times;
    if (ours.found !== stock.found) throw new Error(`found ${ours.found}, peer ${stock.found}`);
    return [
      rowOf('every time after the first', ours.warm, stock.warm, 50),
      rowOf('the first time after opening the app', ours.first, stock.first),
    ];
  });
}

async function askIn(page: Page, round: Round, times: Times): Promise<void> {
  await page.evaluate((one) => globalThis.side!.open(one), round);
  times.first.push((await ask(page)).took);
  for (let turn = 0; turn < WARM_ROUNDS; turn += 1) {
    const { took, found } = await ask(page);
    times.warm.push(took);
    times.found = found;
  }
}

function ask(page: Page): Promise<Answer> {
  return page.evaluate((all) => globalThis.side!.ask(all), QUESTIONS);
}

function none(): Times {
  return { first: [], warm: [], found: 0 };
}

function rowOf(when: string, ours: number[], peers: number[], aim?: number): Row {
  const ratio = median(peers) / median(ours);
  return {
    measure: `list, filter and map query over 10,000 records, ${when}`,
    ours: figure(median(ours), 'ms'),
    peer: `${figure(median(peers), 'ms')} (pouchdb-find)`,
    ratio: `${ratio.toFixed(1)}× faster`,
    aim: aim === undefined ? '–' : `≥ ${aim}× faster`,
    met: aim === undefined || ratio >= aim,
  };
}
