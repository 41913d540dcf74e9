import type { Rules } from '../../src/domain/rules-of.ts';
import type { Judgement, Lookup } from '../../src/domain/kernel/noun.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import {
  knowingItsTerritory,
  territoryAmong,
  THIS_TERRITORY,
} from '../../src/domain/territory/this-territory.ts';
import type { Verdict } from '../../src/domain/sending/verdict.ts';
import { arrivalOf } from '../../src/domain/kernel/fact.ts';
import type { Refusal } from '../../src/domain/kernel/refusal.ts';
import { type Doc, type Shelf, type Write } from '../store/store.ts';
import { sourcesAfter, type Written } from './project.ts';
import { rewrite, stateIn, type OwnDocument } from './stored-states.ts';
import type { RefusalTally } from './refusal-tally.ts';
import { briefly, isWithdrawn, noticeIdOf, noticeOn, verdictIdOf, verdictOn } from './verdicts.ts';
import { Settler } from './settler.ts';
import type { WaitingRoom } from './waiting-room.ts';
import { authorOf, factIn, type ReceivedFact } from './stored-facts.ts';
import { writeChanged } from './write-changed.ts';

/** What a batch is judged with. */
export interface JudgingParts {
  /** By which it is judged. */
  readonly rules: Rules;
  /** What was refused lately; absent: everything is told to the coordinators. */
  readonly tally?: RefusalTally;
  /** Told of a fact that could not be made sense of (its id). */
  readonly report: (what: string, error: unknown) => void;
  /** Where facts about something that is not known yet wait; absent: they are refused. */
  readonly waiting?: WaitingRoom;
  readonly clock: () => number;
  /** Where the territory speaks of itself; absent: what it may set is as usual. */
  readonly own?: OwnDocument;
}

/** What judging a batch came to. */
export interface Judged extends Written {
  /** Looks up the aggregates that the batch was about, as they now are. */
  readonly find: Lookup;
  /** The facts that were made state or refused; also those that had waited for one of the batch. */
  readonly settled: readonly ReceivedFact[];
}

/**
 * Judges a batch of facts in their order of receipt and writes the state they make. It can be done
 * again after a crash at any point: verdicts are written first and never reconsidered, and an
 * aggregate that contains a fact is not changed by it again.
 */
export async function judge(
  shelf: Shelf,
  facts: readonly ReceivedFact[],
  parts: JudgingParts,
): Promise<Judged> {
  const also = new Set<string>();
  for (;;) {
    const bench = await BatchInJudgement.load(shelf, facts, parts, also);
    for (const fact of facts) bench.judge(fact);
    if (bench.missing.size > 0) for (const id of bench.missing) also.add(id);
    else {
      const written = await bench.write(shelf);
      if (written) return { find: (id) => bench.find(id), settled: bench.settled, ...written };
    }
  }
}

/** The aggregates and verdicts that a batch is about, as stored and as they become. */
class BatchInJudgement {
  readonly #parts: JudgingParts;
  /** What was read; undefined: there is no such document. */
  readonly #docs: ReadonlyMap<string, Doc | undefined>;
  /** What was asked for, and has not been read: all must be done again with it. */
  readonly missing = new Set<string>();
  readonly #stored = new Map<string, Aggregate | undefined>();
  readonly #now = new Map<string, Aggregate>();
  readonly #moments = new Map<string, string>();
  readonly #verdicts: Write[] = [];
  readonly #untold = new Map<string, ReceivedFact>();
  /** The id of the territory's own document. */
  #here: string | undefined;
  readonly #refused: ReceivedFact[] = [];
  readonly #settler: Settler;

  private constructor(
    parts: JudgingParts,
    docs: ReadonlyMap<string, Doc | undefined>,
    { waiting, here }: { waiting: readonly ReceivedFact[]; here: string | undefined },
  ) {
    this.#parts = parts;
    this.#docs = docs;
    this.#here = here;
    const { find } = this;
    this.#settler = new Settler({
      find,
      attempt: (fact) => this.#attempt(fact),
      concerns: (fact) => concernsOf(fact, parts, find),
      admits: (fact) => parts.waiting?.admits(fact, this.#newlyHeld()) ?? false,
      keep: (fact, changed) => this.#keep(fact, changed),
      refuse: (fact, refusal) => this.#refuse(fact, refusal),
    });
    for (const fact of waiting) {
      if (this.#isRefused(fact)) continue;
      this.#settler.hold({ fact, on: parts.waiting?.onOf(fact._id) ?? [] });
    }
  }

  /** The facts that were made state or refused, now or by another referee. */
  get settled(): readonly ReceivedFact[] {
    return [...this.#settler.settled, ...this.#refused];
  }

  #isRefused(fact: ReceivedFact): boolean {
    const verdict = this.#docs.get(verdictIdOf(fact));
    const isRefused = verdict !== undefined && !isWithdrawn(verdict);
    if (isRefused) this.#refused.push(fact);
    return isRefused;
  }

