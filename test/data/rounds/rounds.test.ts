import { assert } from 'chai';
import { NO_GEODATA, type PackGeodata } from '../../../src/data/pack/pack-geodata.ts';
import { roundsOf, type Rounds } from '../../../src/data/rounds/rounds.ts';
import { emptyRound, withStop, type RoundPlan } from '../../../src/domain/rounds/round.ts';
import { addDays } from '../../../src/domain/kernel/when.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { aFact, AGENT, anActor, anId } from '../../support/builders.ts';
import { sampleTerritory, TODAY } from '../../support/three-steeples.ts';
import { until } from '../support/phone.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';

const [odette, marcel, yvonne] = [1, 2, 3].map((n) => anId('person', n)) as [
  ReturnType<typeof anId<'person'>>,
  ReturnType<typeof anId<'person'>>,
  ReturnType<typeof anId<'person'>>,
];
const round = (...stops: readonly (typeof odette)[]): RoundPlan =>
  stops.reduce((plan, stop) => withStop(plan, stop), emptyRound(TODAY));
const fromHall = { start: { at: 'town-hall', commune: '99901' } } as const;

describe('rounds', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  after(() => bench.close());

  const roundsFor = async (
    actor: Actor = AGENT,
    geodata: PackGeodata = NO_GEODATA,
  ): Promise<Rounds> => {
    const membership = bench.signInAs(actor);
    await bench.receive(sampleTerritory().map((state) => ({ ...state, _rev: '1-a' })));
    return roundsOf({ ...bench.live, reader: bench.reader, writer: { membership }, geodata });
  };

  it('tell the ways between the stops, and back', async () => {
    const rounds = await roundsFor();
    const sheet = await until(rounds.sheet({ ...round(odette, marcel), ...fromHall }));
    assert.deepEqual(sheet.start, { lat: 46.3, lon: 4.9 });
    assert.deepEqual(
      sheet.stops.map(({ person }) => person.family),
      ['Perrachon', 'Guichardot'],
    );
    const ways = [...sheet.stops.map(({ way }) => way), sheet.back];
    assert.isTrue(ways.every((way) => way?.approximate && way.km > 0));
    const km = ways.reduce((sum, way) => sum + (way?.km ?? 0), 0);
    assert.approximately(sheet.whole.km, km, 1e-9);
    assert.equal(sheet.line.length, 6);
  });

  it('stand in the middle of the commune for a home that nobody has placed', async () => {
    const rounds = await roundsFor();
    const { stops } = await until(rounds.sheet(round(yvonne, odette)));
    assert.include(stops[0], { rough: true });
    assert.deepEqual(stops[0]?.point, { lat: 46.27, lon: 4.97 });
    assert.isUndefined(stops[0]?.way);
    assert.include(stops[1], { rough: false });
  });

  it('are put in order by the roads, wherever one starts', async () => {
    const rounds = await roundsFor();
    const plan = { ...round(marcel, yvonne, odette), ...fromHall };
    const { stops } = await rounds.ordered(plan);
    assert.sameMembers([...stops], [odette, marcel, yvonne]);
    const length = async (one: RoundPlan): Promise<number> =>
      (await until(rounds.sheet(one))).whole.minutes;
    assert.isAtMost(await length({ ...plan, stops }), await length(plan));
    const fixed = await rounds.ordered({ ...plan, firstStays: true });
    assert.equal(fixed.stops[0], marcel);
  });

  it('mark a stop as done once the encounter is recorded', async () => {
    const rounds = await roundsFor();
    const plan = round(marcel, odette);
    await until(rounds.sheet(plan), ({ stops }) => stops.every(({ met }) => !met));
    const met = aFact(
      'encounter.recorded',
      { person: odette, means: 'visit', outcome: 'absent', day: TODAY, readers: 'staff' },
      { n: 55, by: AGENT },
    );
    assert.deepEqual(await bench.model.add([met]), { ok: true });
    const { stops } = await until(rounds.sheet(plan), (sheet) =>
      sheet.stops.some((one) => one.met),
    );
    assert.equal(stops.find(({ met: one }) => one)?.person._id, odette);
    assert.equal((await rounds.ordered(plan)).stops[0], odette);
  });

  it('suggest who is due, then who was not seen for long, and nobody who is in the round', async () => {
    const rounds = await roundsFor();
    const names = async (plan: RoundPlan): Promise<string[]> =>
      (await until(rounds.suggestions(plan))).map(({ person }) => person.family);
    assert.deepEqual(await names(round()), ['Tachet', 'Perrachon', 'Guichardot']);
    assert.deepEqual(await names(round(yvonne)), ['Perrachon', 'Guichardot']);
    const later = { ...round(), day: addDays(TODAY, 6) };
    const [first] = await until(rounds.suggestions(later));
    assert.equal(first?.person.family, 'Perrachon');
    assert.equal(first?.due, addDays(TODAY, 5));
  });

  it('start from home for an agent who is a volunteer too and said where they live', async () => {
    assert.isFalse(await (await roundsFor()).hasHome());
    const rounds = await roundsFor(anActor(['agent', 'volunteer'], 1));
    assert.isTrue(await rounds.hasHome());
    const { start } = await until(rounds.sheet({ ...round(odette), start: { at: 'home' } }));
    assert.deepEqual(start, { lat: 46.33, lon: 4.96 });
  });

  it('know the town hall by the pack, when there is one', async () => {
    const hall = { kind: 'town-hall', lat: 46.302, lon: 4.903 } as const;
    const rounds = await roundsFor(AGENT, {
      ...NO_GEODATA,
      places: () => Promise.resolve({ places: [], services: [hall] }),
    });
    const { start } = await until(rounds.sheet({ ...round(odette), ...fromHall }));
    assert.deepEqual(start, { lat: 46.302, lon: 4.903 });
    const way = await until(rounds.fromTownHall(odette));
    assert.isTrue(way && way.km > 0 && way.km < 5);
    assert.isUndefined(await until(rounds.fromTownHall(yvonne)));
  });
});
