import { assert } from 'chai';
import { html, type TemplateResult } from 'lit';

import { geocode } from '../../../../src/contract/addresses/endpoints.ts';
import type { FoundAddress } from '../../../../src/data/addresses/addresses.ts';
import type { Actor } from '../../../../src/domain/kernel/actor.ts';
import { roughly } from '../../../../src/domain/kernel/place.ts';
import type { RequestDetails } from '../../../../src/domain/requests/request.ts';
import { keepPreferences, readPreferences } from '../../../../src/ui/kit/preferences.ts';
import { PickedEvent } from '../../../../src/ui/map/map-events.ts';
import type { DeskPage } from '../../../../src/ui/screens/desk/desk-page.ts';
import '../../../../src/ui/screens/desk/desk-page.ts';
import type { PersonFormPage } from '../../../../src/ui/screens/people/person-form-page.ts';
import '../../../../src/ui/screens/people/person-form-page.ts';
import type { VolunteerFormPage } from '../../../../src/ui/screens/volunteers/volunteer-form-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-form-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { bringPack } from '../../../data/support/test-pack.ts';
import { written } from '../../screens/on-device.ts';
import { streetsOfThePack } from './streets.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
  choose,
  control,
  deep,
  deepAll,
  renderScreen,
  press,
  read,
  says,
  words,
  write,
} from '../../screens/render-screen.ts';

const { addresses, desk, people, volunteers } = words;
/** A screen on a device whose pack knows a few streets. */
const open = <T extends HTMLElement>(screen: TemplateResult, actor: Actor) =>
  renderScreen<T>(screen, actor, async (device) => {
    await bringPack(device, { 'addresses.bin': streetsOfThePack() });
  });
const textsAsked = ({ network }: TestDevice): readonly unknown[] =>
  network.askedOf(geocode).map(({ body }) => (body as { readonly text: string }).text);
const blank = html`<cm-person-form-page></cm-person-form-page>`;
const odette = html`<cm-person-form-page .person=${uuid(1)}></cm-person-form-page>`;
const LAVOIR = { lat: 46.3018, lon: 4.902 };

const lines = (page: Element): string[] => deepAll(page, '[role=option]').map(read);

/** Writes in the field and takes the line that begins so. */
async function take(page: Element, label: string, text: string, begins: string): Promise<void> {
  await write(page, label, text);
  const line = await until(`"${begins}"`, () =>
    deepAll(page, '[role=option]').find((one) => read(one).startsWith(begins)),
  );
  line.click();
}

