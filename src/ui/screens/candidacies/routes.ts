import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** Those who offered to help. */
export const candidacyRoutes = [
  screen({
    path: '/candidacies',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['candidacies'],
    title: (m) => m.candidacies.heading,
    load: () => import('./candidacies-page.ts'),
    draw: () => html`<cm-candidacies-page></cm-candidacies-page>`,
  }),
  screen({
    path: '/candidacies/:id',
    place: '/volunteers',
    roles: ['coordinator'],
    words: ['candidacies', 'problems'],
    title: (m) => m.candidacies.heading,
    load: () => import('./candidacy-page.ts'),
    draw: ({ id }) => html`<cm-candidacy-page .candidacy=${id ?? ''}></cm-candidacy-page>`,
  }),
];
