import type { Rules } from '../../src/domain/rules-of.ts';
import type { Verdict } from '../../src/domain/sending/verdict.ts';
import type { Change, Shelf } from '../store/store.ts';
import { rewrite, stateIn } from './stored-states.ts';

/** For how long a verdict is shown to those whom it concerns. */
const REMEMBERED_MS = 30 * 86_400_000;
const PAGE_SIZE = 500;

/**
 * Takes verdicts of more than 30 days off everybody's devices. That the fact was refused stays known
 * here, for it must never be judged again; what it said does not.
 * @param since up to where that was done already
 * @returns up to where it is done now
 */
export async function forgetVerdicts(
  shelf: Shelf,
  rules: Rules,
  since: string,
  now: number,
): Promise<string> {
  const before = new Date(now - REMEMBERED_MS).toISOString();
  const page = await shelf.changes(since, { limit: PAGE_SIZE, prefixes: ['verdict:'] });
  const recent = page.changes.findIndex((change) => isShown(change) && isSince(change, before));
  const old = recent < 0 ? page.changes : page.changes.slice(0, recent);
  const at = new Date(now).toISOString();
  const writes = old.filter(isShown).flatMap(({ doc }) => {
    const verdict = stateIn(doc, rules) as Verdict;
    return rewrite(doc, { ...verdict, fact: { ...verdict.fact, data: {} } }, [], at) ?? [];
  });
  if (writes.length > 0) await shelf.write(writes);
  return recent < 0 ? page.lastSeq : (old.at(-1)?.seq ?? since);
}

function isShown({ doc }: Change): boolean {
  return (doc['audience'] as readonly string[]).length > 0;
}

function isSince({ doc }: Change, moment: string): boolean {
  return String(doc['at']) >= moment;
}
