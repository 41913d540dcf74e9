import { isDeepStrictEqual } from 'node:util';
import type { Rules } from '../../src/domain/rules.ts';
import type { Aggregate, Projection } from '../../src/domain/nouns.ts';
import type { Refusal } from '../../src/domain/kernel/refusal.ts';
import { momentOf } from '../../src/domain/kernel/fact.ts';
import type { Applied, Step } from '../../src/domain/kernel/state.ts';
import { idOf, uuidOf } from '../../src/domain/kernel/ids.ts';
import type { Judgement, Lookup } from '../../src/domain/kernel/noun.ts';
import { wholePage, type Change, type Doc, type Shelf } from '../store/store.ts';
import { Settler } from './settler.ts';
import { rewrite, stateIn } from './stored-states.ts';
import { authorOf, factIn, type ReceivedFact } from './stored-facts.ts';

const PAGE_SIZE = 1_000;
/** Refusals that do not follow from the facts alone. */
const SAID_BY_THE_SERVER: ReadonlySet<unknown> = new Set([
  'could-not-be-applied',
  'unknown-subject',
] satisfies Refusal[]);

/** Refusals by rules that there were not always: what was accepted before them stays. */
const NEWER_THAN_FACTS: ReadonlySet<Refusal> = new Set(['holds-enough', 'full']);

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
  const { facts, documents, differences } = await differencesOf(shelf, rules);
  return { facts, documents, different: differences.map(({ state }) => state._id) };
}

/**
 * Writes what the facts say over every state document that says something else, or is missing. Who
 * may no longer know one is told to forget it, as by any other change. A document that changes at
 * this very moment is looked at again.
 * @param at the server's clock, ISO 8601
 * @returns the ids of the documents that were written
 * @throws StoreUnavailable
 */
export async function repairFromFacts(
  shelf: Shelf,
  rules: Rules,
  at: string,
): Promise<readonly string[]> {
  const repaired = new Set<string>();
  for (;;) {
    const { differences } = await differencesOf(shelf, rules);
    const writes = differences.flatMap(
      ({ doc, state, audience }) => rewrite(doc, state, audience, at) ?? [],
    );
    if (writes.length === 0) return [...repaired];
    for (const result of await shelf.write(writes)) if (result.ok) repaired.add(result.id);
  }
}

/** A state document that says something else than the facts do, and what is kept of it. */
interface Difference extends Rebuilt {
  readonly doc: Doc | undefined;
}

async function differencesOf(
  shelf: Shelf,
  rules: Rules,
): Promise<Omit<Comparison, 'different'> & { readonly differences: readonly Difference[] }> {
  const facts = await factsOf(shelf, rules);
  const rebuilt = replay(facts, rules, await acceptedIn(shelf, facts, rules));
  const docs = await shelf.getMany(rebuilt.map(({ state }) => state._id));
  const differences = rebuilt.flatMap(({ state, audience }, index) => {
    const doc = docs[index];
    // As it lies in the store: without the fields that are not there.
    const plain = JSON.parse(JSON.stringify(state)) as Aggregate | Projection;
    const same =
      doc &&
      isDeepStrictEqual(stateIn(doc, rules), plain) &&
      isDeepStrictEqual(doc['audience'], audience);
    return same ? [] : [{ doc, state: plain, audience }];
  });
  return { facts: facts.length, documents: rebuilt.length, differences };
}

/** The state that facts make when they are applied in this order to an empty territory. */
function replay(
  facts: readonly ReceivedFact[],
  rules: Rules,
  wasAccepted: (fact: ReceivedFact) => boolean,
): readonly Rebuilt[] {
  const states = new Map<string, Aggregate>();
  const lookup: Lookup = (id) => states.get(id);
  const settler = new Settler({
    find: lookup,
    attempt: (fact) => applied(fact, lookup, rules, wasAccepted),
    concerns: (fact) => rules.concerns(fact, lookup),
    admits: () => true,
    keep: (_, changed) => {
      for (const state of changed) states.set(state._id, state);
    },
    refuse: () => undefined,
  });
  for (const fact of facts) settler.judge(fact);
  return [...states.values()].flatMap((state) => [
    { state, audience: rules.audienceOf(state) },
    ...rules.projectionsOf(state, lookup).map((part) => {
      return { state: part, audience: rules.audienceOf(part, state) };
    }),
  ]);
}

