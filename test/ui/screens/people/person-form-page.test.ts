import { assert } from 'chai';
import { html } from 'lit';

import { PickedEvent } from '../../../../src/ui/map/map-events.ts';
import type { PersonFormPage } from '../../../../src/ui/screens/people/person-form-page.ts';
import '../../../../src/ui/screens/people/person-form-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, uuid } from '../../../support/builders.ts';
import { fillDisk } from '../../../data/support/full-disk.ts';
import { focused } from '../../drawn.ts';
import { draftWith, written } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  control,
  deep,
  deepAll,
  renderScreen,
  press,
  says,
  words,
  write,
} from '../render-screen.ts';

const { people } = words;
const blank = html`<cm-person-form-page></cm-person-form-page>`;
const odette = html`<cm-person-form-page .person=${uuid(1)}></cm-person-form-page>`;

/** Writes the four fields without which nobody can be registered. */
async function writeLeast(page: Element): Promise<void> {
  await write(page, people.given, 'Germaine');
  await write(page, people.family, 'Vuillermoz');
  await write(page, people.commune, '99902');
  await write(page, people.address, 'Le Crêt');
}

describe('cm-person-form-page', () => {
  it('can be used by everybody, blank and filled', async () => {
    const first = await renderScreen<PersonFormPage>(blank, AGENT);
    await control(first.page, people.given);
    await accessible(first.page);
    const second = await renderScreen<PersonFormPage>(odette, AGENT);
    await until(
      'her name',
      () => deepAll<HTMLInputElement>(second.page, 'input[data-field=given]')[0]?.value,
    );
    await accessible(second.page);
  });

  it('registers somebody and opens their record', async () => {
    const { page, device, toasts: told, went } = await renderScreen<PersonFormPage>(blank, AGENT);
    await writeLeast(page);
    await write(page, people.phone, '04 65 71 90 01');
    await press(page, words.app.save);
    await until('the toast', () => told.length === 1);
    const made = (await device.allShown('person')).find(({ family }) => family === 'Vuillermoz');
    assert.deepEqual(made?.phones, [{ number: '04 65 71 90 01' }]);
    assert.deepEqual(went, [`/people/${made!._id.slice('person:'.length)}`]);
    assert.isEmpty(await device.drafts.begun(''));
  });

  it('says what is missing, and puts the person into the first such field', async () => {
    const { page, device } = await renderScreen<PersonFormPage>(blank, AGENT);
    await write(page, people.phone, '12');
    await press(page, words.app.save);
    for (const field of ['given', 'family', 'phone', 'commune', 'address'] as const) {
      await says(page, people.missing[field]);
    }
    const first = await control(page, people.given);
    await until('the focus', () => focused() === first);
    assert.isEmpty(await device.written());
    await accessible(page);
  });

  it('warns of somebody who may be known already, and trusts who knows better', async () => {
    const { page, device } = await renderScreen<PersonFormPage>(blank, AGENT);
    await writeLeast(page);
    await write(page, people.phone, '0465713308');
    await press(page, words.app.save);
    await says(page, people.twins);
    await says(page, 'Marcel Guichardot');
    await accessible(page);
    await press(page, people.twinsIgnore);
    await written(device, 1);
  });

  it('changes what was changed and nothing else', async () => {
    const { page, device } = await renderScreen<PersonFormPage>(odette, AGENT);
    await until('her record', () => deep(page, 'input[data-field=given]'));
    await write(page, people.access, 'Par le jardin');
    await press(page, words.app.save);
    const [fact] = await written(device, 1);
    assert.deepEqual(fact!.data, { changes: { access: 'Par le jardin' } });
    assert.equal((await device.shown(anId('person')))?.contacts?.[0]?.name, 'Sylvie Perrachon');
  });

  it('takes the home from the map', async () => {
    const { page, device } = await renderScreen<PersonFormPage>(odette, AGENT);
    await press(page, people.pointMove);
    (await until('its place', () => deep(page, 'cm-territory-view'))).scrollIntoView();
    const map = await until('the map', () => deep(page, 'cm-map'));
    map.dispatchEvent(new PickedEvent(46.3, 4.91));
    await press(page, words.app.save);
    await written(device, 1);
    assert.deepEqual((await device.shown(anId('person')))?.point, { lat: 46.3, lon: 4.91 });
  });

  it('keeps what is written when the device is full, and says so', async () => {
    const { page, device } = await renderScreen<PersonFormPage>(blank, AGENT);
    await writeLeast(page);
    await draftWith(device, 'person:new', 'Le Crêt');
    fillDisk();
    await press(page, words.app.save);
    await says(page, words.problems.others['storage-full']!);
    assert.include((await device.drafts.read('person:new')) as object, { family: 'Vuillermoz' });
  });
});
