import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { inTime } from '../store/in-time.ts';
import { withDeadlines } from './deadline-shelf.ts';
import { Referee, type RefereeParts } from './referee.ts';
import { TerritoryLoop } from './territory-loop.ts';
import { Turnstile } from './turnstile.ts';

/** How long a stop waits for rounds that hang. */
const STOP_TIMEOUT_MS = 3_000;

/** How far the referees are, for whoever watches the service: no territory is named. */
export interface Progress {
  /** For how long the oldest fact that is not applied yet has waited, in milliseconds; 0: none has. */
  readonly oldestUnappliedMs: number;
  /** How many facts could not be applied, whatever was tried. */
  readonly setAside: number;
}

/**
 * The referees of all territories, each in turns of its own. Each is called when its territory
 * received facts; where several gateways share a store, each also follows what the others took in.
 */
export class Referees {
  readonly #store: Store;
  readonly #parts: RefereeParts;
  readonly #known = new Map<string, Promise<Referee>>();
  readonly #referees = new Map<string, Referee>();
  readonly #loops = new Map<string, TerritoryLoop>();
  readonly #turnstile = new Turnstile();
  readonly #stopped = new AbortController();

  constructor(store: Store, parts: RefereeParts) {
    this.#store = store;
    this.#parts = parts;
  }

  /**
   * Begins to catch up on what an earlier stop left undone in every territory, and follows their facts.
   * It waits for none of them: one that fails or hangs holds up nobody else.
   */
  async start(): Promise<void> {
    for (const name of await this.#store.names()) {
      if (this.#stopped.signal.aborted) return;
      this.schedule(name);
      await nextTurn();
    }
    // Those that are made later, and what other gateways take in, are told by the store.
    this.#store.watch((name) => {
      this.schedule(name);
    }, this.#stopped.signal);
  }

  /**
   * Applies every fact that a territory has received, and waits for it.
   * @throws UnknownShelf, StoreUnavailable
   */
  async catchUp(territory: string): Promise<void> {
    await (await this.#of(territory)).catchUp();
  }

  /** Schedules a territory that received facts; they are applied soon, the caller does not wait. */
  schedule(territory: string): void {
    this.#loopOf(territory).schedule();
  }

  /** How far the referees are. */
  progress(): Progress {
    const now = this.#parts.clock();
    const since = [...this.#loops.values()].flatMap(({ dueSince }) => dueSince ?? []);
    const received = [...this.#referees.values()].flatMap(({ oldestUnapplied }) =>
      oldestUnapplied === undefined ? [] : Date.parse(oldestUnapplied),
    );
    const oldest = Math.min(now, ...since, ...received);
    const setAside = [...this.#referees.values()].reduce((sum, one) => sum + one.setAside, 0);
    return { oldestUnappliedMs: now - oldest, setAside };
  }

  /** Ends, after the rounds under way; the next start then reads no fact twice. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    for (const loop of this.#loops.values()) loop.stop();
    const rounds = [...this.#loops.values()].map(({ done }) => done);
    await Promise.race([Promise.allSettled(rounds), late()]);
    const saved = [...this.#referees.values()].map((referee) => referee.saveCheckpoint());
    await Promise.race([Promise.allSettled(saved), late()]);
  }

  #of(territory: string): Promise<Referee> {
    const known = this.#known.get(territory) ?? this.#appoint(territory);
    this.#known.set(territory, known);
    known.catch(() => this.#known.delete(territory));
    return known;
  }

  async #appoint(territory: string): Promise<Referee> {
    const shelf = await inTime(this.#store.shelf(territory));
    const referee = new Referee(withDeadlines(shelf), this.#parts);
    this.#referees.set(territory, referee);
    return referee;
  }

  /** Whoever still stands in the order when the service stops goes home: the next start reads on. */
  async #turnOf(name: string): Promise<void> {
    if (!this.#stopped.signal.aborted) await this.catchUp(name);
  }

  #loopOf(name: string): TerritoryLoop {
    const known = this.#loops.get(name);
    if (known) return known;
    const { clock, report } = this.#parts;
    const loop = new TerritoryLoop({
      name,
      clock,
      report,
      catchUp: () => this.#turnstile.in(() => this.#turnOf(name)),
    });
    this.#loops.set(name, loop);
    if (this.#stopped.signal.aborted) loop.stop();
    return loop;
  }
}

function late(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, STOP_TIMEOUT_MS).unref();
  });
}
