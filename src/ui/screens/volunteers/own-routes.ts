import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** A volunteer's own pages among their settings: what they say of their help, and how to begin. */
export const ownHelpRoutes = [
  screen({
    path: '/settings/help',
    place: '/settings',
    roles: ['volunteer'],
    words: ['people', 'problems', 'volunteers'],
    title: (m) => m.volunteers.own.heading,
    load: () => import('./own-help-page.ts'),
    draw: () => html`<cm-own-help-page></cm-own-help-page>`,
  }),
  screen({
    path: '/settings/first-steps',
    place: '/settings',
    roles: ['volunteer'],
    words: ['charter', 'problems'],
    title: (m) => m.charter.steps.heading,
    load: () => import('./first-steps-page.ts'),
    draw: () => html`<cm-first-steps-page></cm-first-steps-page>`,
  }),
];
