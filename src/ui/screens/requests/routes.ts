import { html } from 'lit';
import { screen, STAFF } from '../../kit/screen.ts';

/** What people ask for. */
export const requestRoutes = [
  screen({
    path: '/requests',
    place: '/requests',
    roles: STAFF,
    words: [
      'desk',
      'diagnosis',
      'drives',
      'map',
      'pack',
      'people',
      'problems',
      'requests',
      'rounds',
    ],
    title: (m) => m.requests.heading,
    load: () => import('./requests-page.ts'),
    draw: () => html`<cm-requests-page></cm-requests-page>`,
  }),
  screen({
    path: '/requests/:id',
    place: '/requests',
    roles: STAFF,
    words: [
      'addresses',
      'checks',
      'desk',
      'drives',
      'history',
      'map',
      'mission',
      'pack',
      'people',
      'problems',
      'requests',
      'rounds',
    ],
    title: (m) => m.requests.heading,
    load: () => import('./request-page.ts'),
    draw: ({ id }) => html`<cm-request-page .request=${id ?? ''}></cm-request-page>`,
  }),
];
