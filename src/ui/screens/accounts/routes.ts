import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** The team: who answers for the territory, for its coordinators. */
export const teamRoutes = [
  screen({
    path: '/team',
    place: '/settings',
    roles: ['coordinator'],
    words: ['problems', 'team'],
    title: (m) => m.team.heading,
    load: () => import('./team-pages.ts'),
    draw: () => html`<cm-team-page></cm-team-page>`,
  }),
  screen({
    path: '/team/:id',
    place: '/settings',
    roles: ['coordinator'],
    words: ['problems', 'team'],
    title: (m) => m.team.heading,
    load: () => import('./team-pages.ts'),
    // Somebody new has no id yet; an address of its own would weigh on every first load.
    draw: ({ id = '' }) =>
      id === 'invite'
        ? html`<cm-invite-page></cm-invite-page>`
        : html`<cm-member-page .member=${id}></cm-member-page>`,
  }),
];
