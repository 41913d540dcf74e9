import { forgottenCandidacy, isPastKeeping } from '../../src/domain/candidacies/forgetting.ts';
import type { State } from '../../src/domain/nouns.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import { forgottenSignal, isSignalPastKeeping } from '../../src/domain/signals/forgetting.ts';
import { rewrite, stateIn } from '../referee/stored-states.ts';
import type { Change, Shelf, Store } from '../store/store.ts';

const PAGE_SIZE = 1_000;

/** What was said on public pages is forgotten with. */
export interface ForgettingParts {
  readonly store: Pick<Store, 'names' | 'shelf'>;
  readonly rules: Rules;
  readonly clock: () => number;
}

/**
 * Forgets what people said on public pages once the time is over that the page told them: the facts go, of what they
 * made an empty shell stays, and every device is told to forget it. Cut short, it is done the next time.
 */
export async function forgetArrivals({ store, rules, clock }: ForgettingParts): Promise<void> {
  const at = new Date(clock()).toISOString();
  for (const territory of await store.names()) {
    await forgetIn(await store.shelf(territory), rules, at);
  }
}

async function forgetIn(shelf: Shelf, rules: Rules, at: string): Promise<void> {
  const due = new Map<string, Change['doc']>();
  for await (const { id, doc } of documents(shelf, ['candidacy:', 'signal:'])) {
    if (shellOf(stateIn(doc, rules), at)) due.set(id, doc);
  }
  if (due.size === 0) return;
  // First the facts: the shell is what says that they are gone.
  for await (const { id, rev, doc } of documents(shelf, ['fact:'])) {
    if (due.has(String(doc['subject']))) await shelf.remove(id, rev);
  }
  const writes = [...due.values()].flatMap((doc) => {
    const shell = shellOf(stateIn(doc, rules), at);
    return (shell && rewrite(doc, shell, rules.audienceOf(shell), at)) ?? [];
  });
  await shelf.write(writes);
}

/** What is left of it now; undefined: its time is not over. */
function shellOf(state: State, now: string): State | undefined {
  if (state.noun === 'candidacy' && isPastKeeping(state, now)) return forgottenCandidacy(state);
  if (state.noun === 'signal' && isSignalPastKeeping(state, now)) return forgottenSignal(state);
  return undefined;
}

async function* documents(shelf: Shelf, prefixes: readonly string[]): AsyncIterable<Change> {
  for (let since = '0', more = true; more;) {
    const page = await shelf.changes(since, { limit: PAGE_SIZE, prefixes });
    yield* page.changes;
    since = page.lastSeq;
    more = page.pending;
  }
}
