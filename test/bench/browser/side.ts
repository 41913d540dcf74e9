import type { MissionKind } from '../../../src/domain/kernel/kind.ts';
import type { Phase } from '../../../src/domain/requests/phase.ts';

/** Who is measured, and where: every database of a round has a name of its own. */
export interface Round {
  readonly name: string;
  readonly territory: string;
  readonly login: string;
  readonly password: string;
}

/** Which requests are asked for; `box` keeps those whose person lives within it, for the map. */
export interface Question {
  readonly phases: readonly Phase[];
  readonly kinds?: readonly MissionKind[];
  readonly communes?: readonly string[];
  readonly box?: { readonly north: number; readonly south: number };
}

/** What took how long, in milliseconds, and what was found: both sides must find the same. */
export interface Answer {
  readonly took: number;
  readonly found: number;
}

/** One of the two that are measured side by side: our device, or stock PouchDB. */
export interface Side {
  /** Fills a fresh copy of the territory; `found` counts its documents. */
  firstSync(round: Round): Promise<Answer>;
  /** Opens the copy that is there, in a page that has just begun. */
  open(round: Round): Promise<void>;
  /** The copy, opened in a page that has just begun, hears from the server that nothing is new. */
  syncAgain(round: Round): Promise<void>;
  /** Asks one after the other, each list sorted. */
  ask(questions: readonly Question[]): Promise<Answer>;
}

/** The least that a first sync can be: what comes is written down as it came, once. */
export type Floor = Pick<Side, 'firstSync'>;

declare global {
  /** The side that this page was opened for. */
  var side: Side | undefined;
  /** The floor, in a page that was opened for it. */
  var floor: Floor | undefined;
}
