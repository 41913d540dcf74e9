import { html } from 'lit';
import { screen, STAFF } from '../../kit/screen.ts';

/** What was decided because of what was measured. */
export const decisionRoutes = [
  screen({
    path: '/decisions',
    place: '/figures',
    roles: STAFF,
    words: ['decisions', 'problems'],
    title: (m) => m.decisions.heading,
    load: () => import('./decisions-page.ts'),
    draw: () => html`<cm-decisions-page></cm-decisions-page>`,
  }),
  screen({
    path: '/decisions/:id',
    place: '/figures',
    roles: STAFF,
    words: ['decisions', 'history', 'indicators', 'problems'],
    title: (m) => m.decisions.heading,
    load: () => import('./decision-page.ts'),
    draw: ({ id }) => html`<cm-decision-page .decision=${id ?? ''}></cm-decision-page>`,
  }),
];
