import { randomUUID } from 'node:crypto';
import { StoreUnavailable, UnknownShelf } from '../store.ts';
import { objectOf, textIn } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';
import { beginEpoch, readEpoch } from './database-epoch.ts';
import type { EpochWitness } from './epoch-witness.ts';
import type { Filling } from './filling.ts';
import { compareSeqs } from './seqs.ts';

/** Where a database stands: its life, and the last seq of it. */
export interface Standing {
  readonly epoch: string;
  readonly seq: string;
}

/** What a shelf's life is followed with. */
export interface ShelfLifeParts {
  readonly territory: string;
  readonly database: CouchDatabase;
  /** Undefined for the accounts, where the witnesses themselves are kept. */
  readonly witness: EpochWitness | undefined;
  /** Knows whether a database that was put back is filled. */
  readonly filling: Filling;
  /** Told when another life has begun: whoever follows the old one begins anew. */
  readonly onNewLife: () => void;
}

/** How long the witness may be behind, in milliseconds: so much is written there at most. */
const WITNESS_EVERY_MS = 10_000;

/**
 * The life of one database, as this gateway has seen it. With one copy seqs only grow, so a database
 * that answers a later question with a smaller seq was put back to an earlier state: another life
 * begins, devices offer again what they sent, and whoever follows the changes reads from the start.
 */
export class ShelfLife {
  readonly #parts: ShelfLifeParts;
  #seen: Standing | undefined;
  #isDoubtful = true;
  #settling: Promise<Standing> | undefined;
  #noting: NodeJS.Timeout | undefined;

  constructor(parts: ShelfLifeParts) {
    this.#parts = parts;
  }

  /** Begins with what was just made or read: there is nothing to doubt. */
  begin(standing: Standing): void {
    this.#isDoubtful = false;
    this.#see(standing);
  }

  /** Where the database stands now. Throws UnknownShelf, StoreUnavailable. */
  async look(): Promise<Standing> {
    for (;;) {
      const before = this.#seen;
      const now = await this.#read();
      // Somebody else has settled meanwhile which life it is: what was read may be of the old one.
      if (before?.epoch !== this.#seen?.epoch) continue;
      this.#isDoubtful = false;
      if (before?.epoch === now.epoch && compareSeqs(before.seq, now.seq) <= 0) {
        return this.#see(now);
      }
      this.#settling ??= this.#settle(before, now).finally(() => (this.#settling = undefined));
      return await this.#settling;
    }
  }

  /** Something happened after which the database may be another one: the next use looks first. */
  doubt(): void {
    this.#isDoubtful = true;
  }

  /**
   * Looks if there is a doubt, before anything is read on or written over. Throws StoreUnavailable
   * when another life has begun, so that whoever was in the middle of something begins it anew.
   */
  async mustBeSame(): Promise<void> {
    if (!this.#isDoubtful) return;
    const before = this.#seen;
    const now = await this.look();
    if (before !== undefined && before.epoch !== now.epoch) throw goneBack();
  }

  /** Whether the database is behind a seq that it has given in this life; another life begins then. */
  async isBehind(seq: string): Promise<boolean> {
    if (this.#seen !== undefined && compareSeqs(seq, this.#seen.seq) <= 0) return false;
    const now = await this.look();
    if (compareSeqs(seq, now.seq) <= 0) return false;
    this.#settling ??= this.#settle({ epoch: now.epoch, seq }, now).finally(
      () => (this.#settling = undefined),
    );
    await this.#settling;
    return true;
  }

  /** Tells the witness what it does not know yet. */
  async close(): Promise<void> {
    if (this.#noting === undefined) return;
    clearTimeout(this.#noting);
    await this.#note();
  }

  async #read(): Promise<Standing> {
    const { database, filling } = this.#parts;
    try {
      const [info, life] = await Promise.all([database.demand(), readEpoch(database, filling)]);
      if (life === undefined) throw new UnknownShelf();
      return { seq: textIn(objectOf(info), 'update_seq'), epoch: life.epoch };
    } catch (error) {
      this.#isDoubtful = true;
      throw error;
    }
  }

  /**
   * Says which life it is, in agreement with the other gateways: the witness is written first, by
   * compare-and-swap, and whoever finds the database not told yet tells it.
   */
  async #settle(before: Standing | undefined, found: Standing): Promise<Standing> {
    const { witness, territory } = this.#parts;
    let now = found;
    for (;;) {
      const hasGoneBack = before?.epoch === now.epoch && compareSeqs(before.seq, now.seq) > 0;
      const known = await witness?.read(territory);
      if (known === undefined || known === 'nowhere') {
        if (hasGoneBack) now = { ...now, epoch: await beginEpoch(this.#parts.database) };
        const isKnown = known === undefined && witness !== undefined;
        if (isKnown && !(await witness.write(territory, now, undefined))) continue;
        return this.#adopt(now);
      }
      if (known.replaces === now.epoch) {
        await beginEpoch(this.#parts.database, { epoch: known.epoch });
        const { epoch, seq } = known;
        await witness?.write(territory, { epoch, seq }, known.rev);
        return this.#adopt({ epoch, seq: now.seq });
      }
      const isTheOne = known.epoch === now.epoch && compareSeqs(known.seq, now.seq) <= 0;
      if (isTheOne && !hasGoneBack) return this.#adopt(now);
      const next = { epoch: randomUUID(), seq: now.seq, replaces: now.epoch };
      // Another gateway may have been faster: then what the database says now is to be judged.
      if (!(await witness?.write(territory, next, known.rev))) now = await this.#read();
    }
  }

  #adopt(now: Standing): Standing {
    const isNew = this.#seen !== undefined && this.#seen.epoch !== now.epoch;
    this.#seen = undefined;
    this.#see(now);
    if (isNew) this.#parts.onNewLife();
    return now;
  }

  #see(now: Standing): Standing {
    const isFurther = this.#seen === undefined || compareSeqs(this.#seen.seq, now.seq) < 0;
    if (isFurther) {
      this.#seen = now;
      if (this.#parts.witness)
        this.#noting ??= setTimeout(() => void this.#note(), WITNESS_EVERY_MS).unref();
    }
    return now;
  }

  async #note(): Promise<void> {
    this.#noting = undefined;
    const { witness, territory } = this.#parts;
    // It is written again with the next change; until then devices' own tokens are witness.
    if (this.#seen) await witness?.advance(territory, this.#seen).catch(() => undefined);
  }
}

/** What is told to whoever followed the life that is over. */
export function goneBack(): StoreUnavailable {
  return new StoreUnavailable('The territory was put back to an earlier state: it begins anew.');
}
