import { arrivalOf } from '../../src/domain/kernel/fact.ts';
import { idOf, uuidOf, type Id } from '../../src/domain/kernel/ids.ts';
import type { Refusal } from '../../src/domain/kernel/refusal.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import type { Verdict } from '../../src/domain/sending/verdict.ts';
import type { Waiting } from '../../src/domain/sending/waiting.ts';
import { StoreUnavailable, type Doc, type Shelf } from '../store/store.ts';
import type { ReceivedFact } from './stored-facts.ts';

/**
 * Sets aside a fact that cannot be made state, whatever is tried: it is refused and kept, and the next
 * one goes on.
 * @throws StoreUnavailable, or what the store throws when it cannot keep even that
 */
export async function setAside(
  shelf: Shelf,
  fact: ReceivedFact,
  { rules }: { readonly rules: Rules },
): Promise<void> {
  const verdict = verdictOn(fact, 'could-not-be-applied');
  const audience = rules.audienceOf(verdict);
  const { _id: id, ...whole } = verdict;
  try {
    await shelf.write([{ id, body: { ...whole, audience } }]);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    // What it says may be what cannot be kept.
    const said = { ...whole.fact, data: {} };
    await shelf.write([{ id, body: { ...whole, fact: said, audience } }]);
  }
}

/** The id of what is said of a refused fact. */
export function verdictIdOf(fact: ReceivedFact): Verdict['_id'] {
  return idOf('verdict', uuidOf(fact._id));
}

/** Whether it was taken back: the fact was set aside, and could be made state later. */
export function isWithdrawn(verdict: Doc | undefined): boolean {
  return verdict?.['withdrawn'] === true;
}

/** The same for its author alone, who has what it said. */
export function briefly(verdict: Verdict): Verdict {
  return { ...verdict, fact: { ...verdict.fact, data: {} }, brief: true };
}

/** What is said of a refused fact. */
export function verdictOn(fact: ReceivedFact, refusal: Refusal): Verdict {
  const { received, ...written } = fact;
  return {
    _id: verdictIdOf(fact),
    noun: 'verdict',
    schema: 1,
    fact: written,
    refusal,
    at: received.at,
    applied: [{ fact: fact._id, at: received.at }],
  };
}

/** The id of what is said of a fact that waits. */
export function noticeIdOf(fact: Id<'fact'>): Id<'waiting'> {
  return idOf('waiting', uuidOf(fact));
}

/** What is said of a fact that waits. */
export function noticeOn(fact: ReceivedFact): Waiting {
  const at = arrivalOf(fact);
  return {
    _id: noticeIdOf(fact._id),
    noun: 'waiting',
    schema: 1,
    fact: fact._id,
    by: fact.by,
    at,
    applied: [{ fact: fact._id, at }],
  };
}
