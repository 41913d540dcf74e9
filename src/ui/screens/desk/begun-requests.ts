import type { Drafts } from '../../../data/drafts/drafts.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';

const PREFIX = 'request:new:';

/** The key of the request that is being written for somebody; it names a UUID and nothing else. */
export function requestDraftKey(person: Id<'person'>): string {
  return `${PREFIX}${uuidOf(person)}`;
}

/** For whom a request was begun and neither kept nor thrown away: the call was interrupted. */
export async function begunRequests(drafts: Drafts): Promise<readonly Id<'person'>[]> {
  const keys = await drafts.begun(PREFIX);
  return keys.map((key) => idOf('person', key.slice(PREFIX.length)));
}
