import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { PeoplePage } from '../../../../src/ui/screens/people/people-page.ts';
import '../../../../src/ui/screens/people/people-page.ts';
import type { PersonPage } from '../../../../src/ui/screens/people/person-page.ts';
import '../../../../src/ui/screens/people/person-page.ts';
import type { MapOverlays } from '../../../../src/ui/map/overlays/overlays.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import { emptyTerritory } from '../../../support/three-steeples.ts';
import { until } from '../../../support/waiting.ts';
import {
  choose,
  deep,
  deepAll,
  renderFailing,
  renderScreen,
  renderWaiting,
  leadsTo,
  press,
  read,
  says,
  still,
  words,
} from '../render-screen.ts';

const { people } = words;
const all = html`<cm-people-page></cm-people-page>`;
const one = (n: number) => html`<cm-person-page .person=${uuid(n)}></cm-person-page>`;

describe('cm-people-page', () => {
  it('can be used by everybody', async () => {
    const { page } = await renderScreen<PeoplePage>(all, AGENT);
    await says(page, people.count(3));
    await accessible(page);
  });

  it('finds somebody without accents, as one types', async () => {
    const { page } = await renderScreen<PeoplePage>(all, AGENT);
    (await until('the search', () => deep(page, 'input[type=search]'))).focus();
    await sendKeys({ type: 'guich' });
    await says(page, people.count(1));
    await sendKeys({ type: 'zz' });
    await says(page, people.none);
    await sendKeys({ press: 'Escape' });
    await says(page, people.count(3));
  });

  it('says so when nobody is registered', async () => {
    const { page } = await renderScreen<PeoplePage>(all, AGENT, (device) =>
      device.handTo(AGENT, emptyTerritory()),
    );
    await says(page, people.empty);
    await accessible(page);
  });

  it('waits, and fails, in words', async () => {
    const waiting = await renderWaiting<PeoplePage>(all, AGENT);
    await until('the waiting', () => deep(waiting.page, 'cm-loading'));
    const failing = await renderFailing<PeoplePage>(all, AGENT);
    await says(failing.page, words.app.failure.heading);
  });
});

describe('cm-person-page', () => {
  it('can be used by everybody, and rings with one tap', async () => {
    const { page } = await renderScreen<PersonPage>(one(1), AGENT);
    await says(page, 'Sylvie Perrachon');
    await accessible(page);
    const links = deepAll<HTMLAnchorElement>(page, 'a').map(({ href }) => href);
    assert.include(links, 'tel:0465712011');
    assert.include(links, 'tel:0600712012');
  });

  it('shows the home on a map, and how far it is from the town hall', async () => {
    const { page } = await renderScreen<PersonPage>(one(1), AGENT);
    await says(page, 'de la mairie');
    (await until('its place', () => deep(page, 'cm-territory-view'))).scrollIntoView();
    const map = await until('the map', () => deep(page, 'cm-map'));
    await until('the home', () => 'overlays' in map && (map.overlays as MapOverlays).home);
    const links = deepAll<HTMLAnchorElement>(page, 'a').map(({ href }) => href);
    assert.include(links, 'geo:46.3063,4.8861?q=46.3063,4.8861');
    await accessible(page);
  });

  it('shows no map for a home that nobody has placed', async () => {
    const { page } = await renderScreen<PersonPage>(one(3), AGENT);
    await says(page, 'Tachet');
    assert.isUndefined(deep(page, 'cm-map'));
    assert.notInclude(read(page), words.rounds.home);
  });

  it('shows their requests and encounters', async () => {
    const { page } = await renderScreen<PersonPage>(one(1), AGENT);
    await until('two requests', () => deepAll(page, 'cm-request-card').length === 2);
    assert.equal(deepAll(page, 'cm-encounter-card').length, 1);
  });

  it('ends gently, and can be taken back at once', async () => {
    const { page, device, toasts: told } = await renderScreen<PersonPage>(one(2), COORDINATOR);
    await press(page, people.end);
    await says(page, people.endText);
    await still();
    await accessible(page);
    await choose(page, people.endReason, words.vocabulary.endings['care-home']);
    await press(page, words.app.confirm);
    await until('the toast', () => told.length === 1);
    assert.equal((await device.shown(anId('person', 2)))?.ending, 'care-home');
    assert.equal(told[0]!.words, people.ended);
    await leadsTo(`${people.ended} ${words.vocabulary.endings['care-home']}`);
    told[0]!.undo!();
    await until('back', async () => (await device.shown(anId('person', 2)))?.status === 'active');
  });

  it('says so when there is no such person', async () => {
    const { page } = await renderScreen<PersonPage>(one(77), AGENT);
    await says(page, words.app.notFound.heading);
    assert.notInclude(read(page), people.contact);
  });
});
