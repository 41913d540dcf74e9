import type { Shelf } from '../../store/store.ts';
import { Feed } from './feed.ts';

/** How many answers of one session or key may wait at a time: tabs, and dropped connections not yet noticed. */
const MAX_WAITING_PER_READER = 8;

/** Whoever waits at a feed. */
export interface Visitor {
  /** Names the session or the key. */
  readonly device: string;
  readonly user: string;
  /** Whether they may still wait. */
  readonly isAdmitted: () => Promise<boolean>;
}

/** The feeds of all territories, and who waits at them. */
export class Feeds {
  readonly #feeds = new Map<string, Feed>();
  readonly #turns = new Map<string, Set<AbortController>>();
  readonly #visitors = new Map<AbortController, Visitor>();
  readonly #served: readonly string[];
  #isClosed = false;

  /**
   * Opens no feed yet.
   * @param served how the ids of documents that devices may receive begin
   */
  constructor(served: readonly string[]) {
    this.#served = served;
  }

  /** The territory's feed. */
  of(shelf: Shelf): Feed {
    const known = this.#feeds.get(shelf.name);
    if (known) return known;
    const feed = new Feed(shelf, this.#served);
    this.#feeds.set(shelf.name, feed);
    return feed;
  }

  /**
   * Begins a wait. Its signal ends it: when it is its caller's oldest of too many (a phone that lost
   * the network leaves dead connections behind, and must be able to come back), or at closing time.
   */
  begin(visitor: Visitor): AbortController {
    const { device } = visitor;
    const turn = new AbortController();
    this.#visitors.set(turn, visitor);
    const turns = this.#turns.get(device) ?? new Set();
    this.#turns.set(device, turns.add(turn));
    if (this.#isClosed) turn.abort('closing');
    if (turns.size > MAX_WAITING_PER_READER) [...turns][0]?.abort('one of too many');
    turn.signal.addEventListener('abort', () => {
      turns.delete(turn);
      this.#visitors.delete(turn);
      if (turns.size === 0) this.#turns.delete(device);
    });
    return turn;
  }

  /** Something about an account is otherwise: whoever waits and may no longer is sent away. */
  async recheck(user: string): Promise<void> {
    const theirs = [...this.#visitors].filter(([, visitor]) => visitor.user === user);
    for (const [turn, { isAdmitted }] of theirs) {
      // Where that cannot be told now, they ask again and are told then; the others are looked at all the same.
      if (!(await isAdmitted().catch(() => false))) turn.abort('another access');
    }
  }

  /** How many answers are kept open now. */
  get waiting(): number {
    return [...this.#turns.values()].reduce((sum, turns) => sum + turns.size, 0);
  }

  /** Whether the server is closing. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Ends every wait; later ones end as they begin. */
  close(): void {
    this.#isClosed = true;
    for (const turns of this.#turns.values()) for (const turn of turns) turn.abort('closing');
    for (const feed of this.#feeds.values()) feed.close();
  }
}