  /** Reads what the facts name, then what hangs on that, until nothing new is named. */
  static async load(
    shelf: Shelf,
    facts: readonly ReceivedFact[],
    parts: JudgingParts,
    also: ReadonlySet<string>,
  ): Promise<BatchInJudgement> {
    const docs = new Map<string, Doc | undefined>();
    let here: string | undefined;
    const stored: Lookup = (id) => stateOf(docs.get(id), parts);
    const lookup = knowingItsTerritory(stored, () => here);
    let due: readonly string[] = [...also, ...facts.map(verdictIdOf)];
    let waiting: readonly ReceivedFact[] = [];
    do {
      const all = [...facts, ...waiting];
      const concerned = all.flatMap((fact) => concernsOf(fact, parts, lookup));
      const freed = parts.waiting?.waitingOn(new Set(concerned)) ?? [];
      const told = all
        .filter(({ _id }) => parts.waiting?.has(_id))
        .flatMap((fact) => [noticeIdOf(fact._id), verdictIdOf(fact)]);
      due = [...new Set([...due, ...concerned, ...freed, ...told])].filter((id) => !docs.has(id));
      const read = due.length > 0 ? await shelf.getMany(due) : [];
      for (const [index, id] of due.entries()) docs.set(id, read[index]);
      const own = due.includes(THIS_TERRITORY) ? await parts.own?.read() : undefined;
      if (own) docs.set((here = own._id), own);
      waiting = freed.flatMap((id) => factOf(docs.get(id), parts) ?? []);
    } while (due.length > 0);
    return new BatchInJudgement(parts, docs, { waiting, here });
  }

  judge(fact: ReceivedFact): void {
    if (!this.#isRefused(fact)) this.#settler.judge(fact);
  }

  #keep(fact: ReceivedFact, changed: readonly Aggregate[]): void {
    for (const state of changed) {
      this.#now.set(state._id, state);
      this.#moments.set(state._id, arrivalOf(fact));
    }
    this.#here = territoryAmong([this.#here, ...changed.map(({ _id }) => _id)]);
  }

  #newlyHeld(): readonly ReceivedFact[] {
    return this.#settler.held.flatMap(({ fact }) =>
      this.#parts.waiting?.has(fact._id) ? [] : [fact],
    );
  }

  /** Writes verdicts, then aggregates; undefined: another referee was faster, and all must be redone. */
  async write(shelf: Shelf): Promise<Written | undefined> {
    const { rules, waiting, clock } = this.#parts;
    const first = [...this.#verdicts, ...this.#newlyHeld().flatMap((fact) => this.#notice(fact))];
    const more = this.#now.size > 0;
    if (first.length > 0) await shelf.write(first, { more });
    if (this.#untold.size > 0) await this.#tellHowManyMore(shelf);
    const changed = [...this.#now.values()].flatMap((state) => {
      const at = this.#moments.get(state._id) ?? '';
      const write = rewrite(this.#docs.get(state._id), state, rules.audienceOf(state), at);
      return write ? [{ state, write }] : [];
    });
    const sources = sourcesAfter(this.settled, (id) => this.find(id), rules);
    const written = await writeChanged(shelf, changed, {
      rules,
      sources,
      at: new Date(clock()).toISOString(),
    });
    if (!written) return undefined;
    const over = this.settled.flatMap((fact) => this.#noticeOver(fact));
    if (over.length > 0) await shelf.write(over);
    waiting?.note(this.#settler.held, this.settled);
    return written;
  }

  /** What its author is told of a fact that waits. */
  #notice(fact: ReceivedFact): readonly Write[] {
    const { rules } = this.#parts;
    const state = noticeOn(fact);
    const write = rewrite(undefined, state, rules.audienceOf(state), state.at);
    return write ? [write] : [];
  }

  /** It waits no more: its author's devices forget that it did. */
  #noticeOver(fact: ReceivedFact): readonly Write[] {
    const doc = this.#docs.get(noticeIdOf(fact._id));
    const write = doc && rewrite(doc, stateIn(doc, this.#parts.rules), [], arrivalOf(fact));
    return write ? [write] : [];
  }

  readonly find: Lookup = knowingItsTerritory(
    (id) => this.#aggregate(id),
    () => this.#here,
  );

  #aggregate(id: string): Aggregate | undefined {
    const now = this.#now.get(id);
    if (now || this.#stored.has(id)) return now ?? this.#stored.get(id);
    const stored = stateOf(this.#docs.get(id), this.#parts);
    this.#stored.set(id, stored);
    return stored;
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
    const before = this.#docs.get(verdict._id);
    const write = rewrite(before, verdict, this.#parts.rules.audienceOf(verdict), verdict.at);
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

function factOf(doc: Doc | undefined, { rules }: JudgingParts): ReceivedFact | undefined {
  try {
    return doc && factIn(doc, rules);
  } catch {
    // It was read once, and cannot be any more: it waits until its time is over.
    return undefined;
  }
}
