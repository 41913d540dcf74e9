import type { MyRole } from '../../data/accounts/session.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { Destination } from '../elements/layout/nav.ts';

/**
 * The three to five places of the app for somebody of these roles; those that are `wide` have room on
 * the side bar of a desktop only, and are reached from another screen on a phone.
 */
export function destinationsOf(
  roles: readonly MyRole[],
  messages: Messages,
): readonly Destination[] {
  const { nav } = messages.app;
  const places: Destination[] = [];
  if (roles.includes('coordinator')) {
    places.push(
      { href: '/desk', word: nav.desk, icon: 'phone' },
      { href: '/requests', word: nav.requests, icon: 'inbox' },
      { href: '/people', word: nav.people, icon: 'users-round' },
      { href: '/volunteers', word: nav.volunteers, icon: 'hand-heart' },
      { href: '/map', word: nav.map, icon: 'map', wide: true },
      { href: '/round', word: nav.round, icon: 'route', wide: true },
      { href: '/figures', word: nav.figures, icon: 'chart-column', wide: true },
    );
  } else if (roles.includes('agent')) {
    places.push(
      { href: '/people', word: nav.people, icon: 'users-round' },
      { href: '/round', word: nav.round, icon: 'route' },
      // Five have room on a phone; with a volunteer's missions, encounters are reached from the round.
      {
        href: '/encounters',
        word: nav.encounters,
        icon: 'notebook-pen',
        wide: roles.includes('volunteer'),
      },
      { href: '/requests', word: nav.requests, icon: 'inbox' },
    );
  }
  if (roles.includes('network')) {
    places.push({ href: '/synthesis', word: nav.synthesis, icon: 'chart-column' });
  }
  if (roles.includes('operator')) {
    places.push({ href: '/operator', word: nav.operator, icon: 'hard-drive' });
  }
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
