import { assert } from 'chai';
import { html } from 'lit';

import type { EncounterPage } from '../../../../src/ui/screens/encounters/encounter-page.ts';
import '../../../../src/ui/screens/encounters/encounter-page.ts';
import type { EncountersPage } from '../../../../src/ui/screens/encounters/encounters-page.ts';
import '../../../../src/ui/screens/encounters/encounters-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, uuid } from '../../../support/builders.ts';
import { emptyTerritory, TODAY } from '../../../support/three-steeples.ts';
import { fillDisk } from '../../../data/support/full-disk.ts';
import { draftWith, written } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  choose,
  deep,
  deepAll,
  renderScreen,
  press,
  read,
  says,
  words,
  write,
} from '../render-screen.ts';

const { encounters, problems, vocabulary } = words;
const form = html`<cm-encounter-page .person=${uuid(1)}></cm-encounter-page>`;

describe('cm-encounter-page', () => {
  it('can be used by everybody', async () => {
    const { page } = await renderScreen<EncounterPage>(form, AGENT);
    await says(page, encounters.last);
    await accessible(page);
    const choosing = await renderScreen<EncounterPage>(
      html`<cm-encounter-page></cm-encounter-page>`,
      AGENT,
    );
    await until('the search', () => deep(choosing.page, 'input[type=search]'));
    await accessible(choosing.page);
  });

  it('tells what was said last time, so that nobody is asked again', async () => {
    const { page } = await renderScreen<EncounterPage>(form, AGENT);
    await says(page, 'elle attend le plombier');
  });

  it('is written down in two taps', async () => {
    const { page, device, toasts: told, went } = await renderScreen<EncounterPage>(form, AGENT);
    await choose(page, encounters.means, vocabulary.means.visit);
    await choose(page, encounters.outcome, vocabulary.presences.absent);
    await press(page, encounters.save);
    await until('the toast', () => told.length === 1);
    const [fact] = await written(device, 1);
    assert.deepEqual(fact!.data, {
      person: anId('person'),
      means: 'visit',
      outcome: 'absent',
      day: TODAY,
      readers: 'staff',
    });
    assert.deepEqual(went, [`/people/${uuid(1)}`]);
  });

  it('asks for nothing but how and whether, in words', async () => {
    const { page, device } = await renderScreen<EncounterPage>(form, AGENT);
    await press(page, encounters.save);
    await says(page, encounters.missing.means);
    await says(page, encounters.missing.outcome);
    assert.isEmpty(await device.written());
  });

  it('leads to a request that knows where it comes from', async () => {
    const { page, device, went } = await renderScreen<EncounterPage>(form, AGENT);
    await choose(page, encounters.means, vocabulary.means.call);
    await choose(page, encounters.outcome, vocabulary.presences.present);
    await press(page, encounters.savedAndRequest);
    await until('the way to the desk', () => went.length === 1);
    const [fact] = await written(device, 1);
    const encounter = fact!.subject.slice('encounter:'.length);
    assert.deepEqual(went, [`/desk/${uuid(1)}/after/${encounter}`]);
  });

  it('keeps what is written at every letter, and when the device is full', async () => {
    const { page, device } = await renderScreen<EncounterPage>(form, AGENT);
    await write(page, encounters.words, 'Elle a froid.');
    await draftWith(device, `encounter:new:${uuid(1)}`, 'Elle a froid.');
    await choose(page, encounters.means, vocabulary.means.visit);
    await choose(page, encounters.outcome, vocabulary.presences.present);
    await draftWith(device, `encounter:new:${uuid(1)}`, 'present');
    fillDisk();
    await press(page, encounters.save);
    await says(page, problems.others['storage-full']!);
    assert.include((await device.drafts.read(`encounter:new:${uuid(1)}`)) as object, {
      words: 'Elle a froid.',
      means: 'visit',
    });
  });
});

describe('cm-encounters-page', () => {
  it('shows whom to see again soon, and can be used by everybody', async () => {
    const { page } = await renderScreen<EncountersPage>(
      html`<cm-encounters-page></cm-encounters-page>`,
      AGENT,
    );
    await says(page, encounters.dueSoon);
    const [due] = deepAll(page, 'cm-section');
    assert.include(read(due!), 'Odette Perrachon');
    assert.notInclude(read(due!), 'Marcel Guichardot');
    await accessible(page);
  });

  it('says so when nothing was written down yet', async () => {
    const { page } = await renderScreen<EncountersPage>(
      html`<cm-encounters-page></cm-encounters-page>`,
      AGENT,
      (device) => device.handTo(AGENT, emptyTerritory()),
    );
    await says(page, encounters.empty);
    await accessible(page);
  });
});
