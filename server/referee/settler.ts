import type { Judgement, Lookup } from '../../src/domain/kernel/noun.ts';
import type { Refusal } from '../../src/domain/kernel/refusal.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import { THIS_TERRITORY } from '../../src/domain/territory/this-territory.ts';
import type { ReceivedFact } from './stored-facts.ts';

/** A fact that is not judged yet, and what it waits for. */
export interface HeldFact {
  readonly fact: ReceivedFact;
  /** The aggregates of which one must change before it is judged again. */
  readonly on: readonly string[];
}

/** What facts are settled with. */
export interface SettlingParts {
  readonly attempt: (fact: ReceivedFact) => Judgement<Aggregate>;
  readonly find: Lookup;
  readonly concerns: (fact: ReceivedFact) => readonly string[];
  /** Whether there is room and time for it to wait. */
  readonly admits: (fact: ReceivedFact) => boolean;
  readonly keep: (fact: ReceivedFact, changed: readonly Aggregate[]) => void;
  readonly refuse: (fact: ReceivedFact, refusal: Refusal) => void;
}

/** What may be otherwise once others that were written before it have come. */
const MAY_PASS: ReadonlySet<Refusal> = new Set([
  'not-open',
  'not-held',
  'not-active',
  'check-needed',
]);

/**
 * Judges facts one after the other. One that is about something unknown is held, and judged as soon as
 * that is known; so is one that waited or that a restored server receives again, and fits nothing yet. The
 * outcome hangs on the order of the facts alone, not on how they are divided into batches.
 */
export class Settler {
  readonly #parts: SettlingParts;
  readonly #held = new Map<string, HeldFact>();
  readonly #settled: ReceivedFact[] = [];
  readonly #waited = new Set<string>();

  constructor(parts: SettlingParts) {
    this.#parts = parts;
  }

  /** Those that wait now. */
  get held(): readonly HeldFact[] {
    return [...this.#held.values()];
  }

  /** Those that were made state or refused, in that order. */
  get settled(): readonly ReceivedFact[] {
    return this.#settled;
  }

  /** Puts back one that waits since earlier. */
  hold(one: HeldFact): void {
    this.#held.set(one.fact._id, one);
    this.#waited.add(one.fact._id);
  }

  /** Judges a fact, and then whatever waited for what it changed. */
  judge(fact: ReceivedFact): void {
    for (let due: readonly ReceivedFact[] = [fact]; due.length > 0;) {
      const [first, ...rest] = due;
      if (!first) return;
      const changed = this.#settle(first);
      const freed = this.held.filter(({ on }) => on.some((id) => changed.has(id)));
      for (const { fact: one } of freed) this.#held.delete(one._id);
      due = [...rest, ...freed.map((one) => one.fact)].sort(byReceipt);
    }
  }

  #settle(fact: ReceivedFact): ReadonlySet<string> {
    const { attempt, admits, keep, refuse } = this.#parts;
    const outcome = attempt(fact);
    this.#held.delete(fact._id);
    if (outcome.ok) {
      keep(fact, outcome.changed);
      this.#settled.push(fact);
      return new Set(outcome.changed.map(({ _id }) => _id));
    }
    const on = this.#waitsFor(fact, outcome.refusal);
    if (on.length > 0 && admits(fact)) {
      this.hold({ fact, on });
    } else {
      refuse(fact, outcome.refusal);
      this.#settled.push(fact);
    }
    return new Set();
  }

  #waitsFor(fact: ReceivedFact, refusal: Refusal): readonly string[] {
    const { find } = this.#parts;
    // What the territory has set is never waited for.
    const concerned = this.#parts.concerns(fact).filter((id) => id !== THIS_TERRITORY);
    if (refusal === 'unknown-subject') {
      const missing = concerned.filter((id) => !find(id));
      // Everything is there, but not yet what is told of it: the report that is corrected, the call that is undone.
      return missing.length > 0 ? missing : concerned;
    }
    const isOutOfOrder = fact.received.again !== undefined || this.#waited.has(fact._id);
    return isOutOfOrder && MAY_PASS.has(refusal) ? concerned : [];
  }
}

/** Facts in the order in which a server first received them. */
function byReceipt(a: ReceivedFact, b: ReceivedFact): number {
  if (a.received.at !== b.received.at) return a.received.at < b.received.at ? -1 : 1;
  return a._id < b._id ? -1 : 1;
}
