import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { DeskPage } from '../../../../src/ui/screens/desk/desk-page.ts';
import '../../../../src/ui/screens/desk/desk-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, COORDINATOR, anId, uuid } from '../../../support/builders.ts';
import { fillDisk } from '../../../data/support/full-disk.ts';
import { focused } from '../../drawn.ts';
import { draftWith, written } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  choose,
  deep,
  deepAll,
  renderAgain,
  renderFailing,
  renderScreen,
  renderWaiting,
  press,
  read,
  says,
  words,
  write,
} from '../render-screen.ts';

const { desk } = words;
const idle = html`<cm-desk-page></cm-desk-page>`;
const forOdette = html`<cm-desk-page .person=${uuid(1)}></cm-desk-page>`;

describe('cm-desk-page', () => {
  it('can be used by everybody, waiting for a call and during one', async () => {
    const waiting = await renderScreen<DeskPage>(idle, COORDINATOR);
    await says(waiting.page, 'Odette');
    await accessible(waiting.page);
    const calling = await renderScreen<DeskPage>(forOdette, COORDINATOR);
    await says(calling.page, desk.lastRequests);
    await accessible(calling.page);
  });

  it('shows what is for soon and has nobody, and nothing that has somebody', async () => {
    const { page } = await renderScreen<DeskPage>(idle, COORDINATOR);
    const urgent = await until('the urgent list', () =>
      deep(page, 'cm-desk-watch cm-section, cm-section'),
    );
    await says(urgent, 'Odette Perrachon');
    assert.notInclude(read(page), 'Marcel Guichardot');
  });

  it('asks for a call to whoever counted on going to somebody who no longer takes part', async () => {
    const { page } = await renderScreen<DeskPage>(idle, COORDINATOR, (device) =>
      device.people.end(anId('person', 2), 'deceased'),
    );
    await says(page, desk.calls);
    await says(page, desk.callFor('Luc'));
    const calls = deep(page, 'cm-desk-calls');
    const cards = deepAll(calls!.shadowRoot!, 'cm-card');
    const links = cards.map((card) => card.getAttribute('href'));
    assert.deepEqual(links, [`/volunteers/${uuid(1)}`], 'the substitute was not to go');
    await accessible(page);
  });

  it('finds the caller by four digits of the telephone; Enter takes the only one', async () => {
    const { page, went } = await renderScreen<DeskPage>(idle, COORDINATOR);
    const input = await until('the search', () => deep(page, 'input[type=search]'));
    input.focus();
    await sendKeys({ type: '3308' });
    await says(page, 'Marcel Guichardot');
    await until('one result', () => deepAll(page, 'cm-person-card').length === 1);
    await sendKeys({ press: 'Enter' });
    await until('the way to the form', () => went.includes(`/desk/${uuid(2)}`));
  });

  it('leads by ↓ and ↑ through those who are found; Enter takes the first, or where one stands', async () => {
    const { page, went } = await renderScreen<DeskPage>(idle, COORDINATOR);
    const input = await until('the search', () => deep(page, 'input[type=search]'));
    input.focus();
    await sendKeys({ type: 'a' });
    const cards = () => deepAll(page, 'cm-person-card');
    await until('several', () => cards().length > 1);
    const at = (n: number) =>
      until(`the focus on ${String(n)}`, () => cards()[n]?.matches(':focus-within'));
    await sendKeys({ press: 'ArrowDown' });
    await at(0);
    await sendKeys({ press: 'ArrowDown' });
    await at(1);
    await sendKeys({ press: 'ArrowUp' });
    await at(0);
    await sendKeys({ press: 'ArrowUp' });
    await until('the box again', () => focused() === input);
    await sendKeys({ press: 'Enter' });
    await until('the way to the form', () => went.some((path) => path.startsWith('/desk/')));
  });

  it('finds the caller by the commune, after whoever is called so', async () => {
    const { page } = await renderScreen<DeskPage>(idle, COORDINATOR);
    (await until('the search', () => deep(page, 'input[type=search]'))).focus();
    await sendKeys({ type: 'saint aubr' });
    await says(page, 'Marcel Guichardot');
    await until('nobody else', () => deepAll(page, 'cm-person-card').length === 1);
  });

  it('registers a caller whom nobody knows without leaving the desk', async () => {
    const { page, went, device } = await renderScreen<DeskPage>(idle, COORDINATOR);
    const input = await until('the search', () => deep(page, 'input[type=search]'));
    input.focus();
    await sendKeys({ type: 'Vuillermoz' });
    await says(page, desk.nobody('Vuillermoz'));
    await press(page, desk.registerQuick);
    await write(page, words.people.given, 'Germaine');
    await write(page, words.people.commune, '99903');
    await write(page, words.people.address, 'Le Crêt');
    await press(page, desk.registerQuick);
    await until('the way to the form', () => went.length === 1);
    const made = (await device.allShown('person')).find(({ family }) => family === 'Vuillermoz');
    assert.equal(made?.given, 'Germaine');
    assert.equal(went[0], `/desk/${made?._id.slice('person:'.length) ?? ''}`);
  });

  it('warns of a person who may be known already', async () => {
    const { page, device } = await renderScreen<DeskPage>(idle, COORDINATOR);
    const input = await until('the search', () => deep(page, 'input[type=search]'));
    input.focus();
    await sendKeys({ type: 'Perrachon Odile' });
    await press(page, desk.registerQuick);
    await write(page, words.people.family, 'Perrachon');
    await write(page, words.people.given, 'Odette');
    await write(page, words.people.commune, '99901');
    await write(page, words.people.address, 'Les Teppes');
    await press(page, desk.registerQuick);
    await says(page, words.people.twins);
    assert.isEmpty(await device.written());
    await press(page, words.people.twinsIgnore);
    await written(device, 1);
  });

  it('reads a request back, publishes it and offers to take it back', async () => {
    const {
      page,
      device,
      toasts: told,
      went,
    } = await renderScreen<DeskPage>(forOdette, COORDINATOR);
    await choose(page, desk.kind, words.vocabulary.kinds.pharmacy);
    await choose(page, desk.when, desk.whenOptions.tomorrow);
    await choose(page, desk.part, desk.partOptions.morning);
    await says(page, 'Madame Odette Perrachon : pharmacie, demain matin, à son domicile.');
    await press(page, desk.noteAndPublish);
    await until('the toast', () => told.length === 1);
    assert.equal(told[0]!.words, desk.published);
    assert.deepEqual(went, ['/desk']);
    const types = (await device.written()).map(({ type }) => type);
    assert.deepEqual(types, ['request.noted', 'mission.published']);
    told[0]!.undo!();
    const facts = await written(device, 3);
    assert.equal(facts[2]!.type, 'mission.withdrawn');
  });

  it('keeps what is written at every letter, and gives it back', async () => {
    const first = await renderScreen<DeskPage>(forOdette, COORDINATOR);
    await write(first.page, desk.said, 'Il me faudrait du pain.');
    await draftWith(first.device, `request:new:${uuid(1)}`, 'Il me faudrait du pain.');
    const second = await renderAgain<DeskPage>(forOdette, first.device);
    await says(second.page, words.app.form.restored);
    const field = await until(
      'the words',
      () => deepAll<HTMLTextAreaElement>(second.page, 'textarea')[0],
    );
    assert.equal(field.value, 'Il me faudrait du pain.');
    await press(second.page, words.app.form.drop);
    await until(
      'the empty form',
      async () => field.value === '' && (await second.device.drafts.begun('')).length === 0,
    );
  });

  it('leads back to a request that was begun when something else came up', async () => {
    const { page } = await renderScreen<DeskPage>(idle, COORDINATOR, async (device) => {
      await device.drafts.keep(`request:new:${uuid(2)}`, { said: 'Du pain' });
    });
    await says(page, desk.draft);
    const way = deepAll<HTMLAnchorElement>(page, 'cm-desk-drafts a, a').map(({ href }) => href);
    assert.isTrue(way.some((href) => href.endsWith(`/desk/${uuid(2)}`)));
  });

  it('fills the form as it was last time, without the day', async () => {
    const { page } = await renderScreen<DeskPage>(forOdette, COORDINATOR);
    await press(page, desk.again);
    const kind = await until(
      'the kind',
      () => deepAll<HTMLInputElement>(page, 'input[value=ride]')[0],
    );
    await until('the ride', () => kind.checked);
    await press(page, desk.noteAndPublish);
    await says(page, desk.missing.when);
  });

  it('puts the person into the first question that is open', async () => {
    const { page, device } = await renderScreen<DeskPage>(forOdette, COORDINATOR);
    await press(page, desk.noteAndPublish);
    await says(page, desk.missing.kind);
    await until('the focus', () => (focused() as HTMLInputElement).value === 'ride');
    assert.isEmpty(await device.written());
  });

  it('keeps the form and says why when the device is full', async () => {
    const { page, device, went } = await renderScreen<DeskPage>(forOdette, COORDINATOR);
    await choose(page, desk.kind, words.vocabulary.kinds.visit);
    await choose(page, desk.when, desk.whenOptions.today);
    await draftWith(device, `request:new:${uuid(1)}`, 'today');
    fillDisk();
    await press(page, desk.noteAndPublish);
    await says(page, words.problems.others['storage-full']!);
    assert.deepEqual(went, []);
    assert.isDefined(await device.drafts.read(`request:new:${uuid(1)}`));
  });

  it('says that the draft is not kept while the device is full', async () => {
    const { page } = await renderScreen<DeskPage>(forOdette, COORDINATOR, fillDisk);
    await write(page, desk.said, 'Du pain');
    await says(page, words.problems.others['storage-full']!);
  });

  it('lets an agent keep a request, and never publish it', async () => {
    const after = html`<cm-desk-page .person=${uuid(1)} .encounter=${uuid(1)}></cm-desk-page>`;
    const { page, device, went } = await renderScreen<DeskPage>(after, AGENT);
    await choose(page, desk.kind, words.vocabulary.kinds.visit);
    await choose(page, desk.when, desk.whenOptions['7']);
    assert.notInclude(read(page), desk.noteAndPublish);
    await press(page, desk.noteOnly);
    await until('the way back', () => went.length === 1);
    assert.deepEqual(went, [`/people/${uuid(1)}`]);
    const [fact] = await written(device, 1);
    assert.include(fact!.data, { channel: 'encounter', encounter: anId('encounter') });
  });

  it('waits, and fails, in words', async () => {
    const waiting = await renderWaiting<DeskPage>(forOdette, COORDINATOR);
    await until('the waiting', () => deep(waiting.page, 'cm-loading'));
    const failing = await renderFailing<DeskPage>(forOdette, COORDINATOR);
    await says(failing.page, words.app.failure.heading);
    await failing.mend();
    deep(failing.page, 'cm-failure')!.dispatchEvent(new Event('cm-retried'));
    await says(failing.page, 'Odette');
  });
});
