import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** How whoever works here is told of what concerns them, among their settings. */
export const ownNoticeRoutes = [
  screen({
    path: '/settings/notices',
    place: '/settings',
    roles: ['volunteer', 'agent', 'coordinator'],
    words: ['notices', 'problems'],
    title: (m) => m.notices.heading,
    load: () => import('./own-notices-page.ts'),
    draw: () => html`<cm-own-notices-page></cm-own-notices-page>`,
  }),
];
