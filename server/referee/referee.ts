import type { Shelf } from '../store/store.ts';
import { judge } from './judge.ts';
import { project, requestsShown } from './project.ts';
import { factIn } from './stored-facts.ts';

/** What a referee needs of the world: a clock, and somebody to tell of what nobody foresaw. */
export interface RefereeParts {
  readonly clock: () => number;
  /** Told of a fact that could not be made sense of (its id), or of a round that failed. */
  readonly report: (what: string, error: unknown) => void;
}

const BATCH = 200;
const CHECKPOINT = 'referee';

/**
 * Follows the facts of one territory in order of receipt and makes them state. Its checkpoint moves
 * on only after everything a fact leads to is written, so whatever a crash interrupts is done again.
 */
export class Referee {
  readonly #shelf: Shelf;
  readonly #parts: RefereeParts;
  #since: string | undefined;
  #round: Promise<void> | undefined;
  #again = false;

  constructor(shelf: Shelf, parts: RefereeParts) {
    this.#shelf = shelf;
    this.#parts = parts;
  }

  /**
   * Applies every fact received so far. Calls made while a round is under way share the next one.
   * @throws StoreUnavailable when the store cannot be reached; calling again goes on from there
   */
  async catchUp(): Promise<void> {
    if (this.#round) {
      this.#again = true;
      return this.#round;
    }
    this.#round = this.#rounds();
    try {
      await this.#round;
    } finally {
      this.#round = undefined;
    }
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      await this.#follow();
    } while (this.#again);
  }

  async #follow(): Promise<void> {
    this.#since ??= await this.#checkpoint();
    const start = this.#since;
    for (let more = true; more;) {
      const page = await this.#shelf.changes(this.#since, { limit: BATCH, prefixes: ['fact:'] });
      const facts = page.changes.map((change) => factIn(change.doc));
      if (facts.length > 0) {
        const find = await judge(this.#shelf, facts, this.#parts.report);
        const at = new Date(this.#parts.clock()).toISOString();
        await project(this.#shelf, requestsShown(facts, find), at);
      }
      this.#since = page.lastSeq;
      more = page.pending;
    }
    if (this.#since !== start) await this.#shelf.putLocal(CHECKPOINT, { since: this.#since });
  }

  async #checkpoint(): Promise<string> {
    const kept = await this.#shelf.getLocal(CHECKPOINT);
    return typeof kept?.['since'] === 'string' ? kept['since'] : '0';
  }
}
