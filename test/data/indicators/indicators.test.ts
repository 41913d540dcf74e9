import { assert } from 'chai';
import { indicatorsOf, type Indicators } from '../../../src/data/indicators/indicators.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Aggregate } from '../../../src/domain/nouns.ts';
import {
  AGENT,
  anEncounter,
  anId,
  aRequest,
  COORDINATOR,
  volunteerNo,
} from '../../support/builders.ts';
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
    return indicatorsOf({
      ...bench.live,
      writer: bench.writer,
      tables: bench.tables,
      clock: Date.now,
    });
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

  it('count meetings, which are filed by their day alone', async () => {
    const figures = await figuresOf(COORDINATOR);
    const before = await until(figures.year(YEAR, TODAY));
    const strange = anEncounter({ _id: anId('encounter', 500), day: '2200-01-01' });
    await bench.receive([
      { ...strange, _rev: '1-b', applied: [{ fact: anId('fact'), at: `${TODAY}T09:00:00.000Z` }] },
    ]);
    const after = await until(
      figures.year(YEAR, TODAY),
      (one) => one?.counts.wrongDays === (before?.counts.wrongDays ?? 0) + 1,
    );
    assert.isDefined(after);
  });

  it('are nobody else’s: agents and volunteers are told nothing', async () => {
    for (const actor of [AGENT, volunteerNo(1)]) {
      const figures = await figuresOf(actor);
      assert.isUndefined(await until(figures.year(YEAR, TODAY)));
    }
  });
});
