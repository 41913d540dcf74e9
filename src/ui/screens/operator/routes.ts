import { html } from 'lit';
import type { MyRole } from '../../../data/accounts/session.ts';
import { screen } from '../../kit/screen.ts';

const OPERATOR: readonly MyRole[] = ['operator'];

/** How territories go, and making one, for whoever runs the service. */
export const operatorRoutes = [
  screen({
    path: '/operator',
    place: '/operator',
    roles: OPERATOR,
    words: ['operator', 'problems', 'team'],
    title: (m) => m.operator.heading,
    load: () => import('./operator-page.ts'),
    draw: () => html`<cm-operator-page></cm-operator-page>`,
  }),
  screen({
    path: '/operator/new',
    place: '/operator',
    roles: OPERATOR,
    words: ['operator', 'problems', 'team'],
    title: (m) => m.operator.found,
    load: () => import('./found-page.ts'),
    draw: () => html`<cm-found-page></cm-found-page>`,
  }),
];
