import type { Rules } from '../../src/domain/rules-of.ts';
import type { Verdict } from '../../src/domain/sending/verdict.ts';
import type { Doc, Shelf } from '../store/store.ts';
import { madeNow, repairFromFacts } from './replay.ts';
import { rewrite, stateIn } from './stored-states.ts';

const PAGE_SIZE = 500;
/** How many facts are judged anew at a time; the next repair goes on. */
const MAX_ANEW = 1_000;

/** What a repair did. */
export interface Repaired {
  /** Ids of the documents that were written. */
  readonly documents: readonly string[];
  /** Ids of facts that had been set aside, and are made state now. */
  readonly facts: readonly string[];
}

/**
 * Writes what the facts make over what cannot be read or says something else. Facts that had been set aside,
 * because what they are about could not be read then, are judged anew where they stand in the order;
 * those that can be made state now are refused no more. It can be done again after a crash at any point.
 * @param at the server's clock, ISO 8601
 * @throws StoreUnavailable; DamagedDocuments with the names of what only a backup brings back
 */
export async function repairAndJudgeAnew(
  shelf: Shelf,
  rules: Rules,
  at: string,
): Promise<Repaired> {
  const verdicts = await setAsideLately(shelf);
  const made = verdicts.size > 0 ? await madeNow(shelf, rules, new Set(verdicts.keys())) : [];
  const facts = [...made];
  const writes = facts.flatMap((fact) => {
    const doc = verdicts.get(fact);
    return (doc && withdrawn(doc, rules, at)) ?? [];
  });
  if (writes.length > 0) await shelf.write(writes);
  return { documents: await repairFromFacts(shelf, rules, at), facts };
}

/** The verdicts that somebody is still shown, by the facts that they set aside. */
async function setAsideLately(shelf: Shelf): Promise<Map<string, Doc>> {
  const found = new Map<string, Doc>();
  for (let since = '0', more = true; more && found.size < MAX_ANEW;) {
    const page = await shelf.changes(since, { limit: PAGE_SIZE, prefixes: ['verdict:'] });
    for (const { id, doc } of page.changes) {
      const isShown = (doc['audience'] as readonly string[]).length > 0;
      if (!isShown || doc['refusal'] !== 'could-not-be-applied') continue;
      if (found.size < MAX_ANEW) found.set(id.replace('verdict:', 'fact:'), doc);
    }
    since = page.lastSeq;
    more = page.pending;
  }
  return found;
}

function withdrawn(doc: Doc, rules: Rules, at: string): ReturnType<typeof rewrite> {
  const verdict = stateIn(doc, rules) as Verdict;
  const taken: Verdict = { ...verdict, fact: { ...verdict.fact, data: {} }, withdrawn: true };
  return rewrite(doc, taken, [], at);
}
