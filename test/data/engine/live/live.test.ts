import { assert } from 'chai';
import { listOnce, type ListQuestion } from '../../../../src/data/engine/live/list-question.ts';
import { liveList } from '../../../../src/data/engine/live/live-list.ts';
import { liveQuery } from '../../../../src/data/engine/live/live-query.ts';
import type { DocumentQueries } from '../../../../src/data/engine/read-model/document-queries.ts';
import type { Live } from '../../../../src/data/kernel/live.ts';
import type { Encounter } from '../../../../src/domain/encounters/encounter.ts';
import type { State } from '../../../../src/domain/nouns.ts';
import {
  anId,
  aPerson,
  aRequest,
  aVolunteer,
  COORDINATOR,
  NOW,
} from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { countedReader } from '../../support/counted-reader.ts';
import { aDataBench, type DataBench } from '../../support/data-bench.ts';

describe('a live question', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  beforeEach(() => bench.signInAs(COORDINATOR));
  after(() => bench.close());

  it('about one document is asked again when that one changes, comes or goes', async () => {
    const one = asked((reader) => reader.one<'person'>(anId('person', 2)), bench);
    await one.answered(1);
    await down(aPerson(), aVolunteer());
    await down(aPerson({ _id: anId('person', 2) }));
    await one.answered(2);
    await bench.receive([gone(anId('person', 2))]);
    await one.answered(3);
    one.stop();
  });

  it('about a phase is asked again when a document comes to stand in it or no longer does', async () => {
    await down(aRequest(), aRequest({ _id: anId('request', 2), phase: 'done' }));
    const open = asked((reader) => reader.inPhases('request', ['open', 'noted']), bench);
    await open.answered(1);
    await down(aRequest({ said: 'du pain' }), aPerson());
    await down(aRequest({ _id: anId('request', 2), phase: 'unmet' }));
    await down(aRequest({ phase: 'noted' }));
    await down(aRequest({ phase: 'confirmed' }));
    await open.answered(2);
    assert.deepEqual(open.last(), []);
    open.stop();
  });

  it('about what belongs to somebody is not asked again for what belongs to others', async () => {
    const theirs = asked((reader) => reader.childrenOf(anId('person', 1), 'encounter'), bench);
    await theirs.answered(1);
    await down(anEncounter(1, { person: anId('person', 2) }));
    await down(anEncounter(2));
    await theirs.answered(2);
    assert.deepEqual(theirs.last(), [anId('encounter', 2)]);
    theirs.stop();
  });

  it('about the latest is not asked again for what is older than they are', async () => {
    await down(...[4, 5, 6].map((n) => anEncounter(n, { day: `2026-03-0${String(n)}` })));
    const latest = asked((reader) => reader.latest('encounter', 2), bench);
    await latest.answered(1);
    await down(anEncounter(1, { day: '2026-03-01' }));
    await down(anEncounter(7, { day: '2026-03-07' }));
    await latest.answered(2);
    assert.deepEqual(latest.last(), [anId('encounter', 7), anId('encounter', 6)]);
    latest.stop();
  });

  it('hears what another tab of the device changes, and of that only what bears on it', async () => {
    const tab = await bench.tab();
    const open = asked((reader) => reader.inPhases('request', ['open']), bench);
    await open.answered(1);
    await tab.receive([coming(aPerson())]);
    await tab.receive([coming(aRequest({ phase: 'done' }))]);
    await tab.receive([coming(aRequest({ _id: anId('request', 2) }))]);
    await open.answered(2);
    assert.deepEqual(open.last(), [anId('request', 2)]);
    open.stop();
    await tab.close();
  });

  it('is asked again when the territory is taken off this device', async () => {
    const { territory } = bench.signInAs(COORDINATOR);
    await down(aPerson());
    const people = asked((reader) => reader.all('person'), bench);
    await people.answered(1);
    await bench.model.clear(territory);
    await people.answered(2);
    assert.deepEqual(people.last(), []);
    people.stop();
  });

  async function down(...states: readonly State[]): Promise<void> {
    await bench.receive(states.map(coming));
  }
});

