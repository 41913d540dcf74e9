import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KnownNouns } from '../../src/contract/known-nouns-of.ts';
import { isStaff, type Actor } from '../../src/domain/kernel/actor.ts';
import type { Store } from '../store/store.ts';
import { AllowancesPerDay, type DailyAllowance } from './allowance-per-day.ts';
import { inTime } from '../store/in-time.ts';
import { ReceiptSeal } from './receipt-seal.ts';
import { postponed, receive, type BulkResult } from './receive.ts';
import type { Referees } from './referees.ts';

/** What facts are taken in with. */
export interface IntakeParts {
  readonly store: Store;
  readonly referees: Pick<Referees, 'schedule' | 'catchUp'>;
  readonly nouns: KnownNouns;
  readonly clock: () => number;
  /** Signs receipts; the same in every gateway of a store, and after a restart. */
  readonly secret: string | Uint8Array;
}

/** The sealed receipts that a device brings back with its facts, by their ids. */
export type Receipts = Readonly<Record<string, unknown>>;

/** Who wrote into a territory last, and when somebody else did. */
interface LatestAuthors {
  readonly user: string;
  readonly at: number;
  readonly otherAt: number | undefined;
}

/** A month of work written without network goes in at once: real days have less than a tenth of it. */
const STAFF_ALLOWANCE: DailyAllowance = { facts: 5_000, bytes: 32 * 1024 * 1024 };
const ALLOWANCE: DailyAllowance = { facts: 1_000, bytes: 8 * 1024 * 1024 };
/** How many facts of one person may wait to be applied where others write too, and where nobody does. */
const MAX_AHEAD = 200;
const MAX_AHEAD_ALONE = 2_000;
/** How many are taken in at once where others write too: whoever comes between waits for so many. */
const PIECE_SIZE = 50;
/** Who wrote within this time is there too. */
const COMPANY_MS = 1_000;
/** Taking in goes on without the referee when that takes so long: facts are kept, whatever happens. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Takes in what people push, in turns: what one person sends is taken in piece by piece, each after the
 * one before is applied, so that whoever sends a single fact meanwhile waits for a piece and not for
 * all. Facts are still judged in the order in which they were taken in.
 */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #allowances: AllowancesPerDay;
  readonly #seal: ReceiptSeal;
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #ahead = new Map<string, number>();
  readonly #latest = new Map<string, LatestAuthors>();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
    this.#allowances = new AllowancesPerDay(parts.clock);
    this.#seal = new ReceiptSeal(parts.secret);
  }

  /** One result for each document, in the same order. */
  async receive(
    territory: string,
    author: Actor,
    docs: readonly unknown[],
    receipts: Receipts = {},
  ): Promise<readonly BulkResult[]> {
    const whose = `${territory} ${author.user}`;
    const before = this.#turns.get(whose);
    const turn = (before ?? Promise.resolve()).then(() =>
      this.#takeAll(territory, author, docs, receipts),
    );
    const settled = turn.catch(() => undefined);
    this.#turns.set(whose, settled);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(whose) === settled) this.#turns.delete(whose);
    }
  }

  async #takeAll(
    territory: string,
    author: Actor,
    docs: readonly unknown[],
    receipts: Receipts,
  ): Promise<BulkResult[]> {
    const isInCompany = this.#isInCompany(territory, author);
    const size = isInCompany ? PIECE_SIZE : Math.max(1, docs.length);
    const most = isInCompany ? MAX_AHEAD : MAX_AHEAD_ALONE;
    const results: BulkResult[] = [];
    for (let from = 0; from < docs.length; from += size) {
      if (from > 0) await nextTurn();
      await this.#letOthersGoFirst(territory, author, Math.min(size, docs.length - from), most);
      results.push(
        ...(await this.#take(territory, author, docs.slice(from, from + size), receipts)),
      );
    }
    return results;
  }

  /** Whether somebody else wrote into the territory a moment ago. */
  #isInCompany(territory: string, { user }: Actor): boolean {
    const now = this.#parts.clock();
    const latest = this.#latest.get(territory);
    const other = latest && latest.user !== user ? latest.at : latest?.otherAt;
    this.#latest.set(territory, { user, at: now, otherAt: other });
    return other !== undefined && now - other < COMPANY_MS;
  }

  async #take(
    territory: string,
    author: Actor,
    docs: readonly unknown[],
    receipts: Receipts,
  ): Promise<BulkResult[]> {
    const { store, referees, nouns, clock } = this.#parts;
    const whose = `${territory} ${author.user}`;
    const allowance = isStaff(author) ? STAFF_ALLOWANCE : ALLOWANCE;
    const weights = docs.map(weightOf);
    const most = this.#allowances.howMany(whose, allowance, weights);
    const shelf = await store.shelf(territory);
    let spent: DailyAllowance = { facts: 0, bytes: 0 };
    const sealed = new Map<number, string>();
    const results = await receive(shelf, author, docs.slice(0, most), clock(), nouns, {
      weights,
      firstReceiptOf: (fact) => this.#seal.open(territory, fact, receipts[fact._id]),
      onKept: (index, fact, received, isNew) => {
        sealed.set(index, this.#seal.seal(territory, fact, received));
        if (!isNew) return;
        spent = { facts: spent.facts + 1, bytes: spent.bytes + (weights[index] ?? 0) };
      },
    });
    if (spent.facts > 0) this.#allowances.spend(whose, allowance, spent);
    this.#ahead.set(whose, (this.#ahead.get(whose) ?? 0) + spent.facts);
    referees.schedule(territory);
    const taken = results.map((result, index) => withReceipt(result, sealed.get(index)));
    return [...taken, ...docs.slice(most).map(postponed)];
  }

  async #letOthersGoFirst(
    territory: string,
    { user }: Actor,
    more: number,
    most: number,
  ): Promise<void> {
    const whose = `${territory} ${user}`;
    if ((this.#ahead.get(whose) ?? 0) + more <= most) return;
    this.#ahead.delete(whose);
    try {
      await inTime(this.#parts.referees.catchUp(territory), LONGEST_WAIT_MS);
    } catch {
      // The referee is told of it, and tries again; what was sent is taken in meanwhile.
    }
    await nextTurn();
  }
}

function withReceipt(result: BulkResult, receipt: string | undefined): BulkResult {
  return 'ok' in result && receipt !== undefined ? { ...result, receipt } : result;
}

function weightOf(doc: unknown): number {
  return Buffer.byteLength(JSON.stringify(doc));
}
