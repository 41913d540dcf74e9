import type { DoorWords } from './words.ts';

/** What a purpose shows on the page. */
export interface Part {
  readonly title: (words: DoorWords) => string;
  /** What is said once it has arrived; absent: thanks. */
  readonly done?: (words: DoorWords) => readonly string[];
  /** Leads to the same page for somebody else; absent: a link is for one person. */
  readonly another?: (words: DoorWords) => string;
  /**
   * Begins to ask the server for what it shows, while the device is still asked for what it keeps. What it gives draws
   * what is to be read and filled in, as far as it was filled in before.
   */
  readonly prepare: (token: string) => (on: PartPlace) => void;
}

/** Where a part is drawn, and what it tells. */
export interface PartPlace {
  readonly words: DoorWords;
  readonly root: HTMLElement;
  /** What was filled in before this page was opened again. */
  readonly draft: unknown;
  /** Keeps what is filled in so far. */
  readonly keep: (draft: unknown) => void;
  /** Forgets what is filled in, and begins again. */
  readonly forget: () => void;
  /** Sends it, of the form of its purpose (`contract/door/said.ts`); a person has pressed a button. */
  readonly send: (said: unknown) => void;
}
