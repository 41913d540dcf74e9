import type { Rules } from '../../src/domain/rules.ts';
import type { Judgement, Lookup } from '../../src/domain/kernel/noun.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import type { Verdict } from '../../src/domain/sending/verdict.ts';
import { idOf, uuidOf } from '../../src/domain/kernel/ids.ts';
import type { Refusal } from '../../src/domain/kernel/refusal.ts';
import { StoreUnavailable, type Doc, type Shelf, type Write } from '../store/store.ts';
import { rewrite, stateIn } from './stored-states.ts';
import type { RefusalTally } from './refusal-tally.ts';
import { authorOf, type ReceivedFact } from './stored-facts.ts';

/** What a batch is judged with. */
export interface JudgingParts {
  /** By which it is judged. */
  readonly rules: Rules;
  /** What was refused lately; absent: everything is told to the coordinators. */
  readonly tally?: RefusalTally;
  /** Told of a fact that could not be made sense of (its id). */
  readonly report: (what: string, error: unknown) => void;
}

/**
 * Judges a batch of facts in their order of receipt and writes the state they make. It can be done
 * again after a crash at any point: verdicts are written first and never reconsidered, and an
 * aggregate that contains a fact is not changed by it again.
 * @returns a way to look up the aggregates that the batch was about, as they now are
 */
export async function judge(
  shelf: Shelf,
  facts: readonly ReceivedFact[],
  parts: JudgingParts,
): Promise<Lookup> {
  const also = new Set<string>();
  for (;;) {
    const bench = await BatchInJudgement.load(shelf, facts, parts, also);
    for (const fact of facts) bench.judge(fact);
    if (bench.missing.size > 0) for (const id of bench.missing) also.add(id);
    else if (await bench.write(shelf)) return (id) => bench.find(id);
  }
}

/** The aggregates and verdicts that a batch is about, as stored and as they become. */
class BatchInJudgement {
  readonly #parts: JudgingParts;
  /** What was read; undefined: there is no such document. */
  readonly #docs: ReadonlyMap<string, Doc | undefined>;
  /** What was asked for, and has not been read: all must be done again with it. */
  readonly missing = new Set<string>();
  readonly #now = new Map<string, Aggregate>();
  readonly #moments = new Map<string, string>();
  readonly #verdicts: Write[] = [];
  readonly #untold = new Map<string, ReceivedFact>();

  private constructor(parts: JudgingParts, docs: ReadonlyMap<string, Doc | undefined>) {
    this.#parts = parts;
    this.#docs = docs;
  }

  /** Reads what the facts name, then what hangs on that, until nothing new is named. */
  static async load(
    shelf: Shelf,
    facts: readonly ReceivedFact[],
    parts: JudgingParts,
    also: ReadonlySet<string>,
  ): Promise<BatchInJudgement> {
    const docs = new Map<string, Doc | undefined>();
    const lookup: Lookup = (id) => stateOf(docs.get(id), parts);
    let due: readonly string[] = [...also, ...facts.map(verdictIdOf)];
    do {
      const concerned = facts.flatMap((fact) => concernsOf(fact, parts, lookup));
      due = [...new Set([...due, ...concerned])].filter((id) => !docs.has(id));
      const read = due.length > 0 ? await shelf.getMany(due) : [];
      for (const [index, id] of due.entries()) docs.set(id, read[index]);
    } while (due.length > 0);
    return new BatchInJudgement(parts, docs);
  }

