import { loadOf, type PageLoad, type Slowness } from '../../journeys/public/page-load.ts';
import { publicPagesOf } from '../../journeys/public/public-pages.ts';
import { buildApp } from '../built.ts';
import { openChromium } from '../chromium.ts';
import { figure, type Row } from '../row.ts';
import { openTown, TERRITORY } from '../town.ts';

/** A telephone of the middle and a bad network, as Lighthouse takes them. */
const PHONE: Slowness = { processor: 4, kilobits: 1_638, roundTrip: 150 };

/** What a good page takes at most, by the Web Vitals. */
const MOST = { largestPaint: 2_500, blocked: 200, shift: 0.1 };

/** How the public pages come on a slow telephone that was never there: the slowest of them, and the rest beside. */
export async function measurePublicPages(): Promise<readonly Row[]> {
  const loads = await loadsOfAll();
  const worst = (of: (load: PageLoad) => number): string => {
    const [name = '', load] = [...loads].sort(([, a], [, b]) => of(b) - of(a))[0] ?? [];
    return load ? name : '–';
  };
  const most = (of: (load: PageLoad) => number): number =>
    Math.max(...[...loads.values()].map((load) => of(load)));
  const paint = most(({ largestPaint }) => largestPaint);
  const blocked = most((load) => load.blocked);
  const shift = most((load) => load.shift);
  return [
    {
      measure: `the slowest of ${String(loads.size)} public pages drawn (${worst(({ largestPaint }) => largestPaint)}), a CPU four times slower, slow 4G`,
      ...{ ours: figure(paint, 'ms'), peer: '–', ratio: '–' },
      ...{
        aim: `≤ ${figure(MOST.largestPaint, 'ms')}`,
        met: paint > 0 && paint <= MOST.largestPaint,
      },
    },
    {
      measure: `the same: unable to answer (${worst((load) => load.blocked)}); layout shift`,
      ...{ ours: `${figure(blocked, 'ms')}; ${shift.toFixed(3)}`, peer: '–', ratio: '–' },
      aim: `≤ ${figure(MOST.blocked, 'ms')}; ≤ ${String(MOST.shift)}`,
      met: blocked <= MOST.blocked && shift <= MOST.shift,
    },
  ];
}

async function loadsOfAll(): Promise<ReadonlyMap<string, PageLoad>> {
  const built = await buildApp();
  const town = await openTown({ dist: built.folder });
  try {
    const pages = await publicPagesOf(town.service.store, TERRITORY);
    const loads = new Map<string, PageLoad>();
    for (const one of pages) {
      // A profile each: nobody was there before.
      const browser = await openChromium(town.service.url);
      loads.set(one.name, await loadOf(browser.context, town.service.url, one, PHONE));
      await browser.close();
    }
    return loads;
  } finally {
    await town.close();
    await built.remove();
  }
}
