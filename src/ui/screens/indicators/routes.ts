import { html } from 'lit';
import type { Role } from '../../../domain/kernel/actor.ts';
import { screen } from '../../kit/screen.ts';

const COORDINATOR: readonly Role[] = ['coordinator'];

/** The figures of the territory, for coordinators. */
export const indicatorRoutes = [
  screen({
    path: '/figures',
    place: '/figures',
    roles: COORDINATOR,
    words: ['decisions', 'history', 'indicators', 'problems'],
    title: (m) => m.indicators.heading,
    load: () => import('./figures-screens.ts'),
    draw: () => html`<cm-figures-page></cm-figures-page>`,
  }),
  screen({
    path: '/figures/summary',
    place: '/figures',
    roles: COORDINATOR,
    words: ['decisions', 'history', 'indicators', 'problems'],
    title: (m) => m.indicators.summary.heading,
    load: () => import('./figures-screens.ts'),
    draw: () => html`<cm-summary-page></cm-summary-page>`,
  }),
  screen({
    path: '/figures/value',
    place: '/figures',
    roles: COORDINATOR,
    words: ['decisions', 'history', 'indicators', 'problems'],
    title: (m) => m.indicators.value.heading,
    load: () => import('./figures-screens.ts'),
    draw: () => html`<cm-value-page></cm-value-page>`,
  }),
  screen({
    path: '/figures/theory',
    place: '/figures',
    roles: COORDINATOR,
    words: ['decisions', 'history', 'indicators', 'problems'],
    title: (m) => m.indicators.theory.heading,
    load: () => import('./figures-screens.ts'),
    draw: () => html`<cm-theory-page></cm-theory-page>`,
  }),
];
