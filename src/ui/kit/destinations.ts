import type { MyRole } from '../../data/accounts/session.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { Destination } from '../elements/layout/nav.ts';

/**
 * The three to five places of the app for somebody of these roles.
 * @param ofStaff those that only the staff, the network or the operator go to, which come first
 */
export function destinationsOf(
  roles: readonly MyRole[],
  { app: { nav } }: Pick<Messages, 'app'>,
  ofStaff: readonly Destination[],
): readonly Destination[] {
  const places = [...ofStaff];
  if (roles.includes('volunteer')) {
    places.push({ href: '/missions', word: nav.missions, icon: 'hand-heart' });
    if (places.length < 4) places.push({ href: '/mine', word: nav.mine, icon: 'calendar-days' });
  }
  return [...places, { href: '/settings', word: nav.settings, icon: 'settings' }];
}

/** Whether somebody has a place in no territory: they read the synthesis of all, or run the service. */
export function isOfNone(roles: readonly MyRole[]): boolean {
  return roles.includes('network') || roles.includes('operator');
}

/** Where somebody starts: their first place. */
export function homeOf(roles: readonly MyRole[]): string {
  if (roles.includes('coordinator')) return '/desk';
  if (roles.includes('network')) return '/synthesis';
  if (roles.includes('operator')) return '/operator';
  return roles.includes('agent') ? '/people' : '/missions';
}
