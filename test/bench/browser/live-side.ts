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
   * How long all figures of a year take.
   * @param isFresh nothing was opened before, as just after unlocking
   */
  figures(isFresh: boolean): Promise<FiguresTime>;
  /** How long it takes to tell what five more volunteers would have changed. */
  andIf(): Promise<AndIfTime>;
}

/** In milliseconds: until what was missed is read, and for each answer from then on. */
export interface AndIfTime {
  readonly read: number;
  readonly answered: number;
}

/** In milliseconds: until there were figures, those of the last count, and until they were counted anew. */
export interface FiguresTime {
  readonly first: number;
  readonly counted: number;
}

declare global {
  /** Set once the page is ready. */
  var liveSide: LiveSide | undefined;
}
