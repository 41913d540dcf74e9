import { html } from 'lit';
import { screen, STAFF } from '../../kit/screen.ts';

/** The phone desk. */
export const deskRoutes = [
  screen({
    path: '/desk',
    place: '/desk',
    roles: ['coordinator'],
    words: ['addresses', 'checks', 'desk', 'map', 'pack', 'people', 'problems', 'requests'],
    title: (m) => m.desk.heading,
    load: () => import('./desk-page.ts'),
    draw: () => html`<cm-desk-page></cm-desk-page>`,
  }),
  screen({
    path: '/desk/:person',
    place: '/desk',
    roles: STAFF,
    words: ['addresses', 'checks', 'desk', 'map', 'pack', 'people', 'problems', 'requests'],
    title: (m) => m.desk.newRequest,
    load: () => import('./desk-page.ts'),
    draw: ({ person }) => html`<cm-desk-page .person=${person ?? ''}></cm-desk-page>`,
  }),
  screen({
    path: '/desk/:person/after/:encounter',
    place: '/desk',
    roles: STAFF,
    words: ['addresses', 'checks', 'desk', 'map', 'pack', 'people', 'problems', 'requests'],
    title: (m) => m.desk.newRequest,
    load: () => import('./desk-page.ts'),
    draw: ({ person, encounter }) =>
      html`<cm-desk-page .person=${person ?? ''} .encounter=${encounter ?? ''}></cm-desk-page>`,
  }),
];
