import type { MyRole } from '../../data/accounts/session.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { Destination } from '../elements/layout/nav.ts';

/**
 * The places that only the staff, the network or the operator go to; those that are `wide` have room on the side bar of
 * a desktop only, and are reached from another screen on a phone.
 */
export function staffPlacesOf(
  roles: readonly MyRole[],
  { app: { nav } }: Pick<Messages, 'app'>,
): readonly Destination[] {
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
  return places;
}
