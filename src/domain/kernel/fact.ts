import type { Actor, Author, Role } from './actor.ts';
import type { Id } from './ids.ts';
import type { Moment } from './when.ts';

/**
 * What somebody did or saw: made in an instant on a device, with or without network, and never
 * changed afterwards.
 */
export interface FactOf<
  Type extends string,
  Subject extends string,
  Data,
  By extends Author = Id<'user'>,
> {
  readonly _id: Id<'fact'>;
  readonly type: Type;
  /** The version of its noun that it was written in; absent: the first. */
  readonly schema?: number;
  /** What it is about. */
  readonly subject: Id<Subject>;
  /** The device's clock: shown to people, never used to decide. */
  readonly at: Moment;
  /** The device that wrote it, a random UUID. */
  readonly device: string;
  readonly by: By;
  readonly data: Data;
  /** The gateway's stamp. Absent: the fact is known to this device only, and provisional. */
  readonly received?: Receipt;
}

/** When the server took a fact in, and what its author was allowed to do at that moment. */
export interface Receipt {
  readonly at: Moment;
  readonly roles: readonly Role[];
  readonly volunteer?: Id<'volunteer'>;
  /**
   * When it was received again, by a server that had lost it: `at` and the roles are then those of its
   * first receipt, which that server had signed.
   */
  readonly again?: Moment;
}

/** A fact of whatever type. */
export type AnyFact = FactOf<string, string, unknown, Author>;

/** Who stands behind a fact, as the gateway stamped it. */
export function actorOf<By extends Author>(by: By, receipt: Receipt): Actor<By> {
  const { roles, volunteer } = receipt;
  return { user: by, roles, ...(volunteer && { volunteer }) };
}

/** The moment a fact counts from: its receipt, or the device's clock while it is provisional. */
export function momentOf(fact: AnyFact): Moment {
  return fact.received?.at ?? fact.at;
}

/** When a fact came to where it is now: facts are applied in that order. */
export function arrivalOf(fact: AnyFact): Moment {
  return fact.received?.again ?? momentOf(fact);
}
