import { assert } from 'chai';
import { encountersOf } from '../../../src/data/encounters/encounters.ts';
import type { Encounter } from '../../../src/domain/encounters/encounter.ts';
import { addDays } from '../../../src/domain/kernel/when.ts';
import { AGENT, anId } from '../../support/builders.ts';
import { sampleTerritory, TODAY } from '../../support/three-steeples.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';
import { until } from '../support/phone.ts';

const [odette, marcel, yvonne] = [1, 2, 3].map((n) => anId('person', n)) as [
  ReturnType<typeof anId<'person'>>,
  ReturnType<typeof anId<'person'>>,
  ReturnType<typeof anId<'person'>>,
];

describe('who is to be seen again', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  after(() => bench.close());

  it('is everybody who is due and was not met since, whoever waited longest first', async () => {
    bench.signInAs(AGENT);
    const [sample] = sampleTerritory().filter(({ noun }) => noun === 'encounter');
    let count = 0;
    const { next: _, ...plain } = sample as Encounter;
    const met = (person: typeof odette, daysAgo: number, next?: number): object => ({
      ...plain,
      _id: anId('encounter', (count += 1)),
      _rev: '1-a',
      person,
      day: addDays(TODAY, -daysAgo),
      ...(next !== undefined && { next: addDays(TODAY, next) }),
    });
    const others = Array.from({ length: 80 }, (_, n) => met(anId('person', 100 + n), 1));
    await bench.receive([
      ...sampleTerritory()
        .filter(({ noun }) => noun !== 'encounter')
        .map((state) => ({ ...state, _rev: '1-a' })),
      // Eighty were met since: a list of the latest would have forgotten both.
      ...others,
      met(odette, 250, -240),
      met(marcel, 40, 3),
      met(yvonne, 60, -30),
      met(yvonne, 20),
    ] as Parameters<typeof bench.receive>[0]);
    const encounters = encountersOf({
      ...bench.live,
      reader: bench.reader,
      writer: undefined as never,
    });
    const due = await until(encounters.due(addDays(TODAY, 7)));
    assert.deepEqual(
      due.map(({ encounter }) => encounter.person),
      [odette, marcel],
    );
  });
});
