import { html } from 'lit';
import { screen } from '../../kit/screen.ts';

/** The missions on offer, and a volunteer’s own. */
export const missionRoutes = [
  screen({
    path: '/missions',
    place: '/missions',
    roles: ['volunteer'],
    words: ['missions'],
    title: (m) => m.missions.heading,
    load: () => import('./missions-page.ts'),
    draw: () => html`<cm-missions-page></cm-missions-page>`,
  }),
  screen({
    path: '/missions/:id',
    place: '/missions',
    roles: ['volunteer'],
    words: [
      'checks',
      'drives',
      'map',
      'mission',
      'missions',
      'pack',
      'people',
      'problems',
      'rounds',
    ],
    title: (m) => m.app.nav.missions,
    load: () => import('./mission-page.ts'),
    draw: ({ id }) => html`<cm-mission-page .mission=${id ?? ''}></cm-mission-page>`,
  }),
  screen({
    path: '/mine',
    place: '/mine',
    roles: ['volunteer'],
    words: ['mission', 'missions', 'people'],
    title: (m) => m.missions.mineHeading,
    load: () => import('./my-missions-page.ts'),
    draw: () => html`<cm-my-missions-page></cm-my-missions-page>`,
  }),
];
