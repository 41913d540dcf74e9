import { html } from 'lit';
import { screen, STAFF } from '../../kit/screen.ts';

/** The people who are helped. */
export const personRoutes = [
  screen({
    path: '/people',
    place: '/people',
    roles: STAFF,
    words: ['desk', 'people'],
    title: (m) => m.people.heading,
    load: () => import('./people-page.ts'),
    draw: () => html`<cm-people-page></cm-people-page>`,
  }),
  screen({
    path: '/people/new',
    place: '/people',
    roles: STAFF,
    words: ['addresses', 'desk', 'map', 'pack', 'people', 'problems'],
    title: (m) => m.people.register,
    load: () => import('./person-form-page.ts'),
    draw: () => html`<cm-person-form-page></cm-person-form-page>`,
  }),
  screen({
    path: '/people/new/:signal',
    place: '/people',
    roles: ['coordinator'],
    words: ['addresses', 'desk', 'map', 'pack', 'people', 'problems'],
    title: (m) => m.people.register,
    load: () => import('./person-form-page.ts'),
    draw: ({ signal }) => html`<cm-person-form-page .signal=${signal ?? ''}></cm-person-form-page>`,
  }),
  screen({
    path: '/people/:id',
    place: '/people',
    roles: STAFF,
    words: ['desk', 'encounters', 'map', 'pack', 'people', 'problems', 'requests', 'rounds'],
    title: (m) => m.people.heading,
    load: () => import('./person-page.ts'),
    draw: ({ id }) => html`<cm-person-page .person=${id ?? ''}></cm-person-page>`,
  }),
  screen({
    path: '/people/:id/edit',
    place: '/people',
    roles: STAFF,
    words: ['addresses', 'desk', 'map', 'pack', 'people', 'problems'],
    title: (m) => m.people.amend,
    load: () => import('./person-form-page.ts'),
    draw: ({ id }) => html`<cm-person-form-page .person=${id ?? ''}></cm-person-form-page>`,
  }),
  screen({
    path: '/people/:id/merge',
    place: '/people',
    roles: ['coordinator'],
    words: ['desk', 'people', 'problems'],
    title: (m) => m.people.merge.heading,
    load: () => import('./merge-page.ts'),
    draw: ({ id }) => html`<cm-merge-page .person=${id ?? ''}></cm-merge-page>`,
  }),
  screen({
    path: '/people/:id/merge/:other',
    place: '/people',
    roles: ['coordinator'],
    words: ['desk', 'people', 'problems'],
    title: (m) => m.people.merge.heading,
    load: () => import('./merge-page.ts'),
    draw: ({ id, other }) =>
      html`<cm-merge-page .person=${id ?? ''} .with=${other ?? ''}></cm-merge-page>`,
  }),
];
