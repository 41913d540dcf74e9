import { html } from 'lit';
import { screen, STAFF } from '../../kit/screen.ts';

/** What is on its way to the server. */
export const sendingRoutes = [
  screen({
    path: '/sending',
    place: '',
    words: ['history', 'problems', 'sending'],
    title: (m) => m.sending.heading,
    load: () => import('./sending-page.ts'),
    draw: () => html`<cm-sending-page></cm-sending-page>`,
  }),
  screen({
    path: '/sending/show',
    place: '',
    words: ['sending'],
    title: (m) => m.sending.showCodes,
    load: () => import('./show-codes-page.ts'),
    draw: () => html`<cm-show-codes-page></cm-show-codes-page>`,
  }),
  screen({
    path: '/sending/read',
    place: '',
    roles: STAFF,
    words: ['sending'],
    title: (m) => m.sending.readCodes,
    load: () => import('./read-codes-page.ts'),
    draw: () => html`<cm-read-codes-page></cm-read-codes-page>`,
  }),
];
