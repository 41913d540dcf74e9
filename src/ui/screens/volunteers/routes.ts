import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** Those who lend a hand. */
export const volunteerRoutes = [
  screen({
    path: '/volunteers',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['desk', 'people', 'volunteers'],
    title: (m) => m.volunteers.heading,
    load: () => import('./volunteers-page.ts'),
    draw: () => html`<cm-volunteers-page></cm-volunteers-page>`,
  }),
  screen({
    path: '/volunteers/new',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['addresses', 'desk', 'map', 'pack', 'people', 'problems', 'volunteers'],
    title: (m) => m.volunteers.register,
    load: () => import('./volunteer-form-page.ts'),
    draw: () => html`<cm-volunteer-form-page></cm-volunteer-form-page>`,
  }),
  screen({
    path: '/volunteers/new/:candidacy',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['addresses', 'desk', 'map', 'pack', 'people', 'problems', 'volunteers'],
    title: (m) => m.volunteers.register,
    load: () => import('./volunteer-form-page.ts'),
    draw: ({ candidacy }) =>
      html`<cm-volunteer-form-page .candidacy=${candidacy ?? ''}></cm-volunteer-form-page>`,
  }),
  screen({
    path: '/volunteers/:id',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['charter', 'checks', 'desk', 'people', 'problems', 'requests', 'volunteers'],
    title: (m) => m.volunteers.heading,
    load: () => import('./volunteer-page.ts'),
    draw: ({ id }) => html`<cm-volunteer-page .volunteer=${id ?? ''}></cm-volunteer-page>`,
  }),
  screen({
    path: '/volunteers/:id/edit',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['addresses', 'desk', 'map', 'pack', 'people', 'problems', 'volunteers'],
    title: (m) => m.volunteers.amend,
    load: () => import('./volunteer-form-page.ts'),
    draw: ({ id }) =>
      html`<cm-volunteer-form-page .volunteer=${id ?? ''}></cm-volunteer-form-page>`,
  }),
  screen({
    path: '/volunteers/:id/access',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['problems', 'team', 'volunteers'],
    title: (m) => m.volunteers.access,
    load: () => import('./volunteer-access-page.ts'),
    draw: ({ id }) =>
      html`<cm-volunteer-access-page .volunteer=${id ?? ''}></cm-volunteer-access-page>`,
  }),
  screen({
    path: '/volunteers/:id/merge',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['desk', 'people', 'problems', 'volunteers'],
    title: (m) => m.people.merge.heading,
    load: () => import('./volunteer-merge-page.ts'),
    draw: ({ id }) =>
      html`<cm-volunteer-merge-page .volunteer=${id ?? ''}></cm-volunteer-merge-page>`,
  }),
  screen({
    path: '/volunteers/:id/merge/:other',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['desk', 'people', 'problems', 'volunteers'],
    title: (m) => m.people.merge.heading,
    load: () => import('./volunteer-merge-page.ts'),
    draw: ({ id, other }) =>
      html`<cm-volunteer-merge-page
        .volunteer=${id ?? ''}
        .other=${other ?? ''}
      ></cm-volunteer-merge-page>`,
  }),
];
