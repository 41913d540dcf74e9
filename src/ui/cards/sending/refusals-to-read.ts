import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Verdict } from '../../../domain/sending/verdict.ts';

/** What was seen to at this desk: of a device, and nobody else's business. */
const STORAGE_KEY = 'refusals-seen';
const MAX_REMEMBERED = 400;

/** The refused facts that somebody should see to: of others, and not seen to here; latest first. */
export function toRead(
  verdicts: readonly Verdict[],
  seen: ReadonlySet<string>,
  me: Id<'user'> | undefined,
): readonly Verdict[] {
  return verdicts.filter(
    ({ _id, fact, withdrawn }) => !withdrawn && fact.by !== me && !seen.has(_id),
  );
}

/** Which of them were seen to here. */
export async function seenRefusals(drafts: Drafts): Promise<ReadonlySet<string>> {
  return new Set(((await drafts.read(STORAGE_KEY)) as readonly string[] | undefined) ?? []);
}

/** Somebody saw to it. */
export async function keepSeen(drafts: Drafts, verdict: Verdict): Promise<void> {
  const before = await seenRefusals(drafts);
  await drafts.keep(STORAGE_KEY, [verdict._id, ...before].slice(0, MAX_REMEMBERED));
}

/** It waits for somebody again. */
export async function keepUnseen(drafts: Drafts, verdict: Verdict): Promise<void> {
  const before = await seenRefusals(drafts);
  await drafts.keep(
    STORAGE_KEY,
    [...before].filter((id) => id !== verdict._id),
  );
}
