import { html } from 'lit';
import type { Role } from '../../../domain/kernel/actor.ts';
import { screen, STAFF } from '../../kit/screen.ts';

const COORDINATOR: readonly Role[] = ['coordinator'];

/** The map of the territory, for its committee; and what more volunteers would have changed. */
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
  screen({
    path: '/map/and-if',
    place: '/map',
    roles: COORDINATOR,
    words: ['diagnosis', 'map', 'pack'],
    title: (m) => m.diagnosis.andIf.heading,
    load: () => import('./and-if-page.ts'),
    draw: () => html`<cm-and-if-page></cm-and-if-page>`,
  }),
];