describe('a live list', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  beforeEach(() => bench.signInAs(COORDINATOR));
  after(() => bench.close());

  it('makes only those rows again that were made of what changed', async () => {
    await bench.receive(aVillage(30));
    const { reader, reads } = countedReader(bench.reader);
    const names = watched(liveList({ ...bench.live, reader }, () => NAMES));
    await names.answered(1);
    const before = names.last();
    assert.lengthOf(before, 30);
    assert.isAtLeast(reads.documents, 60);

    reads.documents = 0;
    await bench.receive([coming(aPerson({ _id: anId('person', 7), family: 'Aubry' }))]);
    await names.answered(2);
    assert.equal(names.last()[0]?.name, 'Aubry');
    assert.isAtMost(reads.documents, 2);
    const others = before.filter(({ id }) => id !== anId('request', 7));
    assert.isTrue(others.every((row) => names.last().includes(row)));
    names.stop();
  });

  it('is not told again when a change alters nothing of it', async () => {
    await bench.receive(aVillage(3));
    const names = watched(liveList(bench.live, () => NAMES));
    await names.answered(1);
    await bench.receive([coming(aPerson({ _id: anId('person', 9), family: 'Zola' }))]);
    await bench.receive([coming(aRequest({ _id: anId('request', 3), phase: 'done' }))]);
    await names.answered(2);
    assert.lengthOf(names.last(), 2);
    names.stop();
  });

  it('makes every row again when what all are made with changes', async () => {
    await bench.receive([...aVillage(3), coming(aVolunteer(1))]);
    const question: ListQuestion<'request', Named, string> = {
      ...NAMES,
      around: async (reader) =>
        (await reader.one<'volunteer'>(anId('volunteer')))?.state.family ?? '',
      row: ({ state }, _, family) => ({ id: state._id, name: family }),
    };
    const names = watched(liveList(bench.live, () => question));
    await names.answered(1);
    await bench.receive([coming(aVolunteer(1, { family: 'Autre' }))]);
    await names.answered(2);
    assert.deepEqual(
      names.last().map(({ name }) => name),
      ['Autre', 'Autre', 'Autre'],
    );
    names.stop();
  });

  it('sorts many new rows in as it does one', async () => {
    await bench.receive(aVillage(2));
    const names = watched(liveList(bench.live, () => NAMES));
    await names.answered(1);
    await bench.receive(aVillage(120));
    await names.answered(2);
    await bench.receive([coming(aPerson({ _id: anId('person', 60), family: 'Name 000' }))]);
    await names.answered(3);
    assert.deepEqual(names.last(), await listOnce(bench.freshReader(), NAMES));
    names.stop();
  });
});

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Requests that are on offer, by the name of whoever asks. */
const NAMES: ListQuestion<'request', Named> = {
  ids: (reader) => reader.inPhases('request', ['open']),
  beside: ({ person }) => [person],
  row: ({ state }, find) => ({ id: state._id, name: find(state.person)?.state.family ?? '' }),
  order: (a, b) => a.name.localeCompare(b.name),
};

function aVillage(size: number) {
  return Array.from({ length: size }, (_, n) => {
    const family = `Name ${String(n + 1).padStart(3, '0')}`;
    const person = anId('person', n + 1);
    return [aPerson({ _id: person, family }), aRequest({ _id: anId('request', n + 1), person })];
  })
    .flat()
    .map(coming);
}

function anEncounter(n: number, changes: Partial<Encounter> = {}): Encounter {
  return {
    ...{ _id: anId('encounter', n), noun: 'encounter', schema: 1, applied: [] },
    ...{ person: anId('person'), means: 'visit', outcome: 'present', day: '2026-03-02' },
    ...{ readers: 'staff', by: anId('user', 900), at: NOW },
    ...changes,
  };
}

let revision = 0;

function coming(state: State) {
  revision += 1;
  return { ...state, _rev: `${String(revision)}-${String(revision).padStart(32, '0')}` };
}

function gone(_id: string) {
  return { _id, _rev: '9999-0', _deleted: true };
}

interface Watched<T> {
  /** Resolves once it was told so many times; fails when it was told more often. */
  answered(times: number): Promise<void>;
  last(): T;
  stop(): void;
}

function asked<T>(ask: (reader: DocumentQueries) => Promise<T>, { live }: DataBench): Watched<T> {
  // Every answer is another object: each is told.
  const answers = watched(liveQuery(live, async ({ reader }) => ({ answer: await ask(reader) })));
  return { ...answers, last: () => answers.last().answer };
}

function watched<T>(live: Live<T>): Watched<T> {
  const told: T[] = [];
  const stop = live.subscribe((value) => void told.push(value));
  return {
    stop,
    last: () => told.at(-1)!,
    async answered(times) {
      await until(`answer ${String(times)}`, () => told.length >= times);
      assert.lengthOf(told, times, 'asked more often than anything changed');
    },
  };
}
