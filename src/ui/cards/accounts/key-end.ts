import type { ReplicationKey } from '../../../contract/accounts/replication-key.ts';
import { daysBetween, type Day } from '../../../domain/kernel/when.ts';

/** So long before its last day one is reminded of a key. */
const REMINDED_DAYS = 30;

/** Whether a key ends some day, soon, or ended. */
export type KeyEnd = 'far' | 'near' | 'past';

/** How near the end of a key is. */
export function endOf({ until }: Pick<ReplicationKey, 'until'>, today: Day): KeyEnd {
  if (until === undefined) return 'far';
  const left = daysBetween(today, until);
  return left < 0 ? 'past' : left <= REMINDED_DAYS ? 'near' : 'far';
}
