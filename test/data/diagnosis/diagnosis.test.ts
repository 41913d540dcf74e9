import { assert } from 'chai';
import { NO_GEODATA, type PackGeodata } from '../../../src/data/pack/pack-geodata.ts';
import { diagnosisOf, type Diagnosis } from '../../../src/data/diagnosis/diagnosis.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Aggregate } from '../../../src/domain/nouns.ts';
import { aFact, AGENT, anId, aRequest, COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { sampleTerritory, TODAY } from '../../support/three-steeples.ts';
import { until } from '../support/phone.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';

const THIS_DAY = { from: TODAY, to: TODAY };

/** The same land with a pack: one doctor and one shop. */
const KNOWN_GROUND: PackGeodata = {
  ...NO_GEODATA,
  places: () =>
    Promise.resolve({
      places: [],
      services: [
        { kind: 'doctor', name: 'Cabinet médical', lat: 46.3, lon: 4.9 },
        { kind: 'shop', lat: 46.34, lon: 4.95 },
        { kind: 'town-hall', lat: 46.3, lon: 4.9 },
      ],
    }),
};

describe('the map of the territory', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  after(() => bench.close());

  const mapOf = async (
    actor: Actor,
    geodata = NO_GEODATA,
    more: readonly Aggregate[] = [],
  ): Promise<Diagnosis> => {
    const membership = bench.signInAs(actor);
    await bench.receive(
      [...sampleTerritory(), ...more].map((state) => ({ ...state, _rev: '1-a' })),
    );
    return diagnosisOf({
      ...bench.live,
      reader: bench.reader,
      writer: { membership },
      geodata,
      clock: Date.now,
    });
  };

  it('shows coordinators requests, volunteers by commune, and what nobody answers', async () => {
    const map = await mapOf(COORDINATOR);
    const picture = await until(map.picture(THIS_DAY, TODAY));
    assert.equal(picture.living.length, 3);
    assert.equal(picture.living[0]?.person?.family, 'Tachet');
    assert.deepEqual(
      picture.density.map(({ volunteers }) => volunteers),
      [1, 1, 0],
    );
    assert.deepEqual(picture.gaps, []);
  });

  it('shows agents the requests only, and volunteers nothing', async () => {
    const forAgents = await until((await mapOf(AGENT)).picture(THIS_DAY, TODAY));
    assert.equal(forAgents.living.length, 3);
    assert.deepEqual([forAgents.density, forAgents.gaps, forAgents.unmet], [[], [], []]);
    const blind = await until((await mapOf(AGENT, KNOWN_GROUND)).serviceAccess());
    assert.deepEqual([blind.reach, blind.services], [[], []]);
    const forVolunteers = await until((await mapOf(volunteerNo(1))).picture(THIS_DAY, TODAY));
    assert.deepEqual(forVolunteers.living, []);
  });

  it('looks back: what was living in another week', async () => {
    const map = await mapOf(COORDINATOR);
    const past = { from: '2020-01-06', to: '2020-01-12' };
    assert.deepEqual((await until(map.picture(past, TODAY))).living, []);
  });

  it('changes as soon as something was written', async () => {
    const map = await mapOf(COORDINATOR);
    const seen: number[] = [];
    const stop = map.picture(THIS_DAY, TODAY).subscribe(({ living }) => seen.push(living.length));
    await until(map.picture(THIS_DAY, TODAY), ({ living }) => living.length === 3);
    const { kind, when, needs, places, channel } = aRequest();
    const noted = { person: anId('person'), kind, when, needs, places, channel };
    const now = `${TODAY}T06:00:00.000Z`;
    await bench.model.add([aFact('request.noted', noted, { n: 77, at: now })]);
    await until(map.picture(THIS_DAY, TODAY), ({ living }) => living.length === 4);
    stop();
    assert.equal(seen.at(-1), 4);
  });

  it('tells how far people live from services, and of whom it knows nothing', async () => {
    const map = await mapOf(COORDINATOR, KNOWN_GROUND);
    const { reach, communes, services, isBlind } = await until(map.serviceAccess());
    assert.isFalse(isBlind);
    assert.deepEqual(
      services.map(({ kind }) => kind),
      ['doctor', 'shop'],
    );
    assert.deepEqual(
      communes.map(({ code }) => code),
      ['99901', '99902', '99903'],
    );
    const doctor = reach.find(({ kind }) => kind === 'doctor');
    assert.deepEqual(doctor?.people[0], { beyond: 0, known: 1, unknown: 0, approximate: true });
    assert.deepEqual(doctor?.people[2], { beyond: 0, known: 0, unknown: 1, approximate: false });
    assert.equal(doctor?.inhabitants[1]?.known, 610);
    const stops = reach.find(({ kind }) => kind === 'stop');
    assert.equal(stops?.services, 0);
    assert.equal(stops?.people[0]?.unknown, 1);
  });

  it('tells coordinators what nobody could answer, without whose it was, and nobody else', async () => {
    const missed = aRequest({
      _id: anId('request', 90),
      phase: 'unmet',
      reason: 'no-volunteer',
      when: { day: TODAY, part: 'morning' },
    });
    const ground = await until((await mapOf(COORDINATOR, NO_GEODATA, [missed])).missed(THIS_DAY));
    assert.equal(ground?.missed.length, 1);
    assert.equal(ground?.missed[0]?.commune, '99901');
    assert.notInclude(JSON.stringify(ground), 'person:');
    assert.equal(ground?.volunteers.length, 2);
    const [way] = ground?.travels({ lat: 46.3, lon: 4.9 }, [{ lat: 46.34, lon: 4.95 }]) ?? [];
    assert.isTrue(way?.approximate);
    const forAgents = await until((await mapOf(AGENT)).missed(THIS_DAY), () => true);
    assert.isUndefined(forAgents);
  });

  it('says that it is blind without a pack', async () => {
    const map = await mapOf(COORDINATOR);
    const { isBlind, reach } = await until(map.serviceAccess());
    assert.isTrue(isBlind);
    assert.isTrue(reach.every(({ services }) => services === 0));
  });
});
