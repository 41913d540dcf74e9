import { UnknownShelf, type Shelf, type Store } from '../store/store.ts';
import { Referee, type RefereeParts } from './referee.ts';

const WATCH_TIMEOUT_MS = 60_000;
const LONGEST_PAUSE_MS = 30_000;
/** Pushes within this time are judged together: fewer commits, same order. */
const COALESCE_MS = 50;

/**
 * The referees of all territories. Each is called when its territory received facts; where several
 * gateways share a store, each also follows what the others took in. A round that fails is tried
 * again, later and later, until it succeeds.
 */
export class Referees {
  readonly #store: Store;
  readonly #parts: RefereeParts;
  readonly #known = new Map<string, Promise<Referee>>();
  readonly #scheduled = new Set<string>();
  readonly #stopped = new AbortController();
  readonly #running = new Set<Promise<void>>();

  constructor(store: Store, parts: RefereeParts) {
    this.#store = store;
    this.#parts = parts;
  }

  /** Catches up on what an earlier stop left undone in every territory, then follows their facts. */
  async start(): Promise<void> {
    const names = await this.#store.names();
    for (const name of names) {
      await this.catchUp(name);
      await (await this.#of(name)).saveCheckpoint();
    }
    if (this.#store.engine === 'couchdb') for (const name of names) this.#run(this.#watch(name));
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
    if (this.#scheduled.has(territory)) return;
    this.#scheduled.add(territory);
    this.#run(this.#untilDone(territory));
  }

  /** Ends, after the rounds under way; the next start then reads no fact twice. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.allSettled(this.#running);
    const referees = await Promise.allSettled(this.#known.values());
    for (const referee of referees) {
      if (referee.status === 'fulfilled') await referee.value.saveCheckpoint();
    }
  }

  #of(territory: string): Promise<Referee> {
    const known = this.#known.get(territory) ?? this.#appoint(territory);
    this.#known.set(territory, known);
    known.catch(() => this.#known.delete(territory));
    return known;
  }

  async #appoint(territory: string): Promise<Referee> {
    return new Referee(await this.#store.shelf(territory), this.#parts);
  }

  #run(work: Promise<void>): void {
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  async #untilDone(territory: string): Promise<void> {
    await this.#pause(COALESCE_MS);
    this.#scheduled.delete(territory);
    for (
      let pause = 100;
      !this.#stopped.signal.aborted;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    ) {
      try {
        await this.catchUp(territory);
        return;
      } catch (error) {
        if (error instanceof UnknownShelf) return;
        this.#parts.report('a round of the referee', error);
        await this.#pause(pause);
      }
    }
  }

  async #watch(territory: string): Promise<void> {
    const { signal } = this.#stopped;
    const shelf: Shelf = await this.#store.shelf(territory);
    while (!signal.aborted) {
      try {
        const { seq } = await shelf.head();
        await this.catchUp(territory);
        await shelf.waitForChange(seq, { timeout: WATCH_TIMEOUT_MS, signal });
      } catch (error) {
        this.#parts.report('a round of the referee', error);
        await this.#pause(LONGEST_PAUSE_MS);
      }
    }
  }

  #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stopped;
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
    });
  }
}
