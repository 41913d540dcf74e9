import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** What is on its way to the server. */
export const sendingRoutes = [
  screen({
    path: '/sending',
    place: '',
    words: ['sending'],
    title: (m) => m.sending.heading,
    load: () => import('./sending-page.ts'),
    draw: () => html`<cm-sending-page></cm-sending-page>`,
  }),
];
