import type { Shelf } from '../store/store.ts';
import { judge, type JudgingParts } from './judge.ts';
import { project, sourcesAfter } from './project.ts';
import { factIn } from './stored-facts.ts';

/** A referee's dependencies: a clock, and a reporter for unexpected errors. */
export interface RefereeParts extends JudgingParts {
  readonly clock: () => number;
  /** Told of a fact that could not be made sense of (its id), or of a round that failed. */
  readonly report: (what: string, error: unknown) => void;
}

const BATCH_SIZE = 1_000;
const CHECKPOINT_ID = 'referee';
/** How many facts may have to be read again after a crash; reading them twice changes nothing. */
const FACTS_PER_CHECKPOINT = 2_000;

/**
 * Follows the facts of one territory in order of receipt and makes them state. Its checkpoint only
 * ever names facts of which everything is written, so whatever a crash interrupts is done again.
 */
export class Referee {
  readonly #shelf: Shelf;
  readonly #parts: RefereeParts;
  #since: string | undefined;
  #sinceCheckpoint = 0;
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
    this.#again = true;
    this.#round = this.#rounds();
    try {
      await this.#round;
    } finally {
      this.#round = undefined;
    }
  }

  async #rounds(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#follow();
    }
  }

  async #follow(): Promise<void> {
    this.#since ??= await this.#readCheckpoint();
    for (let more = true; more;) {
      const page = await this.#shelf.changes(this.#since, {
        limit: BATCH_SIZE,
        prefixes: ['fact:'],
      });
      const facts = page.changes.map((change) => factIn(change.doc, this.#parts.rules));
      if (facts.length > 0) {
        const find = await judge(this.#shelf, facts, this.#parts);
        const at = new Date(this.#parts.clock()).toISOString();
        const { rules } = this.#parts;
        await project(this.#shelf, sourcesAfter(facts, find, rules), find, rules, at);
      }
      this.#since = page.lastSeq;
      this.#sinceCheckpoint += facts.length;
      more = page.pending;
    }
    if (this.#sinceCheckpoint >= FACTS_PER_CHECKPOINT) await this.saveCheckpoint();
  }

  /** Saves the checkpoint, so that the next start reads no fact twice; call it when idle. */
  async saveCheckpoint(): Promise<void> {
    if (this.#sinceCheckpoint === 0 || this.#since === undefined) return;
    this.#sinceCheckpoint = 0;
    await this.#shelf.putLocal(CHECKPOINT_ID, { since: this.#since });
  }

  async #readCheckpoint(): Promise<string> {
    const kept = await this.#shelf.getLocal(CHECKPOINT_ID);
    return typeof kept?.['since'] === 'string' ? kept['since'] : '0';
  }
}
