import { StoreUnavailable } from '../store.ts';
import { isOnTheWay, runsIn, stamped, withRun, type Run } from './runs.ts';
import type { Statements } from './statements.ts';
import { textIn } from './stored-row.ts';

/** A note of the file's own: no key of a caller begins with an underscore. */
const RUNS_KEY = '_runs';

/** The life that a territory's file is in, and the runs of the server that wrote in it. */
export class FileLife {
  readonly #statements: Statements;
  #epoch: string;
  #runs: readonly Run[];

  /** Throws StoreUnavailable when the file does not say which life it is in. */
  constructor(statements: Statements, shelf: string) {
    this.#statements = statements;
    const epoch = textIn(statements.head().epoch);
    if (epoch === undefined) {
      throw new StoreUnavailable(`The file of ${shelf} is damaged: restore a backup.`);
    }
    this.#epoch = epoch;
    this.#runs = runsIn(textIn(statements.local(RUNS_KEY)?.body));
  }

  get epoch(): string {
    return this.#epoch;
  }

  /** The number of the last seq given. */
  get last(): number {
    return this.#statements.head().seq;
  }

  /** A seq as it is given out. */
  seq(number: number): string {
    return stamped(number, this.#runs);
  }

  /** Whether a seq was given in this very past. */
  isOnTheWay(seq: string): boolean {
    return isOnTheWay(seq, this.last, this.#runs);
  }

  /** Begins another one, within a transaction: what was given in the one before leads nowhere. */
  begin(epoch: string): void {
    this.#statements.setEpoch(epoch);
    this.#statements.removeLocal(RUNS_KEY);
    this.#epoch = epoch;
    this.#runs = [];
  }

  /** Goes on to a later seq in a run of the server, within a transaction. */
  goOn(seq: number, run: string): void {
    const before = this.last;
    this.#statements.setHead(seq);
    if (this.#runs.at(-1)?.id === run) return;
    this.#runs = withRun(this.#runs, { id: run, from: before });
    this.#statements.setLocal(RUNS_KEY, JSON.stringify(this.#runs));
  }

  /** What it is now, to be put back should the transaction fail. */
  keep(): () => void {
    const [epoch, runs] = [this.#epoch, this.#runs];
    return () => {
      this.#epoch = epoch;
      this.#runs = runs;
    };
  }
}
