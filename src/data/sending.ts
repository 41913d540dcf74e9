import type { FactProblem } from '../contract/fact.ts';
import type { Fact } from '../domain/facts.ts';
import type { Id } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Verdict } from '../domain/states.ts';
import type { Live } from './live.ts';

/**
 * Why a fact was refused: by the domain, by the door, or `other-content` (the server holds another
 * fact of the same name) and `forbidden` (not this person's to write).
 */
export type SendingRefusal = Refusal | FactProblem | 'other-content' | 'forbidden';

/** Where a fact stands on its way: on this device only, received by the server, or refused. */
export type SendingStatus = 'waiting' | 'sent' | 'refused';

/** One fact on its way. */
export interface Sending {
  readonly fact: Fact;
  readonly status: SendingStatus;
  readonly reason?: SendingRefusal;
  /** When it took this status, by this device's clock. */
  readonly at: string;
}

/** How many facts stand where. */
export interface SendingCounts {
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
}

/** What is not sent yet, what was, and what was refused. */
export interface SendingList {
  /** Refused ones first, then waiting ones in the order written, then those sent, latest first. */
  list(): Live<readonly Sending[]>;
  counts(): Live<SendingCounts>;
  /** How one fact stands; undefined: it is no longer kept here. */
  one(id: Id<'fact'>): Live<Sending | undefined>;
  /** Offers a refused fact to the server again. */
  retry(id: Id<'fact'>): Promise<void>;
  /** Takes a refused fact off this device, once it was read. */
  discard(id: Id<'fact'>): Promise<void>;
  /** Everything that is not sent, in clear, for the coordinator: the way out when all else fails. */
  exportFile(): Promise<Blob>;
  /** For coordinators: what the server refused of anybody, latest first. */
  verdicts(): Live<readonly Verdict[]>;
}
