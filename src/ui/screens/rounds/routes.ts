import { html } from 'lit';
import { screen, STAFF } from '../../kit/screen.ts';

/** Whom agents visit, in which order. */
export const roundRoutes = [
  screen({
    path: '/round',
    place: '/round',
    roles: STAFF,
    words: ['addresses', 'desk', 'encounters', 'map', 'pack', 'people', 'problems', 'rounds'],
    title: (m) => m.rounds.heading,
    load: () => import('./round-page.ts'),
    draw: () => html`<cm-round-page></cm-round-page>`,
  }),
];
