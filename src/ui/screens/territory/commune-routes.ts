import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** The communes that make up the territory. */
export const communeRoutes = [
  screen({
    path: '/settings/communes',
    place: '/settings',
    roles: ['coordinator'],
    words: ['settings', 'problems'],
    title: (m) => m.settings.communes.heading,
    load: () => import('./communes-page.ts'),
    draw: () => html`<cm-communes-page></cm-communes-page>`,
  }),
];
