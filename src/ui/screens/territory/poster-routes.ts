import { html } from 'lit';
import { screen } from '../../kit/screen.ts';
import { POSTERS } from './public-pages.ts';

/** The posters of the pages for everybody. */
export const posterRoutes = POSTERS.map((page) =>
  screen({
    path: `/settings/poster/${page}`,
    place: '/settings',
    roles: ['coordinator'],
    words: ['settings'],
    title: (m) => m.settings.publicPages.poster.heading,
    load: () => import('./poster-page.ts'),
    draw: () => html`<cm-poster-page .page=${page}></cm-poster-page>`,
  }),
);
