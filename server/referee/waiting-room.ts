import { WAITING_DAYS } from '../../src/domain/sending/waiting.ts';
import { arrivalOf } from '../../src/domain/kernel/fact.ts';
import type { HeldFact } from './settler.ts';
import type { ReceivedFact } from './stored-facts.ts';

/** One that waits, as it is noted: what it says stays in the shelf. */
interface WaitingEntry {
  readonly fact: string;
  readonly by: string;
  readonly on: readonly string[];
  /** Since when it waits, ISO 8601. */
  readonly at: string;
  readonly bytes: number;
}

/** How many facts may wait, and how much they may hold: of one author, and of all. */
const OF_ONE = { facts: 400, bytes: 2 * 1024 * 1024 };
const OF_ALL = { facts: 4_000, bytes: 16 * 1024 * 1024 };
const WAITING_MS = WAITING_DAYS * 86_400_000;

/** The facts of a territory that wait for what they are about. */
export class WaitingRoom {
  readonly #clock: () => number;
  readonly #entries = new Map<string, WaitingEntry>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Takes up what an earlier one noted. */
  restore(kept: readonly WaitingEntry[]): void {
    for (const entry of kept) this.#entries.set(entry.fact, entry);
  }

  /** What is to be kept for the next start. */
  toJSON(): readonly WaitingEntry[] {
    return [...this.#entries.values()];
  }

  /** Whether it waits here already. */
  has(fact: string): boolean {
    return this.#entries.has(fact);
  }

  /** What a fact waits for. */
  onOf(fact: string): readonly string[] {
    return this.#entries.get(fact)?.on ?? [];
  }

  /** Those that wait for one of these. */
  waitingOn(ids: ReadonlySet<string>): readonly string[] {
    if (this.#entries.size === 0) return [];
    return [...this.#entries.values()].flatMap(({ fact, on }) =>
      on.some((id) => ids.has(id)) ? [fact] : [],
    );
  }

  /** Those that have waited for as long as one may. */
  expired(): readonly string[] {
    return [...this.#entries.values()].flatMap(({ fact, at }) => (this.#isLate(at) ? [fact] : []));
  }

  /** Whether a fact may wait, beside those that wait already. */
  admits(fact: ReceivedFact, beside: readonly ReceivedFact[]): boolean {
    if (this.#isLate(arrivalOf(fact))) return false;
    if (this.has(fact._id)) return true;
    const others = [
      ...this.#entries.values(),
      ...beside.flatMap((one) => (this.has(one._id) ? [] : [entryOf({ fact: one, on: [] })])),
    ];
    const own = others.filter(({ by }) => by === fact.by);
    const { bytes } = entryOf({ fact, on: [] });
    return fits(own, bytes, OF_ONE) && fits(others, bytes, OF_ALL);
  }

  /** Notes who waits now, and who no longer does. */
  note(held: readonly HeldFact[], settled: readonly ReceivedFact[]): void {
    for (const { _id } of settled) this.#entries.delete(_id);
    for (const one of held) this.#entries.set(one.fact._id, entryOf(one));
  }

  #isLate(since: string): boolean {
    return this.#clock() - Date.parse(since) > WAITING_MS;
  }
}

function entryOf({ fact, on }: HeldFact): WaitingEntry {
  return { fact: fact._id, by: fact.by, on, at: arrivalOf(fact), bytes: weightOf(fact) };
}

/** Each is weighed once: a thousand that wait are compared with each other. */
const WEIGHTS = new WeakMap<ReceivedFact, number>();

function weightOf(fact: ReceivedFact): number {
  const known = WEIGHTS.get(fact) ?? JSON.stringify(fact).length;
  WEIGHTS.set(fact, known);
  return known;
}

function fits(
  others: readonly WaitingEntry[],
  bytes: number,
  most: { readonly facts: number; readonly bytes: number },
): boolean {
  const sum = others.reduce((before, one) => before + one.bytes, bytes);
  return others.length < most.facts && sum <= most.bytes;
}
