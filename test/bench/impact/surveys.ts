import { randomUUID } from 'node:crypto';
import { BallotBoxes } from '../../../server/door/ballot-box.ts';
import { sheetOf } from '../../../server/door/survey-answers.ts';
import { exactInterval } from '../../../src/domain/statistics/exact-interval.ts';
import { CORE_QUESTIONS } from '../../../src/domain/surveys/core-questions.ts';
import { checkWording } from '../../../src/domain/surveys/wording/check-wording.ts';
import { FAULTY_QUESTIONS } from '../../domain/surveys/faulty-questions.ts';
import { GOOD_QUESTIONS } from '../../domain/surveys/good-questions.ts';
import { buildApp } from '../built.ts';
import { openChromium, type Browser } from '../chromium.ts';
import { figure, median, percentile95, type Row } from '../row.ts';
import { openTown, TERRITORY } from '../town.ts';

const GROUP = 5_000;
const RUNS = 50;
const PAGES = 9;
/** How much slower an old phone is. */
const SLOWER = 6;
const MOST_QUESTIONS = 8;

/** What a survey costs whoever writes it, whoever reads its results, and whoever answers by a link. */
export async function measureSurveys(): Promise<readonly Row[]> {
  return [
    row(`an exact interval in a group of ${GROUP.toLocaleString('en')}`, intervalTime(), 5),
    row('a question read over at a keystroke (95 of 100 take less)', keystrokeTime(), 5),
    row(
      `the public page of a survey usable, with a CPU ${SLOWER} times slower`,
      await pageTime(),
      1_000,
    ),
  ];
}

/** The slowest of a few sizes, each in the middle of its runs. */
function intervalTime(): number {
  const sizes = [357, 2_500, 4_900];
  return Math.max(
    ...sizes.map((answers) => {
      const tally = { population: GROUP, answers, yes: Math.round(answers * 0.86) };
      return median(Array.from({ length: RUNS }, () => timeOf(() => exactInterval(tally))));
    }),
  );
}

/** Each judged question, typed letter by letter. */
function keystrokeTime(): number {
  const times: number[] = [];
  for (const { text } of [...GOOD_QUESTIONS, ...FAULTY_QUESTIONS]) {
    for (let length = 1; length <= text.length; length += 1) {
      const typed = text.slice(0, length);
      const check = (): number => timeOf(() => checkWording({ text: typed, byTelephone: true }));
      // What else the machine does is left out.
      times.push(Math.min(check(), check(), check()));
    }
  }
  return percentile95(times);
}

function timeOf(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

/** From the press on a link to the first thing that can be pressed, each time on a telephone that knows nothing. */
async function pageTime(): Promise<number> {
  const built = await buildApp();
  const town = await openTown({ dist: built.folder });
  try {
    const questions = CORE_QUESTIONS.slice(0, MOST_QUESTIONS).map(({ id, version }) => ({
      ...{ id, version },
    }));
    const sheet = sheetOf({ title: 'Ce que l’aide change', questions });
    const boxes = new BallotBoxes(town.service.store);
    const tokens = (await boxes.issue(TERRITORY, randomUUID(), PAGES, sheet)) ?? [];
    const browser = await openChromium(town.service.url);
    try {
      const times: number[] = [];
      for (const token of tokens) times.push(await openedIn(browser, token));
      return median(times);
    } finally {
      await browser.close();
    }
  } finally {
    await town.close();
    await built.remove();
  }
}

async function openedIn({ context }: Browser, token: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Nobody has been here before.
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`/p/survey#${token}`);
  const shown = await page.waitForFunction(() => {
    const isThere = document.querySelector('#page input') !== null;
    return isThere && performance.now();
  });
  const took = Number(await shown.jsonValue());
  await page.close();
  return took;
}

function row(measure: string, took: number, most: number): Row {
  return {
    ...{ measure, ours: figure(took, 'ms'), peer: '–', ratio: '–' },
    ...{ aim: `≤ ${figure(most, 'ms')}`, met: took <= most },
  };
}
