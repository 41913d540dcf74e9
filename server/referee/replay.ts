import { isDeepStrictEqual } from 'node:util';
import type { Rules } from '../../src/domain/rules-of.ts';
import type { Aggregate, Projection } from '../../src/domain/nouns.ts';
import type { Refusal } from '../../src/domain/kernel/refusal.ts';
import { idOf, uuidOf } from '../../src/domain/kernel/ids.ts';
import { knowingItsTerritory, territoryAmong } from '../../src/domain/territory/this-territory.ts';
import type { Judgement, Lookup } from '../../src/domain/kernel/noun.ts';
import { readReadable } from '../store/read-readable.ts';
import { DamagedDocuments, wholePage, type Change, type Doc, type Shelf } from '../store/store.ts';
import { acceptedIn, type Accepted } from './accepted-facts.ts';
import { Settler } from './settler.ts';
import { rewrite, stateIn, type Departure } from './stored-states.ts';
import { isWithdrawn } from './verdicts.ts';
import { authorOf, factIn, type ReceivedFact } from './stored-facts.ts';

const PAGE_SIZE = 1_000;
/** Refusals that do not follow from the facts alone. */
const SAID_BY_THE_SERVER: ReadonlySet<unknown> = new Set([
  'could-not-be-applied',
  'unknown-subject',
] satisfies Refusal[]);

/** Refusals by rules that there were not always: what was accepted before them stays. */
const NEWER_THAN_FACTS: ReadonlySet<Refusal> = new Set(['holds-enough', 'full', 'check-needed']);

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
  const lost = new Set<string>();
  for (;;) {
    const { differences } = await differencesOf(shelf, rules);
    const damaged = differences.filter((one) => one.isDamaged && !lost.has(one.state._id));
    for (const one of damaged) {
      const { _id: id } = one.state;
      if (await writeOverDamaged(shelf, one, at)) repaired.add(id);
      else lost.add(id);
    }
    const writes = differences.flatMap(({ doc, state, audience, isDamaged }) =>
      isDamaged ? [] : (rewrite(doc, state, audience, at) ?? []),
    );
    if (writes.length === 0 && damaged.length === 0) break;
    const results = writes.length > 0 ? await shelf.write(writes) : [];
    for (const result of results) if (result.ok) repaired.add(result.id);
  }
  // Not even its revision can be read: what would be written could not follow it.
  if (lost.size > 0) throw new DamagedDocuments(shelf.name, [...lost]);
  return [...repaired];
}

/**
 * Writes what the facts make over a document that cannot be read. Whoever may have known it once, by what
 * the facts say, and may not any more, is told to forget it: what it said of them is lost.
 * @returns false when its revision cannot be read either
 */
async function writeOverDamaged(
  shelf: Shelf,
  { state, audience, readers }: Difference,
  at: string,
): Promise<boolean> {
  const { _id: id, ...fields } = state;
  const [found] = await shelf.write([{ id, body: { ...fields, audience } }]);
  if (found?.ok !== false) return true;
  const { current } = found;
  if (current === undefined) return false;
  const departure: Departure = { generation: Number.parseInt(current, 10) + 1, at };
  const gone = [...readers].filter((tag) => !audience.includes(tag));
  const former = Object.fromEntries(gone.map((tag) => [tag, departure]));
  const body = { ...fields, audience, ...(gone.length > 0 && { former }) };
  const [written] = await shelf.write([{ id, expected: current, body }]);
  return written?.ok === true;
}

/**
 * Which of these facts, that were set aside, would be made state now where they stand in the order.
 * @throws StoreUnavailable
 */
export async function madeNow(
  shelf: Shelf,
  rules: Rules,
  setAside: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const facts = await factsOf(shelf, rules, setAside);
  const { unmade } = replay(facts, rules, await acceptedIn(shelf, facts, rules));
  const made = facts.filter(({ _id }) => setAside.has(_id) && !unmade.has(_id));
  return new Set(made.map(({ _id }) => _id));
}

/** A state document that says something else than the facts do, and what is kept of it. */
interface Difference extends Rebuilt {
  readonly doc: Doc | undefined;
  /** It is there, and cannot be read. */
  readonly isDamaged: boolean;
  /** Where it cannot be read: the tags of all who could once know it. */
  readonly readers: ReadonlySet<string>;
}

