import { addDays } from '../../../src/domain/kernel/when.ts';
import { MISSION_KINDS } from '../../../src/domain/kernel/kind.ts';
import type { State } from '../../../src/domain/nouns.ts';
import { anId, aPerson, aRequest, aTerritory, aVolunteer } from '../../support/builders.ts';
import type { AndIfTime } from '../browser/live-side.ts';
import { buildBenchPage } from '../built.ts';
import { openChromium } from '../chromium.ts';
import { figure, median, type Row } from '../row.ts';
import { openTown } from '../town.ts';

const MISSED = 5_000;
const PEOPLE = 1_000;
const VOLUNTEERS = 60;
const TURNS = 7;
const SLOWER = 6;
const FIRST_DAY = '2025-01-01';

/** "And with more volunteers?" over a year in which nobody could answer 5,000 requests, on an old telephone. */
export async function measureAndIf(): Promise<readonly Row[]> {
  const built = await buildBenchPage();
  const town = await openTown({ dist: built.folder });
  const browser = await openChromium(town.service.url);
  try {
    const page = await browser.context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto('/?live');
    await page.waitForFunction(() => globalThis.liveSide !== undefined);
    await page.evaluate((states) => globalThis.liveSide!.fill(states), missedYear());
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const taken: AndIfTime[] = [];
    for (let turn = 0; turn < TURNS; turn += 1)
      taken.push(await page.evaluate(() => globalThis.liveSide!.andIf()));
    const what = `${MISSED.toLocaleString('en')} unanswered requests, CPU six times slower`;
    return [
      row(
        `“and with more volunteers?”, ${what}: each change of what is imagined`,
        taken,
        'answered',
        1_000,
      ),
      row('the same, until the year is read', taken, 'read', 3_000),
    ];
  } finally {
    await browser.close();
    await town.close();
    await built.remove();
  }
}

function row(
  measure: string,
  taken: readonly AndIfTime[],
  which: keyof AndIfTime,
  most: number,
): Row {
  const took = median(taken.map((one) => one[which]));
  return {
    ...{ measure, ours: figure(took, 'ms'), peer: '–', ratio: '–' },
    ...{ aim: `≤ ${figure(most, 'ms')}`, met: took <= most },
  };
}

/** A year of a territory of 20 km across: most ask for a part of a day, some can wait for two weeks. */
function missedYear(): readonly State[] {
  const commune = { code: '99901', name: 'Valmorand', point: { lat: 46.3, lon: 4.9 } };
  const around = (n: number) => ({
    lat: 46.3 + ((n * 37) % 200) / 1_000 - 0.1,
    lon: 4.9 + ((n * 91) % 260) / 1_000 - 0.13,
  });
  const people = Array.from({ length: PEOPLE }, (_, n) =>
    aPerson({ _id: anId('person', n + 1), point: around(n) }),
  );
  const requests = Array.from({ length: MISSED }, (_, n) => {
    const day = addDays(FIRST_DAY, n % 365);
    return aRequest({
      _id: anId('request', n + 1),
      person: anId('person', (n % PEOPLE) + 1),
      kind: MISSION_KINDS[n % MISSION_KINDS.length] ?? 'ride',
      ...{ phase: 'unmet', reason: 'no-volunteer', needs: [] },
      when: n % 4 === 0 ? { day, until: addDays(day, 14) } : { day, part: 'morning' },
    });
  });
  const volunteers = Array.from({ length: VOLUNTEERS }, (_, n) =>
    aVolunteer(n + 1, { commune: '99901', maxKm: 5 + (n % 20) }),
  );
  return [aTerritory({ communes: [commune] }), ...people, ...volunteers, ...requests];
}
