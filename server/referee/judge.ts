import { RULES } from '../../src/domain/rules.ts';
import type { Judgement, Lookup } from '../../src/domain/kernel/noun.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import type { Verdict } from '../../src/domain/sending/verdict.ts';
import { idOf, uuidOf } from '../../src/domain/kernel/ids.ts';
import type { Refusal } from '../../src/domain/kernel/refusal.ts';
import type { Doc, Shelf, Write } from '../store/store.ts';
import { rewrite, stateIn } from './stored-states.ts';
import { authorOf, type ReceivedFact } from './stored-facts.ts';

/**
 * Judges a batch of facts in their order of receipt and writes the state they make. It can be done
 * again after a crash at any point: verdicts are written first and never reconsidered, and an
 * aggregate that contains a fact is not changed by it again.
 * @param report told of facts that the domain could not make sense of, by id
 * @returns a way to look up the aggregates that the batch was about, as they now are
 */
export async function judge(
  shelf: Shelf,
  facts: readonly ReceivedFact[],
  report: (fact: string, error: unknown) => void,
): Promise<Lookup> {
  for (;;) {
    const bench = await BatchInJudgement.load(shelf, facts);
    for (const fact of facts) bench.judge(fact, report);
    if (await bench.write(shelf)) return (id) => bench.find(id);
  }
}

/** The aggregates and verdicts that a batch is about, as stored and as they become. */
class BatchInJudgement {
  readonly #docs: ReadonlyMap<string, Doc>;
  readonly #now = new Map<string, Aggregate>();
  readonly #moments = new Map<string, string>();
  readonly #verdicts: Write[] = [];

  private constructor(docs: ReadonlyMap<string, Doc>) {
    this.#docs = docs;
  }

  static async load(shelf: Shelf, facts: readonly ReceivedFact[]): Promise<BatchInJudgement> {
    const ids = new Set<string>(
      facts.flatMap((fact) => [...RULES.concerns(fact), verdictIdOf(fact)]),
    );
    const docs = await shelf.getMany([...ids]);
    return new BatchInJudgement(
      new Map(docs.flatMap((doc) => (doc ? [[doc._id, doc] as const] : []))),
    );
  }

  judge(fact: ReceivedFact, report: (fact: string, error: unknown) => void): void {
    if (this.#docs.has(verdictIdOf(fact))) return;
    const outcome = attempt(fact, (id) => this.find(id), report);
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
    if (this.#verdicts.length > 0) await shelf.write(this.#verdicts);
    const writes = [...this.#now.values()].flatMap((state) => {
      const at = this.#moments.get(state._id) ?? '';
      return rewrite(this.#docs.get(state._id), state, RULES.audienceOf(state), at) ?? [];
    });
    if (writes.length === 0) return true;
    const results = await shelf.write(writes);
    return results.every((result) => result.ok);
  }

  find(id: string): Aggregate | undefined {
    const now = this.#now.get(id);
    const doc = now ? undefined : this.#docs.get(id);
    return doc ? (stateIn(doc) as Aggregate) : now;
  }

  #refuse(fact: ReceivedFact, refusal: Refusal): void {
    const verdict = verdictOn(fact, refusal);
    const write = rewrite(undefined, verdict, RULES.audienceOf(verdict), verdict.at);
    if (write) this.#verdicts.push(write);
  }
}

function attempt(
  fact: ReceivedFact,
  find: (id: string) => Aggregate | undefined,
  report: (fact: string, error: unknown) => void,
): Judgement<Aggregate> {
  try {
    return RULES.apply(fact, authorOf(fact), find);
  } catch (error) {
    // One fact that nobody foresaw must not hold up a whole territory.
    report(fact._id, error);
    return { ok: false, refusal: 'not-understood' };
  }
}

function verdictIdOf(fact: ReceivedFact): Verdict['_id'] {
  return idOf('verdict', uuidOf(fact._id));
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