describe('cm-address-field', () => {
  it('suggests while one writes, the door first, and says how exactly it is known', async () => {
    const { page } = await open<PersonFormPage>(blank, AGENT);
    await write(page, people.address, '12 ch du lavior');
    await until('a suggestion', () => lines(page).length > 0);
    assert.include(lines(page)[0], '12 Chemin du Lavoir Valmorand');
    await accessible(page);
    await write(page, people.address, '11 chemin du lavoir');
    await until('the number asked', () => lines(page)[0]?.includes('11 Chemin du Lavoir'));
    assert.include(lines(page)[0], addresses.hints['near-door']);
  });

  it('fills in the address, the commune and the place, and says where that is', async () => {
    const { page, device } = await open<PersonFormPage>(blank, AGENT);
    await write(page, people.given, 'Germaine');
    await write(page, people.family, 'Vuillermoz');
    await take(page, people.address, '12 lavoir', '12 Chemin du Lavoir');
    await says(page, addresses.beside('12 Chemin du Lavoir, Valmorand'));
    assert.equal((await control(page, people.commune)).value, '99901');
    assert.equal((await control(page, people.address)).value, '12 Chemin du Lavoir');
    await press(page, words.app.save);
    await written(device, 1);
    const made = (await device.allShown('person')).find(({ family }) => family === 'Vuillermoz');
    assert.deepInclude(made, { address: '12 Chemin du Lavoir', commune: '99901' });
    assert.closeTo(made?.point?.lat ?? 0, 46.3018, 1e-5);
  });

  it('with other words forgets the place of the suggestion, never one that was placed by hand', async () => {
    const { page } = await open<PersonFormPage>(blank, AGENT);
    await take(page, people.address, '12 lavoir', '12 Chemin du Lavoir');
    await says(page, addresses.beside('12 Chemin du Lavoir, Valmorand'));
    await write(page, people.address, '12 Chemin du Moulin');
    await until('no marker', () => !read(page).includes('Repère près'));
    await press(page, people.point);
    (await until('the map', () => deep(page, 'cm-territory-view'))).scrollIntoView();
    const map = await until('the map', () => deep(page, 'cm-map'));
    map.dispatchEvent(new PickedEvent(LAVOIR.lat, LAVOIR.lon));
    await says(page, addresses.beside('12 Chemin du Lavoir, Valmorand'));
    await write(page, people.address, '14 Chemin du Moulin');
    await says(page, addresses.beside('12 Chemin du Lavoir, Valmorand'));
    await press(page, addresses.remove);
    await until('no marker', () => !read(page).includes('Repère près'));
  });

  it('of a commune takes the name only: nobody lives in its middle', async () => {
    const { page } = await open<PersonFormPage>(blank, AGENT);
    await take(page, people.address, 'saint aubrin', 'Saint-Aubrin');
    await until('the commune', () => deep(page, 'option[value="99902"]')?.matches(':checked'));
    await button(page, people.point);
    assert.isUndefined(deepAll(page, 'cm-button').find((one) => read(one) === addresses.remove));
  });

  it('asks nothing of an address that stands there already', async () => {
    const { page } = await open<PersonFormPage>(odette, AGENT);
    await until('her record', () => deep(page, 'input[data-field=given]'));
    await button(page, people.pointMove);
    assert.deepEqual(lines(page), []);
  });

  it('says where a request leads to', async () => {
    const {
      page,
      device,
      toasts: told,
    } = await open<DeskPage>(html`<cm-desk-page .person=${uuid(1)}></cm-desk-page>`, COORDINATOR);
    await choose(page, desk.kind, words.vocabulary.kinds.ride);
    await choose(page, desk.when, desk.whenOptions.tomorrow);
    await choose(page, desk.where, desk.whereOptions.place);
    await take(page, desk.place, 'gare saint aubrin', 'Rue de la Gare');
    await press(page, desk.note);
    await until('the toast', () => told.length === 1);
    const [fact] = await written(device, 1);
    const noted = fact?.data as RequestDetails;
    const { label, commune, point } = noted.destination ?? {};
    assert.deepEqual([label, commune], ['Rue de la Gare', '99902']);
    assert.closeTo(point?.lat ?? 0, 46.341, 1e-5);
  });

  it('keeps a volunteer’s home to a kilometre, and not the address', async () => {
    const { page, device, went } = await open<VolunteerFormPage>(
      html`<cm-volunteer-form-page .volunteer=${uuid(3)}></cm-volunteer-form-page>`,
      COORDINATOR,
    );
    await control(page, volunteers.words);
    await take(page, addresses.home, '12 lavoir', '12 Chemin du Lavoir');
    await says(page, addresses.roughly);
    await accessible(page);
    await press(page, words.app.save);
    await until('the way to the record', () => went.length === 1);
    const { home } = (await device.shown(anId('volunteer', 3))) ?? {};
    assert.deepEqual(home, roughly(LAVOIR));
    assert.notInclude(JSON.stringify(await device.written()), 'Lavoir');
  });
});

describe('cm-address-field, online', () => {
  const far: FoundAddress = {
    ...{ label: 'Hôpital, Mâcon', line: 'Boulevard de l’Hôpital', communeName: 'Mâcon' },
    ...{ commune: '71270', precision: 'street' as const, lat: 46.3, lon: 4.82 },
  };
  const online = (isWanted: boolean) => {
    keepPreferences({ ...readPreferences(), onlineAddresses: isWanted });
  };
  afterEach(() => online(false));

  it('asks nobody unless this device may', async () => {
    const { page, device } = await open<PersonFormPage>(blank, AGENT);
    device.network.answer(geocode, { found: [far] });
    await write(page, people.address, 'boulevard hopital');
    await write(page, people.address, 'chemin du lavoir');
    await until('what is known here', () => lines(page).length > 0);
    assert.deepEqual(textsAsked(device), []);
  });

  it('asks when the device knows little, once somebody pauses, and says whence it comes', async () => {
    online(true);
    const { page, device } = await open<PersonFormPage>(blank, AGENT);
    device.network.answer(geocode, { found: [far] });
    await write(page, people.address, 'boulevard hopital du');
    await write(page, people.address, 'boulevard hopital du lavoir');
    await until('what is known elsewhere', () => lines(page).length === 2);
    assert.include(lines(page)[0], addresses.online);
    // Here, only one of the words is known.
    assert.include(lines(page)[1], 'Chemin du Lavoir');
    assert.deepEqual(textsAsked(device), ['boulevard hopital du lavoir']);
    deepAll(page, '[role=option]')[0]?.click();
    const field = await control(page, people.address);
    await until('the whole address', () => field.value.includes('Mâcon'));
    assert.equal(field.value, 'Boulevard de l’Hôpital, Mâcon');
    assert.equal((await control(page, people.commune)).value, '');
  });
});
