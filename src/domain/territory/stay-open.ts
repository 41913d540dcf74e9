import type { Role } from '../kernel/actor.ts';
import type { Territory } from './territory.ts';

/** The most hours that a territory may let a volunteer's device stay open. */
export const MOST_HOURS_OPEN = 12;

/**
 * How many hours a device stays open after it was opened, also when the app is closed meanwhile; 0: it is closed with
 * the app. For volunteers alone: whoever sees the whole territory opens it each time.
 */
export function hoursOpen(
  territory: Pick<Territory, 'hoursOpen'> | undefined,
  roles: readonly (Role | 'network' | 'operator')[],
): number {
  const isVolunteer = roles.length > 0 && roles.every((role) => role === 'volunteer');
  return isVolunteer ? (territory?.hoursOpen ?? 0) : 0;
}
