import { assert } from 'chai';
import { indicatorsOf, type Indicators } from '../../../src/data/indicators/indicators.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Aggregate } from '../../../src/domain/nouns.ts';
import { AGENT, anId, aRequest, COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { sampleTerritory, TODAY } from '../../support/three-steeples.ts';
import { until } from '../support/phone.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';

const YEAR = Number(TODAY.slice(0, 4));

describe('the figures of a territory on a device', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  after(() => bench.close());

  const figuresOf = async (actor: Actor, more: readonly Aggregate[] = []): Promise<Indicators> => {
    bench.signInAs(actor);
    await bench.receive(
      [...sampleTerritory(), ...more].map((state) => ({ ...state, _rev: '1-a' })),
    );
    return indicatorsOf({ ...bench.live, reader: bench.reader, writer: bench.writer });
  };

  it('are counted for coordinators, and follow what comes down', async () => {
    const figures = await figuresOf(COORDINATOR);
    const before = await until(figures.year(YEAR, TODAY));
    assert.isTrue(before?.counts.hasData);
    const waiting = before?.counts.requests.fates.waiting.total ?? 0;
    const late = aRequest({ _id: anId('request', 500), person: anId('person') });
    await bench.receive([{ ...late, _rev: '1-b' }]);
    const after = await until(
      figures.year(YEAR, TODAY),
      (one) => one?.counts.requests.fates.waiting.total === waiting + 1,
    );
    assert.equal(after?.figures.length, before?.figures.length);
  });

  it('are nobody else’s: agents and volunteers are told nothing', async () => {
    for (const actor of [AGENT, volunteerNo(1)]) {
      const figures = await figuresOf(actor);
      assert.isUndefined(await until(figures.year(YEAR, TODAY)));
    }
  });
});
