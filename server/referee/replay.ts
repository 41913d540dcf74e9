import { isDeepStrictEqual } from 'node:util';
import type { Rules } from '../../src/domain/rules.ts';
import type { Aggregate, Projection } from '../../src/domain/nouns.ts';
import type { Lookup } from '../../src/domain/kernel/noun.ts';
import type { Shelf } from '../store/store.ts';
import { stateIn } from './stored-states.ts';
import { authorOf, factIn, type ReceivedFact } from './stored-facts.ts';

const PAGE_SIZE = 1_000;

/** A state document as the facts alone say it should be, and who may know it. */
export interface Rebuilt {
  readonly state: Aggregate | Projection;
  readonly audience: readonly string[];
}

/** What a territory's facts say, and where its state documents say something else. */
export interface Comparison {
  readonly facts: number;
  readonly documents: number;
  /** Ids of documents that differ or are missing. */
  readonly different: readonly string[];
}

/**
 * Replays a territory's facts in order of receipt and compares the outcome with its state documents:
 * the promise that state can be rebuilt from facts.
 * @throws StoreUnavailable
 */
export async function compareWithFacts(shelf: Shelf, rules: Rules): Promise<Comparison> {
  const facts = await factsOf(shelf, rules);
  const rebuilt = replay(facts, rules);
  const docs = await shelf.getMany(rebuilt.map(({ state }) => state._id));
  const different = rebuilt.flatMap(({ state, audience }, index) => {
    const doc = docs[index];
    const same =
      doc &&
      isDeepStrictEqual(stateIn(doc, rules), JSON.parse(JSON.stringify(state))) &&
      isDeepStrictEqual(doc['audience'], audience);
    return same ? [] : [state._id];
  });
  return { facts: facts.length, documents: rebuilt.length, different };
}

/** The state that facts make when they are applied in this order to an empty territory. */
function replay(facts: readonly ReceivedFact[], rules: Rules): readonly Rebuilt[] {
  const states = new Map<string, Aggregate>();
  const lookup: Lookup = (id) => states.get(id);
  for (const fact of facts) {
    const outcome = rules.apply(fact, authorOf(fact), lookup);
    if (outcome.ok) for (const state of outcome.changed) states.set(state._id, state);
  }
  return [...states.values()].flatMap((state) => [
    { state, audience: rules.audienceOf(state) },
    ...rules.projectionsOf(state, lookup).map((part) => {
      return { state: part, audience: rules.audienceOf(part, state) };
    }),
  ]);
}

async function factsOf(shelf: Shelf, rules: Rules): Promise<ReceivedFact[]> {
  const facts: ReceivedFact[] = [];
  for (let since = '0', more = true; more;) {
    const page = await shelf.changes(since, { limit: PAGE_SIZE, prefixes: ['fact:'] });
    facts.push(...page.changes.map((change) => factIn(change.doc, rules)));
    since = page.lastSeq;
    more = page.pending;
  }
  return facts;
}
