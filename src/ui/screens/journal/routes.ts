import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** Who came in, what was opened, what left the house. */
export const journalRoutes = [
  screen({
    path: '/settings/journal',
    place: '/settings',
    roles: ['coordinator'],
    words: ['journal'],
    title: (m) => m.journal.heading,
    load: () => import('./journal-page.ts'),
    draw: () => html`<cm-journal-page></cm-journal-page>`,
  }),
];
