import { html, type TemplateResult } from 'lit';
import type { Role } from '../../domain/kernel/actor.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { Route } from '../kit/router.ts';

/** A screen: who may open it, how it is fetched, and how it is drawn. */
export interface Page {
  /** The place of the app it belongs to, marked in the navigation. */
  readonly place: string;
  readonly roles?: readonly Role[];
  readonly load: () => Promise<unknown>;
  readonly draw: (values: Readonly<Record<string, string>>) => TemplateResult;
  readonly title: (messages: Messages) => string;
}

const STAFF: readonly Role[] = ['coordinator', 'agent'];

/** Every address of the app. Screens are fetched the first time they are opened. */
export const ROUTES: readonly Route<Page>[] = [
  route('/missions', '/missions', ['volunteer'], (m) => m.missions.heading, {
    load: () => import('../screens/missions/missions-page.ts'),
    draw: () => html`<cm-missions-page></cm-missions-page>`,
  }),
  route('/missions/:id', '/missions', ['volunteer'], (m) => m.app.nav.missions, {
    load: () => import('../screens/missions/mission-page.ts'),
    draw: ({ id }) => html`<cm-mission-page .mission=${id ?? ''}></cm-mission-page>`,
  }),
  route('/mine', '/mine', ['volunteer'], (m) => m.missions.mineHeading, {
    load: () => import('../screens/missions/my-missions-page.ts'),
    draw: () => html`<cm-my-missions-page></cm-my-missions-page>`,
  }),
  route('/desk', '/desk', ['coordinator'], (m) => m.desk.heading, {
    load: () => import('../screens/desk/desk-page.ts'),
    draw: () => html`<cm-desk-page></cm-desk-page>`,
  }),
  route('/desk/:person', '/desk', STAFF, (m) => m.desk.newRequest, {
    load: () => import('../screens/desk/desk-page.ts'),
    draw: ({ person }) => html`<cm-desk-page .person=${person ?? ''}></cm-desk-page>`,
  }),
  route('/desk/:person/after/:encounter', '/desk', STAFF, (m) => m.desk.newRequest, {
    load: () => import('../screens/desk/desk-page.ts'),
    draw: ({ person, encounter }) =>
      html`<cm-desk-page .person=${person ?? ''} .encounter=${encounter ?? ''}></cm-desk-page>`,
  }),
  route('/requests', '/requests', STAFF, (m) => m.requests.heading, {
    load: () => import('../screens/requests/requests-page.ts'),
    draw: () => html`<cm-requests-page></cm-requests-page>`,
  }),
  route('/requests/:id', '/requests', STAFF, (m) => m.requests.heading, {
    load: () => import('../screens/requests/request-page.ts'),
    draw: ({ id }) => html`<cm-request-page .request=${id ?? ''}></cm-request-page>`,
  }),
  route('/people', '/people', STAFF, (m) => m.people.heading, {
    load: () => import('../screens/people/people-page.ts'),
    draw: () => html`<cm-people-page></cm-people-page>`,
  }),
  route('/people/new', '/people', STAFF, (m) => m.people.register, {
    load: () => import('../screens/people/person-form-page.ts'),
    draw: () => html`<cm-person-form-page></cm-person-form-page>`,
  }),
  route('/people/:id', '/people', STAFF, (m) => m.people.heading, {
    load: () => import('../screens/people/person-page.ts'),
    draw: ({ id }) => html`<cm-person-page .person=${id ?? ''}></cm-person-page>`,
  }),
  route('/people/:id/edit', '/people', STAFF, (m) => m.people.amend, {
    load: () => import('../screens/people/person-form-page.ts'),
    draw: ({ id }) => html`<cm-person-form-page .person=${id ?? ''}></cm-person-form-page>`,
  }),
  route('/encounters', '/encounters', STAFF, (m) => m.encounters.heading, {
    load: () => import('../screens/encounters/encounters-page.ts'),
    draw: () => html`<cm-encounters-page></cm-encounters-page>`,
  }),
  route('/encounters/new', '/encounters', STAFF, (m) => m.encounters.new, {
    load: () => import('../screens/encounters/encounter-page.ts'),
    draw: () => html`<cm-encounter-page></cm-encounter-page>`,
  }),
  route('/encounters/new/:person', '/encounters', STAFF, (m) => m.encounters.new, {
    load: () => import('../screens/encounters/encounter-page.ts'),
    draw: ({ person }) => html`<cm-encounter-page .person=${person ?? ''}></cm-encounter-page>`,
  }),
  route('/volunteers', '/volunteers', ['coordinator'], (m) => m.volunteers.heading, {
    load: () => import('../screens/volunteers/volunteers-page.ts'),
    draw: () => html`<cm-volunteers-page></cm-volunteers-page>`,
  }),
  route('/volunteers/new', '/volunteers', ['coordinator'], (m) => m.volunteers.register, {
    load: () => import('../screens/volunteers/volunteer-form-page.ts'),
    draw: () => html`<cm-volunteer-form-page></cm-volunteer-form-page>`,
  }),
  route('/volunteers/:id', '/volunteers', ['coordinator'], (m) => m.volunteers.heading, {
    load: () => import('../screens/volunteers/volunteer-page.ts'),
    draw: ({ id }) => html`<cm-volunteer-page .volunteer=${id ?? ''}></cm-volunteer-page>`,
  }),
  route('/volunteers/:id/edit', '/volunteers', ['coordinator'], (m) => m.volunteers.amend, {
    load: () => import('../screens/volunteers/volunteer-form-page.ts'),
    draw: ({ id }) =>
      html`<cm-volunteer-form-page .volunteer=${id ?? ''}></cm-volunteer-form-page>`,
  }),
  route('/map', '/map', STAFF, (m) => m.diagnosis.heading, {
    load: () => import('../screens/diagnosis/diagnosis-page.ts'),
    draw: () => html`<cm-diagnosis-page></cm-diagnosis-page>`,
  }),
  route('/round', '/round', STAFF, (m) => m.rounds.heading, {
    load: () => import('../screens/rounds/round-page.ts'),
    draw: () => html`<cm-round-page></cm-round-page>`,
  }),
  route('/sending', '', undefined, (m) => m.sending.heading, {
    load: () => import('../screens/sending/sending-page.ts'),
    draw: () => html`<cm-sending-page></cm-sending-page>`,
  }),
  route('/settings', '/settings', undefined, (m) => m.settings.heading, {
    load: () => import('../screens/settings/settings-page.ts'),
    draw: () => html`<cm-settings-page></cm-settings-page>`,
  }),
];

/** Whether somebody of these roles may open a page. */
export function mayOpen(page: Page, roles: readonly Role[]): boolean {
  return !page.roles || page.roles.some((role) => roles.includes(role));
}

function route(
  path: string,
  place: string,
  roles: readonly Role[] | undefined,
  title: Page['title'],
  screen: Pick<Page, 'load' | 'draw'>,
): Route<Page> {
  return { path, page: { place, title, ...screen, ...(roles && { roles }) } };
}
