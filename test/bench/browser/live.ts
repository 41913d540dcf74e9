import { diagnosisOf } from '../../../src/data/diagnosis/diagnosis.ts';
import { NO_GEODATA } from '../../../src/data/pack/pack-geodata.ts';
import { answerAndIf } from '../../../src/domain/diagnosis/and-if/and-if.ts';
import { OFFERS } from '../../../src/domain/diagnosis/and-if/missed-help.ts';
import { encountersOf } from '../../../src/data/encounters/encounters.ts';
import { Search } from '../../../src/data/engine/read-model/search.ts';
import { indicatorsOf } from '../../../src/data/indicators/indicators.ts';
import type { Live } from '../../../src/data/kernel/live.ts';
import { peopleOf } from '../../../src/data/people/people.ts';
import { requestsOf } from '../../../src/data/requests/requests.ts';
import type { State } from '../../../src/domain/nouns.ts';
import { anId, aRequest, COORDINATOR } from '../../support/builders.ts';
import { countedReader } from '../../data/support/counted-reader.ts';
import { aDataBench } from '../../data/support/data-bench.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { LiveSide } from './live-side.ts';

const BATCH_SIZE = 500;
/** Beyond every request of the village. */
const FIRST_NEW = 1_000_000;

const bench = await aDataBench();
bench.signInAs(COORDINATOR);
const { reader, reads } = countedReader(bench.reader);
const { tables, writer } = bench;
const parts = { ...bench.live, reader, writer, tables, clock: Date.now, search: new Search() };
const lists: readonly (() => Live<readonly unknown[]>)[] = [
  () => requestsOf(parts).list(),
  () => peopleOf(parts).search(''),
  () => encountersOf(parts).recent(),
];
let revision = 0;
let stops: readonly (() => void)[] = [];
let told = new Set<number>();
let isTold = (): void => undefined;

/** The façades of this app over its own read model, without a network. */
globalThis.liveSide = {
  async fill(states) {
    for (let start = 0; start < states.length; start += BATCH_SIZE)
      await down(states.slice(start, start + BATCH_SIZE));
  },

  async open() {
    const all = haveTold([0, 1, 2]);
    stops = lists.map((list, index) =>
      list().subscribe(() => {
        told.add(index);
        isTold();
      }),
    );
    await all;
  },

  close() {
    for (const stop of stops) stop();
  },

  async follow(turn) {
    reads.documents = 0;
    // The latest encounters show neither of the two.
    const both = haveTold([0, 1]);
    await down(await aNewRequest(turn));
    await both;
    return { documents: reads.documents };
  },

  async askAgain(turn) {
    await down(await aNewRequest(turn));
    reads.documents = 0;
    await Promise.all(lists.map((list) => first(list())));
    return { documents: reads.documents };
  },

  async figures(isFresh) {
    if (isFresh) bench.reader.clear();
    const began = performance.now();
    let first: number | undefined;
    const year = await firstOf(indicatorsOf(parts).year(2026, '2026-11-29'), (one) => {
      first ??= performance.now() - began;
      return one?.countedAt === undefined;
    });
    if (!year?.counts.hasData) throw new Error('nothing was counted');
    const counted = performance.now() - began;
    return { first: first ?? counted, counted };
  },

  async andIf() {
    const began = performance.now();
    const period = { from: '2025-01-01', to: '2025-12-31' };
    const ground = await first(diagnosisOf({ ...parts, geodata: NO_GEODATA }).missed(period));
    const read = performance.now() - began;
    if (!ground?.missed.length) throw new Error('nothing was missed');
    const commune = { code: '99901', name: 'Valmorand', point: { lat: 46.3, lon: 4.9 } };
    const asked = performance.now();
    const { most } = answerAndIf(ground, { commune, volunteers: 5, offers: OFFERS });
    if (most === 0) throw new Error('nobody was helped');
    return { read, answered: performance.now() - asked };
  },
} satisfies LiveSide;

async function aNewRequest(turn: number): Promise<readonly State[]> {
  const id = anId('person', turn + 1);
  const person = (await bench.reader.one<'person'>(id))?.state as Person;
  const request = aRequest({ _id: anId('request', FIRST_NEW + turn), person: id });
  return [request, { ...person, requests: [...person.requests, request._id] }];
}

async function down(states: readonly State[]): Promise<void> {
  revision += 1;
  const _rev = `${String(revision)}-${String(revision).padStart(32, '0')}`;
  await bench.receive(states.map((state) => ({ ...state, _rev })));
}

/** Resolves when each of these lists was told anew. */
function haveTold(wanted: readonly number[]): Promise<void> {
  told = new Set();
  return new Promise((resolve) => {
    isTold = () => {
      if (wanted.every((index) => told.has(index))) resolve();
    };
  });
}

function first<T>(live: Live<T>): Promise<T> {
  return firstOf(live, () => true);
}

async function firstOf<T>(live: Live<T>, isWanted: (value: T) => boolean): Promise<T> {
  let stop = (): void => undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      stop = live.subscribe((value) => {
        if (isWanted(value)) resolve(value);
      }, reject);
    });
  } finally {
    stop();
  }
}
