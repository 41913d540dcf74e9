import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** What a volunteer says of their own help, among their settings. */
export const ownHelpRoutes = [
  screen({
    path: '/settings/help',
    place: '/settings',
    roles: ['volunteer'],
    words: ['people', 'problems', 'volunteers'],
    title: (m) => m.volunteers.own.heading,
    load: () => import('./own-help-page.ts'),
    draw: () => html`<cm-own-help-page></cm-own-help-page>`,
  }),
];
