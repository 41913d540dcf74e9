import { momentOf } from '../../src/domain/kernel/fact.ts';
import { idOf, uuidOf } from '../../src/domain/kernel/ids.ts';
import type { Applied, Step } from '../../src/domain/kernel/state.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import { readReadable } from '../store/read-readable.ts';
import type { Shelf } from '../store/store.ts';
import type { ReceivedFact } from './stored-facts.ts';
import { isWithdrawn } from './verdicts.ts';

const PAGE_SIZE = 1_000;

/** Whether a fact was accepted when it came. */
export type Accepted = (fact: ReceivedFact) => boolean;

/**
 * Which facts were accepted when they came, as far as what they are about tells: it contains them, or
 * its history names them, and nobody was told otherwise.
 */
export async function acceptedIn(
  shelf: Shelf,
  facts: readonly ReceivedFact[],
  rules: Rules,
): Promise<Accepted> {
  const subjectOf = (fact: ReceivedFact): string | undefined =>
    rules.concerns(fact, () => undefined)[0];
  const ids = [...new Set(facts.flatMap((fact) => subjectOf(fact) ?? []))];
  // What cannot be read tells of nothing.
  const { docs: stored } = await readReadable(shelf, ids);
  const refused = await refusedIn(shelf);
  return (fact) => {
    if (refused.has(idOf('verdict', uuidOf(fact._id)))) return false;
    const doc = stored.get(subjectOf(fact) ?? '');
    const { applied: contained = [], history = [] } = (doc ?? {}) as Partial<WithHistory>;
    return (
      contained.some((one) => one.fact === fact._id) ||
      history.some(
        ({ type, by, at }) => type === fact.type && by === fact.by && at === momentOf(fact),
      )
    );
  };
}

async function refusedIn(shelf: Shelf): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  for (let since = '0', more = true; more;) {
    const page = await shelf.changes(since, { limit: PAGE_SIZE, prefixes: ['verdict:'] });
    for (const { id, doc } of page.changes) if (!isWithdrawn(doc)) refused.add(id);
    since = page.lastSeq;
    more = page.pending;
  }
  return refused;
}

interface WithHistory {
  readonly applied: readonly Applied[];
  readonly history: readonly Step[];
}
