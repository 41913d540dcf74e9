import { html } from 'lit';
import type { MyRole } from '../../../data/accounts/session.ts';
import { screen } from '../../kit/screen.ts';

const NETWORK: readonly MyRole[] = ['network'];

/** What all territories say together, for the network. */
export const synthesisRoutes = [
  screen({
    path: '/synthesis',
    place: '/synthesis',
    roles: NETWORK,
    words: ['synthesis'],
    title: (m) => m.synthesis.heading,
    load: () => import('./synthesis-page.ts'),
    draw: () => html`<cm-synthesis-page></cm-synthesis-page>`,
  }),
  screen({
    path: '/synthesis/method',
    place: '/synthesis',
    roles: NETWORK,
    words: ['synthesis'],
    title: (m) => m.synthesis.method.heading,
    load: () => import('./method-page.ts'),
    draw: () => html`<cm-method-page></cm-method-page>`,
  }),
];