  judge(fact: ReceivedFact): void {
    if (this.#docs.get(verdictIdOf(fact))) return;
    const outcome = this.#attempt(fact);
    if (!outcome.ok) {
      this.#refuse(fact, outcome.refusal);
      return;
    }
    for (const state of outcome.changed) {
      this.#now.set(state._id, state);
      this.#moments.set(state._id, fact.received.at);
    }
  }

  /** Writes verdicts, then aggregates; false when another referee was faster and all must be redone. */
  async write(shelf: Shelf): Promise<boolean> {
    const { rules } = this.#parts;
    if (this.#verdicts.length > 0) {
      await shelf.write(this.#verdicts);
      await this.#tellHowManyMore(shelf);
    }
    const writes = [...this.#now.values()].flatMap((state) => {
      const at = this.#moments.get(state._id) ?? '';
      return rewrite(this.#docs.get(state._id), state, rules.audienceOf(state), at) ?? [];
    });
    if (writes.length === 0) return true;
    const results = await shelf.write(writes);
    return results.every((result) => result.ok);
  }

  find(id: string): Aggregate | undefined {
    return this.#now.get(id) ?? stateOf(this.#docs.get(id), this.#parts);
  }

  #attempt(fact: ReceivedFact): Judgement<Aggregate> {
    const { rules, report } = this.#parts;
    try {
      return rules.apply(fact, authorOf(fact), (id) => {
        if (!this.#docs.has(id)) this.missing.add(id);
        return this.find(id);
      });
    } catch (error) {
      // One fact that nobody foresaw must not hold up a whole territory.
      if (this.missing.size === 0) report(fact._id, error);
      return { ok: false, refusal: 'could-not-be-applied' };
    }
  }

  #refuse(fact: ReceivedFact, refusal: Refusal): void {
    const isTold = this.#parts.tally?.add(fact) ?? true;
    const verdict = isTold ? verdictOn(fact, refusal) : briefly(verdictOn(fact, refusal));
    const write = rewrite(undefined, verdict, this.#parts.rules.audienceOf(verdict), verdict.at);
    if (!write) return;
    this.#verdicts.push(write);
    if (!isTold) this.#untold.set(fact.by, fact);
  }

  /** The last verdict that the coordinators received says how many of that day they did not. */
  async #tellHowManyMore(shelf: Shelf): Promise<void> {
    const { tally, rules } = this.#parts;
    const sums = [...this.#untold.values()].flatMap((fact) => tally?.moreThan(fact) ?? []);
    if (sums.length === 0) return;
    const docs = await shelf.getMany(sums.map(({ last }) => last));
    const writes = docs.flatMap((doc, index) => {
      if (!doc) return [];
      const verdict = { ...(stateIn(doc, rules) as Verdict), more: sums[index]?.more ?? 0 };
      return rewrite(doc, verdict, rules.audienceOf(verdict), verdict.at) ?? [];
    });
    // Whoever else counts has it right as well as we do.
    if (writes.length > 0) await shelf.write(writes);
  }
}

/**
 * Sets aside a fact that cannot be made state, whatever is tried: it is refused and kept, and the next
 * one goes on.
 * @throws StoreUnavailable, or what the store throws when it cannot keep even that
 */
export async function setAside(
  shelf: Shelf,
  fact: ReceivedFact,
  { rules }: Pick<JudgingParts, 'rules'>,
): Promise<void> {
  const verdict = verdictOn(fact, 'could-not-be-applied');
  const audience = rules.audienceOf(verdict);
  const { _id: id, ...whole } = verdict;
  try {
    await shelf.write([{ id, body: { ...whole, audience } }]);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    // What it says may be what cannot be kept.
    const said = { ...whole.fact, data: {} };
    await shelf.write([{ id, body: { ...whole, fact: said, audience } }]);
  }
}

function stateOf(doc: Doc | undefined, { rules }: JudgingParts): Aggregate | undefined {
  return doc && (stateIn(doc, rules) as Aggregate);
}

/** What a fact is about; nothing, when that cannot be made out. */
function concernsOf(
  fact: ReceivedFact,
  { rules }: JudgingParts,
  lookup: Lookup,
): readonly string[] {
  try {
    return rules.concerns(fact, lookup);
  } catch {
    return [];
  }
}

function verdictIdOf(fact: ReceivedFact): Verdict['_id'] {
  return idOf('verdict', uuidOf(fact._id));
}

/** The same for its author alone, who has what it said. */
function briefly(verdict: Verdict): Verdict {
  return { ...verdict, fact: { ...verdict.fact, data: {} }, brief: true };
}

function verdictOn(fact: ReceivedFact, refusal: Refusal): Verdict {
  const { received, ...written } = fact;
  return {
    _id: verdictIdOf(fact),
    noun: 'verdict',
    schema: 1,
    fact: written,
    refusal,
    at: received.at,
    applied: [{ fact: fact._id, at: received.at }],
  };
}
