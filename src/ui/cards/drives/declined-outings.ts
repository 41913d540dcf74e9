import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { Proposal } from '../../../data/drives/drives.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';

/** What this desk has said no to; a device of its own remembers it, it is nobody else's business. */
const KEY = 'outings-declined';
const REMEMBERED = 60;

/** Names a proposal by the errands in it: one more errand is another question. */
export function keyOf({ fares }: Pick<Proposal, 'fares'>): string {
  return fares
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
  await drafts.keep(KEY, [keyOf(proposal), ...(await kept(drafts))].slice(0, REMEMBERED));
}

/** It may be proposed again. */
export async function reconsider(drafts: Drafts, proposal: Proposal): Promise<void> {
  const key = keyOf(proposal);
  await drafts.keep(
    KEY,
    (await kept(drafts)).filter((one) => one !== key),
  );
}

async function kept(drafts: Drafts): Promise<readonly string[]> {
  return ((await drafts.read(KEY)) as readonly string[] | undefined) ?? [];
}
