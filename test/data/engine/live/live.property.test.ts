import { assert } from 'chai';
import fc from 'fast-check';
import { encountersOf } from '../../../../src/data/encounters/encounters.ts';
import type { LiveParts } from '../../../../src/data/engine/live/live-query.ts';
import { liveQuery } from '../../../../src/data/engine/live/live-query.ts';
import { Search } from '../../../../src/data/engine/read-model/search.ts';
import type { Live } from '../../../../src/data/kernel/live.ts';
import { missionsOf } from '../../../../src/data/missions/missions.ts';
import { peopleOf } from '../../../../src/data/people/people.ts';
import { requestsOf } from '../../../../src/data/requests/requests.ts';
import { roundsOf } from '../../../../src/data/rounds/rounds.ts';
import { NO_GEODATA } from '../../../../src/data/pack/pack-geodata.ts';
import { territoryOf } from '../../../../src/data/territory/territory.ts';
import type { Actor } from '../../../../src/domain/kernel/actor.ts';
import { anId, COORDINATOR, volunteerNo } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { aDataBench, type DataBench } from '../../support/data-bench.ts';
import { aChange, factOf, documentsOf, type Change } from './changes.ts';

/** What the first tab does, what comes down in it, and what another tab of the device does. */
const STEP = fc.record({
  where: fc.constantFrom('here', 'here', 'other tab'),
  changes: fc.array(aChange, { minLength: 1, maxLength: 3 }),
  /** The next step follows at once, before anything is answered. */
  isHasty: fc.boolean(),
});

for (const actor of [COORDINATOR, volunteerNo(1)]) {
  describe(`what is live for ${actor.roles.join()}`, () => {
    let bench: DataBench;
    before(async () => {
      bench = await aDataBench();
    });
    after(() => bench.close());

    it('always ends as if it were asked afresh, whatever changes in which tab', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(STEP, { minLength: 4, maxLength: 20 }), (steps) =>
          followed(bench, actor, steps),
        ),
        { numRuns: 20, endOnFailure: true },
      );
    }).timeout(120_000);
  });
}

async function followed(
  bench: DataBench,
  actor: Actor,
  steps: readonly (typeof STEP extends fc.Arbitrary<infer T> ? T : never)[],
): Promise<void> {
  await bench.tables.outbox.clear();
  bench.signInAs(actor);
  const tab = await bench.tab();
  const watched = Object.entries(questions(bench, actor)).map(([name, live]) => watch(name, live));
  try {
    for (const { where, changes, isHasty } of steps) {
      for (const change of changes) await make(where === 'here' ? bench : tab, actor, change);
      if (!isHasty) await areAsAskedAfresh(watched, bench, tab, actor);
    }
    await areAsAskedAfresh(watched, bench, tab, actor);
  } finally {
    for (const { stop } of watched) stop();
    await tab.close();
  }
}

async function make(bench: DataBench, actor: Actor, change: Change): Promise<void> {
  const fact = factOf(change, actor);
  if (fact) await bench.model.add([fact]);
  else await bench.receive(documentsOf(change, actor));
}

/** Each kind of question that the façades ask, and some that cut a list short. */
function questions(bench: DataBench, { volunteer }: Actor): Record<string, Live<unknown>> {
  return questionsOf(bench, bench.live, volunteer !== undefined);
}

function questionsOf(
  { writer }: DataBench,
  live: LiveParts,
  isVolunteer: boolean,
): Record<string, Live<unknown>> {
  const parts = { ...live, writer, search: new Search(), geodata: NO_GEODATA };
  const latest = liveQuery(parts, ({ reader }) => reader.latest('encounter', 2));
  const territory = territoryOf(parts).current();
  if (isVolunteer) {
    const missions = missionsOf(parts);
    return {
      ...{ territory, latest },
      open: missions.open(),
      'open near': missions.open({ withinKm: 5, kinds: ['groceries', 'ride'] }),
      mine: missions.mine(),
      one: missions.one(anId('mission', 1)),
    };
  }
  const requests = requestsOf(parts);
  const people = peopleOf(parts);
  const encounters = encountersOf(parts);
  const rounds = roundsOf(parts);
  const plan = {
    day: '2026-03-05',
    stops: [anId('person', 1)],
    start: { at: 'first-stop' },
    firstStays: false,
  } as const;
  return {
    ...{ territory, latest },
    'all requests': requests.list(),
    'open requests': requests.list({ phases: ['open', 'noted'] }),
    'requests of a commune': requests.list({ communes: ['99901'], kinds: ['groceries'] }),
    'requests of a person': requests.list({ person: anId('person', 1) }),
    'requests found': requests.list({ text: 'morel' }),
    request: requests.one(anId('request', 1)),
    people: people.search(''),
    'people found': people.search('dup'),
    person: people.one(anId('person', 1)),
    encounters: encounters.recent(),
    suggestions: rounds.suggestions(plan),
    sheet: rounds.sheet(plan),
  };
}

interface Watched {
  readonly name: string;
  /** As it was told last. */
  readonly last: () => unknown;
  readonly stop: () => void;
}

function watch(name: string, live: Live<unknown>): Watched {
  let last: unknown;
  const stop = live.subscribe((value) => (last = value));
  return { name, last: () => last, stop };
}

async function areAsAskedAfresh(
  watched: readonly Watched[],
  bench: DataBench,
  tab: DataBench,
  { volunteer }: Actor,
): Promise<void> {
  await everythingIsHeard(bench, tab);
  const reader = bench.freshReader();
  const fresh = questionsOf(bench, { ...bench.live, reader }, volunteer !== undefined);
  for (const one of watched) {
    const expected = await first(fresh[one.name]!);
    await becomes(one, expected);
  }
}

/** What another tab posts comes in the order in which it was posted. */
async function everythingIsHeard(bench: DataBench, tab: DataBench): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = bench.tabs.on('pack-stop', () => {
      stop();
      resolve();
    });
    tab.tabs.post({ about: 'pack-stop' });
  });
}

async function becomes({ name, last }: Watched, expected: unknown): Promise<void> {
  try {
    await until(name, () => isSame(last(), expected));
  } catch {
    assert.deepEqual(last(), expected, name);
  }
}

function isSame(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

async function first<T>(live: Live<T>): Promise<T> {
  let stop = (): void => undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      stop = live.subscribe(resolve, reject);
    });
  } finally {
    stop();
  }
}
