import type { DoorWords } from './words.ts';

/** What a purpose shows on the page. */
export interface Part {
  readonly title: (words: DoorWords) => string;
  /** What is said once it has arrived; absent: thanks. */
  readonly done?: (words: DoorWords) => string;
  /** Draws what is to be read and filled in, as far as it was filled in before. */
  readonly draw: (on: PartPlace) => void;
}

/** Where a part is drawn, and what it tells. */
export interface PartPlace {
  readonly words: DoorWords;
  readonly root: HTMLElement;
  /** The link: a part that asks something of the server shows it. */
  readonly token: string;
  /** What was filled in before this page was opened again. */
  readonly draft: unknown;
  /** Keeps what is filled in so far. */
  readonly keep: (draft: unknown) => void;
  /** Sends it, of the form of its purpose (`contract/door/said.ts`); a person has pressed a button. */
  readonly send: (said: unknown) => void;
}
