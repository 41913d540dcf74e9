import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { Proposal } from '../../../data/drives/drives.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';

/** What this desk has said no to; a device of its own remembers it, it is nobody else's business. */
const STORAGE_KEY = 'outings-declined';
const MAX_REMEMBERED = 60;

/** Names a proposal by the errands in it: one more errand is another question. */
export function outingKey({ passengers }: Pick<Proposal, 'passengers'>): string {
  return passengers
    .map(({ request }) => uuidOf(request._id))
    .sort()
    .join(' ');
}

/** The proposals to which somebody here said no. */
export async function declined(drafts: Drafts): Promise<ReadonlySet<string>> {
  return new Set(await kept(drafts));
}

/** It is not proposed again. */
export async function decline(drafts: Drafts, proposal: Proposal): Promise<void> {
  await drafts.keep(
    STORAGE_KEY,
    [outingKey(proposal), ...(await kept(drafts))].slice(0, MAX_REMEMBERED),
  );
}

/** It may be proposed again. */
export async function reconsider(drafts: Drafts, proposal: Proposal): Promise<void> {
  const key = outingKey(proposal);
  await drafts.keep(
    STORAGE_KEY,
    (await kept(drafts)).filter((one) => one !== key),
  );
}

async function kept(drafts: Drafts): Promise<readonly string[]> {
  return ((await drafts.read(STORAGE_KEY)) as readonly string[] | undefined) ?? [];
}
