import type { Shelf, Store } from '../store/store.ts';
import { Referee, type RefereeParts } from './referee.ts';
import { bodyOf, type ReceivedFact } from './stored-facts.ts';

/**
 * Takes in facts that a command made itself (import, demonstration), stamped by whoever made them,
 * and makes them state. All are kept in one call, which the embedded store makes one transaction: a
 * command that is cut short has written all or nothing, and the server applies at its next start
 * what the command could not. A fact that is known already is left as it is.
 * @returns the ids of facts that were refused
 * @throws StoreUnavailable
 */
export async function recordFacts(
  store: Store,
  territory: string,
  facts: readonly ReceivedFact[],
  parts: RefereeParts,
): Promise<readonly string[]> {
  const shelf = await store.shelf(territory);
  await shelf.write(facts.map((fact) => ({ id: fact._id, body: bodyOf(fact, fact.received) })));
  const referee = new Referee(shelf, parts);
  await referee.catchUp();
  await referee.saveCheckpoint();
  return refusedAmong(shelf, facts);
}

async function refusedAmong(shelf: Shelf, facts: readonly ReceivedFact[]): Promise<string[]> {
  const verdicts = await shelf.getMany(facts.map((fact) => fact._id.replace('fact:', 'verdict:')));
  return facts.flatMap((fact, index) => (verdicts[index] ? [fact._id] : []));
}
