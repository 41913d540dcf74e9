import type { State } from '../../../src/domain/nouns.ts';

/** What one change took: how many documents were read for it. */
export interface Asked {
  readonly documents: number;
}

/** A coordinator's device with three lists: all requests, all people, the latest encounters. */
export interface LiveSide {
  /** Documents come down from the server. */
  fill(states: readonly State[]): Promise<void>;
  /** Opens the three lists, and keeps them open. */
  open(): Promise<void>;
  close(): void;
  /** A request comes down, and its person who has it now; the open lists follow. */
  follow(turn: number): Promise<Asked>;
  /** The same comes down while no list is open; then each is asked from its beginning. */
  askAgain(turn: number): Promise<Asked>;
  /**
   * How long all figures of a year take, in milliseconds.
   * @param isFresh nothing was opened before, as just after unlocking
   */
  figures(isFresh: boolean): Promise<number>;
}

declare global {
  /** Set once the page is ready. */
  var liveSide: LiveSide | undefined;
}
