import { html } from 'lit';
import type { Role } from '../../../domain/kernel/actor.ts';
import { screen, STAFF } from '../../kit/screen.ts';

const COORDINATION: readonly Role[] = ['coordinator'];

/** People to ring, shared by several callers. */
export const attemptRoutes = [
  screen({
    path: '/calls',
    place: '/people',
    roles: STAFF,
    words: ['attempts', 'people'],
    title: (m) => m.attempts.heading,
    load: () => import('./call-lists-page.ts'),
    draw: () => html`<cm-call-lists-page></cm-call-lists-page>`,
  }),
  screen({
    path: '/calls/new',
    place: '/people',
    roles: COORDINATION,
    words: ['attempts', 'people', 'problems'],
    title: (m) => m.attempts.open,
    load: () => import('./call-people-page.ts'),
    draw: () => html`<cm-call-people-page></cm-call-people-page>`,
  }),
  screen({
    path: '/calls/:id',
    place: '/people',
    roles: STAFF,
    words: ['attempts', 'people', 'problems'],
    title: (m) => m.attempts.heading,
    load: () => import('./call-list-page.ts'),
    draw: ({ id }) => html`<cm-call-list-page .list=${id ?? ''}></cm-call-list-page>`,
  }),
  screen({
    path: '/calls/:id/add',
    place: '/people',
    roles: COORDINATION,
    words: ['attempts', 'people', 'problems'],
    title: (m) => m.attempts.add,
    load: () => import('./call-people-page.ts'),
    draw: ({ id }) => html`<cm-call-people-page .list=${id ?? ''}></cm-call-people-page>`,
  }),
  screen({
    path: '/calls/:id/:person',
    place: '/people',
    roles: STAFF,
    words: ['attempts', 'people', 'problems', 'surveys'],
    title: (m) => m.attempts.heading,
    load: () => import('./call-page.ts'),
    draw: ({ id, person }) =>
      html`<cm-call-page .list=${id ?? ''} .person=${person ?? ''}></cm-call-page>`,
  }),
];
