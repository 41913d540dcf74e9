import { html } from 'lit';
import { screen, STAFF } from '../../kit/screen.ts';

/** Visits, calls and meetings. */
export const encounterRoutes = [
  screen({
    path: '/encounters',
    place: '/encounters',
    roles: STAFF,
    words: ['encounters', 'people', 'requests', 'rounds'],
    title: (m) => m.encounters.heading,
    load: () => import('./encounters-page.ts'),
    draw: () => html`<cm-encounters-page></cm-encounters-page>`,
  }),
  screen({
    path: '/encounters/new',
    place: '/encounters',
    roles: STAFF,
    words: ['addresses', 'desk', 'encounters', 'map', 'pack', 'people', 'problems'],
    title: (m) => m.encounters.new,
    load: () => import('./encounter-page.ts'),
    draw: () => html`<cm-encounter-page></cm-encounter-page>`,
  }),
  screen({
    path: '/encounters/new/:person',
    place: '/encounters',
    roles: STAFF,
    words: ['addresses', 'desk', 'encounters', 'map', 'pack', 'people', 'problems'],
    title: (m) => m.encounters.new,
    load: () => import('./encounter-page.ts'),
    draw: ({ person }) => html`<cm-encounter-page .person=${person ?? ''}></cm-encounter-page>`,
  }),
  screen({
    path: '/encounters/:encounter/edit',
    place: '/encounters',
    roles: STAFF,
    words: ['addresses', 'desk', 'encounters', 'map', 'pack', 'people', 'problems'],
    title: (m) => m.encounters.correctHeading,
    load: () => import('./encounter-page.ts'),
    draw: ({ encounter }) =>
      html`<cm-encounter-amend-page .encounter=${encounter ?? ''}></cm-encounter-amend-page>`,
  }),
];
