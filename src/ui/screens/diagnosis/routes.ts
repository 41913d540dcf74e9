import { html } from 'lit';
import { screen, STAFF } from '../../kit/screen.ts';

/** The map of the territory, for its committee. */
export const diagnosisRoutes = [
  screen({
    path: '/map',
    place: '/map',
    roles: STAFF,
    words: ['desk', 'diagnosis', 'map', 'pack', 'people', 'problems', 'requests', 'rounds'],
    title: (m) => m.diagnosis.heading,
    load: () => import('./diagnosis-page.ts'),
    draw: () => html`<cm-diagnosis-page></cm-diagnosis-page>`,
  }),
];
