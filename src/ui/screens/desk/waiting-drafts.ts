import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { Id } from '../../../domain/kernel/ids.ts';

const WAITING_KEY = 'request:new';

/** The key of the request that is being written for somebody; it names a UUID and nothing else. */
export function requestDraftKey(person: Id<'person'>): string {
  return `${WAITING_KEY}:${person.slice('person:'.length)}`;
}

/** For whom a request was begun and neither kept nor thrown away: the call was interrupted. */
export async function waitingDrafts(drafts: Drafts): Promise<readonly Id<'person'>[]> {
  return ((await drafts.read(WAITING_KEY)) as readonly Id<'person'>[] | undefined) ?? [];
}

/** Remembers that a request for this person was begun. */
export async function rememberDraft(drafts: Drafts, person: Id<'person'>): Promise<void> {
  const waiting = await waitingDrafts(drafts);
  if (!waiting.includes(person)) await drafts.keep(WAITING_KEY, [person, ...waiting].slice(0, 20));
}

/** Forgets the request that was begun for this person. */
export async function forgetDraft(drafts: Drafts, person: Id<'person'>): Promise<void> {
  const waiting = await waitingDrafts(drafts);
  const rest = waiting.filter((one) => one !== person);
  await drafts.drop(requestDraftKey(person));
  if (rest.length === 0) await drafts.drop(WAITING_KEY);
  else if (rest.length < waiting.length) await drafts.keep(WAITING_KEY, rest);
}
