import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** What people are told outside the app, for coordinators. */
export const noticeRoutes = [
  screen({
    path: '/settings/messages',
    place: '/settings',
    roles: ['coordinator'],
    words: ['notices'],
    title: (m) => m.notices.sent.heading,
    load: () => import('./sent-page.ts'),
    draw: () => html`<cm-sent-page></cm-sent-page>`,
  }),
  screen({
    path: '/people/:id/relative',
    place: '/people',
    roles: ['coordinator'],
    words: ['notices', 'problems'],
    title: (m) => m.notices.relative.heading,
    load: () => import('./relative-page.ts'),
    draw: ({ id }) => html`<cm-relative-page .person=${id ?? ''}></cm-relative-page>`,
  }),
  screen({
    path: '/volunteers/:id/notices',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['notices', 'problems'],
    title: (m) => m.notices.heading,
    load: () => import('./volunteer-notices-page.ts'),
    draw: ({ id }) =>
      html`<cm-volunteer-notices-page .volunteer=${id ?? ''}></cm-volunteer-notices-page>`,
  }),
];