/**
 * Which facts were accepted when they came, as far as what they are about tells: it contains them, or
 * its history names them, and nobody was told otherwise.
 */
async function acceptedIn(
  shelf: Shelf,
  facts: readonly ReceivedFact[],
  rules: Rules,
): Promise<(fact: ReceivedFact) => boolean> {
  const subjectOf = (fact: ReceivedFact): string | undefined =>
    rules.concerns(fact, () => undefined)[0];
  const ids = [...new Set(facts.flatMap((fact) => subjectOf(fact) ?? []))];
  const docs = await shelf.getMany(ids);
  const stored = new Map(ids.map((id, index) => [id, docs[index]]));
  const refused = await refusedIn(shelf);
  return (fact) => {
    if (refused.has(idOf('verdict', uuidOf(fact._id)))) return false;
    const doc = stored.get(subjectOf(fact) ?? '');
    const { applied: contained = [], history = [] } = (doc ?? {}) as Partial<WithHistory>;
    return (
      contained.some((one) => one.fact === fact._id) ||
      history.some(
        ({ type, by, at }) => type === fact.type && by === fact.by && at === momentOf(fact),
      )
    );
  };
}

async function refusedIn(shelf: Shelf): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  for (let since = '0', more = true; more;) {
    const page = await shelf.changes(since, { limit: PAGE_SIZE, prefixes: ['verdict:'] });
    for (const { id } of page.changes) refused.add(id);
    since = page.lastSeq;
    more = page.pending;
  }
  return refused;
}

interface WithHistory {
  readonly applied: readonly Applied[];
  readonly history: readonly Step[];
}

/** What the referee could not make state does not stop a replay either. */
function applied(
  fact: ReceivedFact,
  lookup: Lookup,
  rules: Rules,
  wasAccepted: (fact: ReceivedFact) => boolean,
): Judgement<Aggregate> {
  try {
    const outcome = rules.apply(fact, authorOf(fact), lookup);
    const isByNewerRule = !outcome.ok && NEWER_THAN_FACTS.has(outcome.refusal);
    return isByNewerRule && wasAccepted(fact)
      ? rules.repeat(fact, authorOf(fact), lookup)
      : outcome;
  } catch {
    return { ok: false, refusal: 'could-not-be-applied' };
  }
}

/**
 * A territory's facts in order of receipt, without those of which the facts alone do not say what became
 * of them: they were set aside, or waited for as long as one may.
 */
async function factsOf(shelf: Shelf, rules: Rules): Promise<ReceivedFact[]> {
  const facts: ReceivedFact[] = [];
  for (let since = '0', more = true; more;) {
    const page = wholePage(
      await shelf.changes(since, { limit: PAGE_SIZE, prefixes: ['fact:'] }),
      shelf,
    );
    facts.push(...(await withoutSetAside(shelf, page.changes.flatMap(readable(rules)))));
    since = page.lastSeq;
    more = page.pending;
  }
  return facts;
}

function readable(rules: Rules): (change: Change) => readonly ReceivedFact[] {
  return ({ doc }) => {
    try {
      return [factIn(doc, rules)];
    } catch {
      return [];
    }
  };
}

async function withoutSetAside(
  shelf: Shelf,
  facts: readonly ReceivedFact[],
): Promise<readonly ReceivedFact[]> {
  const verdicts = await shelf.getMany(facts.map(({ _id }) => idOf('verdict', uuidOf(_id))));
  const notices = await shelf.getMany(facts.map(({ _id }) => idOf('waiting', uuidOf(_id))));
  return facts.filter(({ received }, index) => {
    const refusal = verdicts[index]?.['refusal'];
    if (refusal === undefined) return true;
    const hasWaited = received.again !== undefined || notices[index] !== undefined;
    return !hasWaited && !SAID_BY_THE_SERVER.has(refusal);
  });
}
