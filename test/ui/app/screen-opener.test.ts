import { assert } from 'chai';
import { LitElement, type TemplateResult, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Role } from '../../../src/domain/kernel/actor.ts';
import { ROUTES } from '../../../src/ui/app/routes.ts';
import { ScreenOpener } from '../../../src/ui/app/screen-opener.ts';
import { STAFF_ROUTES } from '../../../src/ui/app/staff-routes.ts';
import { goTo } from '../../../src/ui/kit/go-to.ts';
import { mayOpen, type Page } from '../../../src/ui/kit/screen.ts';
import { until } from '../../support/waiting.ts';

/** A frame that says what it would show. */
@customElement('cm-host-of-screens')
class HostOfScreens extends LitElement {
  roles: readonly Role[] = ['volunteer'];
  isCut = false;
  readonly fetched: string[] = [];
  readonly shown: (string | undefined)[] = [];
  readonly opener = new ScreenOpener(this, {
    roles: () => this.roles,
    fetch: (page) => this.#fetch(pathOf(page)),
    staffRoutes: async () => {
      await this.#fetch('addresses');
      return STAFF_ROUTES;
    },
    shown: (page) => this.shown.push(page && pathOf(page)),
    moved: () => undefined,
  });

  #fetch(what: string): Promise<void> {
    this.fetched.push(what);
    return this.isCut ? Promise.reject(new TypeError('cut')) : Promise.resolve();
  }

  get says(): string {
    const { opened } = this.opener;
    return opened.is === 'there' ? pathOf(opened.screen.page) : opened.is;
  }

  protected override render(): TemplateResult {
    return html`<p>${this.says}</p>`;
  }
}

function pathOf(page: Page): string {
  const route = [...ROUTES, ...STAFF_ROUTES].find((one) => one.page === page);
  return route?.path ?? '?';
}

const before = window.location.href;

function openedAt(path: string, roles: readonly Role[], isCut = false): HostOfScreens {
  history.replaceState(null, '', path);
  const host = new HostOfScreens();
  Object.assign(host, { roles, isCut });
  document.body.append(host);
  return host;
}

const reads = (host: HostOfScreens, what: string): Promise<boolean> =>
  until(what, () => host.renderRoot.textContent?.trim() === what);

describe('the screen at an address', () => {
  afterEach(() => {
    document.querySelector('cm-host-of-screens')?.remove();
    history.replaceState(null, '', before);
  });

  it('is fetched for a volunteer without the addresses of the staff', async () => {
    const host = openedAt('/missions', ['volunteer']);
    await reads(host, '/missions');
    assert.deepEqual(host.fetched, ['/missions']);
    assert.deepEqual(host.shown, ['/missions']);
  });

  it('is found among the addresses of the staff, straight from a link or after a reload', async () => {
    const host = openedAt('/people/0b6f/edit', ['agent']);
    assert.equal(host.says, 'waiting');
    await reads(host, '/people/:id/edit');
    assert.deepEqual(host.fetched, ['addresses', '/people/:id/edit']);
    assert.deepEqual(host.shown, ['/people/:id/edit'], 'nothing was shown before it');
    goTo('/figures');
    await reads(host, 'nowhere');
    goTo('/people');
    await reads(host, '/people');
    assert.equal(host.fetched.filter((what) => what === 'addresses').length, 1);
  });

  it('leads a volunteer nowhere at an address of the staff, and fetches nothing to say so', async () => {
    const host = openedAt('/desk', ['volunteer']);
    await reads(host, 'nowhere');
    assert.deepEqual(host.fetched, []);
    assert.deepEqual(host.shown, [undefined]);
  });

  it('leads nowhere at an address that nobody has', async () => {
    await reads(openedAt('/nothing/of/this', ['coordinator']), 'nowhere');
  });

  it('says that the addresses or the screen could not be fetched, and fetches them when asked again', async () => {
    const host = openedAt('/desk', ['coordinator'], true);
    await reads(host, 'failed');
    assert.deepEqual(host.shown, [undefined]);
    host.opener.again();
    await until('asked again', () => host.fetched.length === 2);
    host.isCut = false;
    await reads(host, 'failed');
    host.opener.again();
    await reads(host, '/desk');
    host.isCut = true;
    goTo('/requests');
    await reads(host, 'failed');
    goTo('/desk');
    await reads(host, '/desk');
    host.isCut = false;
    goTo('/requests');
    await reads(host, '/requests');
  });

  it('shows the last address asked for, whichever is fetched first', async () => {
    const host = openedAt('/desk', ['coordinator']);
    goTo('/missions/0b6f');
    goTo('/settings');
    await reads(host, '/settings');
    assert.equal(host.shown.at(-1), '/settings');
  });

  it('is there for a role that is given while the app is open', async () => {
    const host = openedAt('/desk', ['volunteer']);
    await reads(host, 'nowhere');
    host.roles = ['volunteer', 'coordinator'];
    host.requestUpdate();
    await reads(host, '/desk');
  });
});

describe('the addresses of the app', () => {
  it('that a volunteer may open are there from the start, all others are fetched', () => {
    const forVolunteers = STAFF_ROUTES.filter(({ page }) => mayOpen(page, ['volunteer']));
    assert.deepEqual(
      forVolunteers.map(({ path }) => path),
      [],
    );
  });

  it('are each of one screen', () => {
    const shapes = [...ROUTES, ...STAFF_ROUTES].map(({ path }) => path.replace(/:\w+/g, ':'));
    assert.equal(new Set(shapes).size, shapes.length);
  });
});