async function differencesOf(
  shelf: Shelf,
  rules: Rules,
): Promise<Omit<Comparison, 'different'> & { readonly differences: readonly Difference[] }> {
  const facts = await factsOf(shelf, rules);
  const wasAccepted = await acceptedIn(shelf, facts, rules);
  const { rebuilt } = replay(facts, rules, wasAccepted);
  const ids = rebuilt.map(({ state }) => state._id);
  const { docs, damaged } = await readReadable(shelf, ids);
  const readers =
    damaged.size > 0 ? readersOf(damaged, { facts, rules, wasAccepted }) : new Map<string, never>();
  const differences = rebuilt.flatMap(({ state, audience }) => {
    const doc = docs.get(state._id);
    // As it lies in the store: without the fields that are not there.
    const plain = JSON.parse(JSON.stringify(state)) as Aggregate | Projection;
    const same =
      doc &&
      isDeepStrictEqual(stateIn(doc, rules), plain) &&
      isDeepStrictEqual(doc['audience'], audience);
    const lost = { isDamaged: damaged.has(state._id), readers: readers.get(state._id) ?? NOBODY };
    return same ? [] : [{ doc, state: plain, audience, ...lost }];
  });
  return { facts: facts.length, documents: rebuilt.length, differences };
}

const NOBODY: ReadonlySet<string> = new Set();

/** The tags of all who could know some documents at any time, as the facts tell it. */
function readersOf(
  ids: ReadonlySet<string>,
  {
    facts,
    rules,
    wasAccepted,
  }: { facts: readonly ReceivedFact[]; rules: Rules; wasAccepted: Accepted },
): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map([...ids].map((id) => [id, new Set<string>()]));
  replay(facts, rules, wasAccepted, (made) => {
    for (const { state, audience } of made) {
      for (const tag of audience) readers.get(state._id)?.add(tag);
    }
  });
  return readers;
}

/** What came of a replay. */
interface Replayed {
  readonly rebuilt: readonly Rebuilt[];
  /** The facts that were not made state: they are refused, or wait. */
  readonly unmade: ReadonlySet<string>;
}

/**
 * The state that facts make when they are applied in this order to an empty territory.
 * @param told told of what each fact makes
 */
function replay(
  facts: readonly ReceivedFact[],
  rules: Rules,
  wasAccepted: Accepted,
  told?: (made: readonly Rebuilt[]) => void,
): Replayed {
  const states = new Map<string, Aggregate>();
  const unmade = new Set<string>();
  let here: string | undefined;
  const lookup: Lookup = knowingItsTerritory(
    (id) => states.get(id),
    () => here,
  );
  const shown = (state: Aggregate): readonly Rebuilt[] => [
    { state, audience: rules.audienceOf(state) },
    ...rules.projectionsOf(state, lookup).map((part) => {
      return { state: part, audience: rules.audienceOf(part, state) };
    }),
  ];
  const settler = new Settler({
    find: lookup,
    attempt: (fact) => applied(fact, lookup, rules, wasAccepted),
    concerns: (fact) => rules.concerns(fact, lookup),
    admits: () => true,
    keep: (_, changed) => {
      for (const state of changed) states.set(state._id, state);
      here = territoryAmong([here, ...changed.map(({ _id }) => _id)]);
      told?.(changed.flatMap(shown));
    },
    refuse: ({ _id }) => void unmade.add(_id),
  });
  for (const fact of facts) settler.judge(fact);
  for (const { fact } of settler.held) unmade.add(fact._id);
  return { rebuilt: [...states.values()].flatMap(shown), unmade };
}

/** What the referee could not make state does not stop a replay either. */
function applied(
  fact: ReceivedFact,
  lookup: Lookup,
  rules: Rules,
  wasAccepted: Accepted,
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
async function factsOf(
  shelf: Shelf,
  rules: Rules,
  also: ReadonlySet<string> = NOBODY,
): Promise<ReceivedFact[]> {
  const facts: ReceivedFact[] = [];
  for (let since = '0', more = true; more;) {
    const page = wholePage(
      await shelf.changes(since, { limit: PAGE_SIZE, prefixes: ['fact:'] }),
      shelf,
    );
    facts.push(...(await withoutSetAside(shelf, page.changes.flatMap(readable(rules)), also)));
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
  also: ReadonlySet<string>,
): Promise<readonly ReceivedFact[]> {
  const verdicts = await shelf.getMany(facts.map(({ _id }) => idOf('verdict', uuidOf(_id))));
  const notices = await shelf.getMany(facts.map(({ _id }) => idOf('waiting', uuidOf(_id))));
  return facts.filter(({ _id, received }, index) => {
    const verdict = verdicts[index];
    if (also.has(_id) || isWithdrawn(verdict)) return true;
    const refusal = verdict?.['refusal'];
    if (refusal === undefined) return true;
    const hasWaited = received.again !== undefined || notices[index] !== undefined;
    return !hasWaited && !SAID_BY_THE_SERVER.has(refusal);
  });
}
