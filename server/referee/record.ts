import type { Shelf, Store } from '../store/store.ts';
import { Referee, type RefereeParts } from './referee.ts';
import { bodyOf, type ReceivedFact } from './stored-facts.ts';

const BATCH_SIZE = 500;

/**
 * Takes in facts that the server or a command made itself (founding, import, demonstration, a
 * volunteer who joined), stamped by whoever made them, and makes them state. A fact that is known
 * already is left as it is.
 * @param progress told how many facts are kept so far
 * @returns the ids of facts that were refused
 */
export async function recordFacts(
  store: Store,
  territory: string,
  facts: readonly ReceivedFact[],
  parts: RefereeParts,
  progress: (done: number) => void = () => undefined,
): Promise<readonly string[]> {
  const shelf = await store.shelf(territory);
  for (let from = 0; from < facts.length; from += BATCH_SIZE) {
    const slice = facts.slice(from, from + BATCH_SIZE);
    await shelf.write(slice.map((fact) => ({ id: fact._id, body: bodyOf(fact, fact.received) })));
    progress(Math.min(facts.length, from + BATCH_SIZE));
  }
  const referee = new Referee(shelf, parts);
  await referee.catchUp();
  await referee.saveCheckpoint();
  return refusedAmong(shelf, facts);
}

async function refusedAmong(shelf: Shelf, facts: readonly ReceivedFact[]): Promise<string[]> {
  const verdicts = await shelf.getMany(facts.map((fact) => fact._id.replace('fact:', 'verdict:')));
  return facts.flatMap((fact, index) => (verdicts[index] ? [fact._id] : []));
}
