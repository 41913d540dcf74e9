import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** Settings: the parts of every family that has some. */
export const settingsRoutes = [
  screen({
    path: '/settings',
    place: '/settings',
    words: [
      'access',
      'addresses',
      'charter',
      'checks',
      'drives',
      'journal',
      'notices',
      'pack',
      'problems',
      'settings',
      'team',
    ],
    title: (m) => m.settings.heading,
    load: () => import('./settings-page.ts'),
    draw: () => html`<cm-settings-page></cm-settings-page>`,
  }),
];
