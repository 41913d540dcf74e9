import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** People of whom somebody told. */
export const signalRoutes = [
  screen({
    path: '/signals',
    place: '/people',
    roles: ['coordinator'],
    words: ['signals'],
    title: (m) => m.signals.heading,
    load: () => import('./signals-page.ts'),
    draw: () => html`<cm-signals-page></cm-signals-page>`,
  }),
  screen({
    path: '/signals/:id',
    place: '/people',
    roles: ['coordinator'],
    words: ['signals', 'problems'],
    title: (m) => m.signals.heading,
    load: () => import('./signal-page.ts'),
    draw: ({ id }) => html`<cm-signal-page .signal=${id ?? ''}></cm-signal-page>`,
  }),
];
