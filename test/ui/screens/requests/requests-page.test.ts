import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { RequestsPage } from '../../../../src/ui/screens/requests/requests-page.ts';
import '../../../../src/ui/screens/requests/requests-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  press,
  renderFailing,
  renderScreen,
  renderWaiting,
  read,
  says,
  words,
  write,
} from '../render-screen.ts';

const { requests } = words;
const screen = html`<cm-requests-page></cm-requests-page>`;
const shown = (page: Element) => deepAll(page, 'cm-request-card').length;

describe('cm-requests-page', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('can be used by everybody', async () => {
    const { page } = await renderScreen<RequestsPage>(screen, COORDINATOR);
    await says(page, requests.counts.live(3));
    await accessible(page);
  });

  it('shows what is still to be done, and says who goes', async () => {
    const { page } = await renderScreen<RequestsPage>(screen, AGENT);
    await until('three cards', () => shown(page) === 3);
    await says(page, 'Luc Morel');
  });

  it('narrows by state, kind, commune and words', async () => {
    const { page } = await renderScreen<RequestsPage>(screen, COORDINATOR);
    await write(page, requests.phaseFilter, 'ended');
    await until('the ended one', () => shown(page) === 1);
    await write(page, requests.phaseFilter, 'all');
    await until('all of them', () => shown(page) === 4);
    await write(page, requests.kindFilter, 'groceries');
    await until('the groceries', () => shown(page) === 2);
    await write(page, requests.communeFilter, '99902');
    await until('one commune', () => shown(page) === 1);
    const search = deep(page, 'input[type=search]') as HTMLInputElement;
    search.value = 'zzz';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await says(page, requests.empty);
    await accessible(page);
  });

  it('has a table at a desk, put in order by its heads, and keeps how she likes it', async () => {
    await setViewport({ width: 1280, height: 800 });
    const { page } = await renderScreen<RequestsPage>(screen, COORDINATOR);
    const rows = () => deepAll(page, 'tbody tr').map(read);
    await until('three lines', () => rows().length === 3);
    const before = rows();
    (await until('a head', () => deep(page, 'button[data-sort=who]'))).click();
    await until('another order', () => rows().join() !== before.join());
    assert.equal(deep(page, 'th[aria-sort=ascending]') && rows().length, 3);
    await accessible(page);
    await press(page, requests.asCards);
    await until('three cards', () => shown(page) === 3);
    const again = await renderScreen<RequestsPage>(screen, COORDINATOR);
    await until('three cards again', () => shown(again.page) === 3);
    await press(again.page, requests.asTable);
    await setViewport({ width: 800, height: 600 });
    await until('cards where there is no room', () => shown(again.page) === 3);
  });

  it('says how many stand in the middle of their commune on the map', async () => {
    const { page } = await renderScreen<RequestsPage>(screen, COORDINATOR);
    await says(page, requests.noPlace(1));
  });

  it('shows the same on a map', async () => {
    const { page } = await renderScreen<RequestsPage>(screen, COORDINATOR);
    (await until('the switch', () => deep(page, 'button[data-side=map]'))).click();
    const map = await until('the map', () => deep(page, 'cm-map'));
    await until('three marks', () => 'items' in map && (map.items as unknown[]).length === 3);
  });

  it('never puts a name into an address', async () => {
    const { page } = await renderScreen<RequestsPage>(screen, COORDINATOR);
    await says(page, requests.counts.live(3));
    for (const { href } of deepAll<HTMLAnchorElement>(page, 'a')) {
      assert.match(new URL(href).pathname, /^\/(map|requests\/[0-9a-f-]{36})$/);
    }
  });

  it('waits, and fails, in words', async () => {
    const waiting = await renderWaiting<RequestsPage>(screen, COORDINATOR);
    await until('the waiting', () => deep(waiting.page, 'cm-loading'));
    const failing = await renderFailing<RequestsPage>(screen, COORDINATOR);
    await says(failing.page, words.app.failure.heading);
    assert.notInclude(read(failing.page), requests.empty);
  });
});
