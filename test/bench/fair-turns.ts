import type { Fact } from '../../src/domain/nouns.ts';
import { idOf } from '../../src/domain/kernel/ids.ts';
import { aFact, personDetails, uuid } from '../support/builders.ts';
import { figure, percentile95, type Row } from './row.ts';
import { openTown, TERRITORY, type Town, type Visitor } from './town.ts';

const OTHERS = 49;
const WARM_UP = 50;
const CALM = 150;
const GREEDY_SLICE = 200;
/** As much as one member of the staff may send in a day; they come one after the other. */
const GREEDY_FACTS = 4_800;
const GREEDY = 4;

/**
 * One greedy author among 50: how long the others wait from their push until it is state, with and
 * without somebody who sends a day's worth of facts at once. The 95th percentile of each.
 */
export async function measureFairTurns(): Promise<Row> {
  const town = await openTown();
  try {
    const others: Visitor[] = [];
    for (let one = 0; one < OTHERS; one += 1) others.push(await town.enter(['agent']));
    let written = 0;
    const next = (): Promise<number> => {
      written += 1;
      return reachState(town, others[written % OTHERS]!, written);
    };
    const calm: number[] = [];
    for (let one = 0; one < WARM_UP + CALM; one += 1) calm.push(await next());
    const flood = pushAll(town);
    const besides: number[] = [];
    while (!(await isOver(flood))) besides.push(await next());
    const [ours, peer] = [percentile95(besides), percentile95(calm.slice(WARM_UP))];
    return {
      measure: 'one greedy author among 50: the others, from push to state (95th percentile)',
      ours: figure(ours, 'ms'),
      peer: `${figure(peer, 'ms')} (the same without the greedy one)`,
      ratio: `${(ours / peer).toFixed(2)}×`,
      aim: '≤ 2×',
      met: ours <= 2 * peer,
    };
  } finally {
    await town.close();
  }
}

/** Somebody writes one fact; milliseconds until it is state. */
async function reachState(town: Town, by: Visitor, n: number): Promise<number> {
  const shelf = await town.service.store.shelf(TERRITORY);
  const id = idOf('person', uuid(n));
  const start = performance.now();
  await push(town, by, [aFact('person.registered', personDetails(), { n, by, id: uuid(n) })]);
  for (let { seq } = await shelf.head(); !(await shelf.get(id));) {
    await shelf.waitForChange(seq, { timeout: 60_000 });
    ({ seq } = await shelf.head());
  }
  return performance.now() - start;
}

async function pushAll(town: Town): Promise<void> {
  for (let one = 1; one <= GREEDY; one += 1) {
    const by = await town.enter(['coordinator']);
    for (let from = 0; from < GREEDY_FACTS; from += GREEDY_SLICE) {
      const facts = Array.from({ length: GREEDY_SLICE }, (_, index) => {
        const n = one * 1_000_000 + from + index;
        return aFact('person.registered', personDetails(), { n, by, id: uuid(n) });
      });
      await push(town, by, facts);
    }
  }
}

async function push({ service }: Town, { cookie }: Visitor, docs: readonly Fact[]): Promise<void> {
  const answer = await fetch(`${service.url}/db/${TERRITORY}/_bulk_docs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ docs }),
  });
  const results = (await answer.json()) as { ok?: true }[];
  if (!answer.ok || !results.every(({ ok }) => ok)) throw new Error('a fact was refused');
}

async function isOver(work: Promise<void>): Promise<boolean> {
  const going = Symbol('going');
  return (await Promise.race([work, Promise.resolve(going)])) !== going;
}
