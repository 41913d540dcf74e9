import type { CurrentMembership } from '../read-model/current-membership.ts';
import { documentKey } from '../read-model/keys.ts';
import type { TabChannel } from '../tab-channel.ts';

/**
 * Tells when the volunteer whose device this is stands otherwise than before (paused, left): what they
 * may know is another then, and what they may no longer know must not wait for the next check.
 * @returns the end of watching
 */
export function watchOwnStanding(
  tabs: TabChannel,
  currentMembership: CurrentMembership,
  changed: () => void,
): () => void {
  let known = 'active';
  return tabs.on('documents', ({ changes }) => {
    const { membership } = currentMembership;
    const self = membership?.actor.volunteer;
    if (!membership || !self) return;
    const key = documentKey(membership.territory, self);
    const stand = changes.find((change) => change.key === key)?.now?.stand;
    if (stand === undefined || stand === known) return;
    known = stand;
    changed();
  });
}
