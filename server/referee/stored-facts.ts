import type { Actor, Author } from '../../src/domain/kernel/actor.ts';
import { actorOf, type Receipt } from '../../src/domain/kernel/fact.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import type { Fact } from '../../src/domain/nouns.ts';
import type { Doc } from '../store/store.ts';

/** A fact that the server has taken in, with the stamp that the gateway gave it. */
export type ReceivedFact = Fact & { readonly received: Receipt };

/** The fact that a stored document holds, without what the store and the gateway put around it. */
export function factIn(doc: Doc, rules: Pick<Rules, 'factUpToDate'>): ReceivedFact {
  const { _rev, audience, ...fact } = doc;
  return rules.factUpToDate(fact) as unknown as ReceivedFact;
}

/** The document that keeps a fact under the stamp of its receipt. It is served to nobody. */
export function bodyOf(fact: Fact, received: Receipt): Record<string, unknown> {
  const { _id, ...body } = fact;
  return Object.assign(body, { received, audience: [] });
}

/** The fact as its device wrote it, for telling whether two of the same id are the same. */
export function asWritten(fact: Fact): Fact {
  const { received: _, ...written } = fact;
  return written;
}

/** Who stands behind a received fact. */
export function authorOf(fact: ReceivedFact): Actor<Author> {
  return actorOf(fact.by, fact.received);
}
