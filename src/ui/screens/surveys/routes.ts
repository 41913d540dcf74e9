import { html } from 'lit';
import type { Role } from '../../../domain/kernel/actor.ts';
import { screen } from '../../kit/screen.ts';

const COORDINATION: readonly Role[] = ['coordinator'];

/** What is asked of everybody, and what they answered. */
export const surveyRoutes = [
  screen({
    path: '/surveys',
    place: '/people',
    roles: COORDINATION,
    words: ['surveys'],
    title: (m) => m.surveys.heading,
    load: () => import('./surveys-page.ts'),
    draw: () => html`<cm-surveys-page></cm-surveys-page>`,
  }),
  screen({
    path: '/surveys/new',
    place: '/people',
    roles: COORDINATION,
    words: ['problems', 'surveys'],
    title: (m) => m.surveys.prepare,
    load: () => import('./survey-form-page.ts'),
    draw: () => html`<cm-survey-form-page></cm-survey-form-page>`,
  }),
  screen({
    path: '/surveys/:id',
    place: '/people',
    roles: COORDINATION,
    words: ['decisions', 'problems', 'surveys'],
    title: (m) => m.surveys.heading,
    load: () => import('./survey-page.ts'),
    draw: ({ id }) => html`<cm-survey-page .survey=${id ?? ''}></cm-survey-page>`,
  }),
  screen({
    path: '/surveys/:id/edit',
    place: '/people',
    roles: COORDINATION,
    words: ['problems', 'surveys'],
    title: (m) => m.surveys.amend,
    load: () => import('./survey-form-page.ts'),
    draw: ({ id }) => html`<cm-survey-form-page .survey=${id ?? ''}></cm-survey-form-page>`,
  }),
  screen({
    path: '/surveys/:id/try',
    place: '/people',
    roles: COORDINATION,
    words: ['surveys'],
    title: (m) => m.surveys.tryIt,
    load: () => import('./try-survey-page.ts'),
    draw: ({ id }) => html`<cm-try-survey-page .survey=${id ?? ''}></cm-try-survey-page>`,
  }),
  screen({
    path: '/surveys/:id/note',
    place: '/people',
    roles: COORDINATION,
    words: ['problems', 'surveys'],
    title: (m) => m.surveys.noteAnswer,
    load: () => import('./note-answer-page.ts'),
    draw: ({ id }) => html`<cm-note-answer-page .survey=${id ?? ''}></cm-note-answer-page>`,
  }),
  screen({
    path: '/surveys/:id/results',
    place: '/people',
    roles: COORDINATION,
    words: ['decisions', 'problems', 'surveys'],
    title: (m) => m.surveys.giveBack,
    load: () => import('./give-back-page.ts'),
    draw: ({ id }) => html`<cm-give-back-page .survey=${id ?? ''}></cm-give-back-page>`,
  }),
  screen({
    path: '/surveys/:id/letters',
    place: '/people',
    roles: COORDINATION,
    words: ['problems', 'surveys'],
    title: (m) => m.surveys.letters,
    load: () => import('./letters-page.ts'),
    draw: ({ id }) => html`<cm-letters-page .survey=${id ?? ''}></cm-letters-page>`,
  }),
];
