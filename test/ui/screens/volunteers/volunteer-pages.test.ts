import { assert } from 'chai';
import { html } from 'lit';

import type { VolunteerFormPage } from '../../../../src/ui/screens/volunteers/volunteer-form-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-form-page.ts';
import type { VolunteerPage } from '../../../../src/ui/screens/volunteers/volunteer-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-page.ts';
import type { VolunteersPage } from '../../../../src/ui/screens/volunteers/volunteers-page.ts';
import '../../../../src/ui/screens/volunteers/volunteers-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import {
  control,
  deep,
  deepAll,
  renderScreen,
  press,
  read,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { volunteers, vocabulary } = words;
const screen = (n: number) => html`<cm-volunteer-page .volunteer=${uuid(n)}></cm-volunteer-page>`;
const status = (n: number) => anId('volunteer', n);

describe('cm-volunteers-page', () => {
  it('can be used by everybody, and narrows by state', async () => {
    const { page } = await renderScreen<VolunteersPage>(
      html`<cm-volunteers-page></cm-volunteers-page>`,
      COORDINATOR,
    );
    await until('four of them', () => deepAll(page, 'cm-volunteer-card').length === 4);
    await accessible(page);
    await write(page, volunteers.status, 'pending');
    await until('one of them', () => deepAll(page, 'cm-volunteer-card').length === 1);
    assert.include(read(page), 'Paul Sandoz');
    await write(page, volunteers.status, 'left');
    await says(page, volunteers.none);
  });
});

describe('cm-volunteer-page', () => {
  it('can be used by everybody, whatever their standing', async () => {
    for (const n of [1, 3, 4]) {
      const { page } = await renderScreen<VolunteerPage>(screen(n), COORDINATOR);
      await says(page, volunteers.missions);
      await accessible(page);
      assert.isAtMost(deepAll(page, 'cm-button[variant=primary]').length, 1);
    }
  });

  it('welcomes somebody who was met', async () => {
    const {
      page,
      device,
      toasts: told,
    } = await renderScreen<VolunteerPage>(screen(3), COORDINATOR);
    await press(page, volunteers.approve);
    await until('the toast', () => told.length === 1);
    assert.equal(device.memory.one(status(3))?.status, 'active');
  });

  it('pauses until a day, and takes up again', async () => {
    const { page, device } = await renderScreen<VolunteerPage>(screen(1), COORDINATOR);
    await press(page, volunteers.pause);
    await write(page, volunteers.pauseUntil, '2030-05-01');
    const dialog = await until('the dialog', () => deep(page, 'cm-dialog'));
    await still();
    await accessible(page);
    await press(dialog, volunteers.pause);
    await until('paused', () => device.memory.one(status(1))?.pausedUntil === '2030-05-01');
    await press(page, volunteers.resume);
    await until('active', () => device.memory.one(status(1))?.status === 'active');
  });

  it('lets nobody go without asking twice', async () => {
    const { page, device } = await renderScreen<VolunteerPage>(screen(1), COORDINATOR);
    await press(page, volunteers.leave);
    await says(page, volunteers.leaveText);
    assert.equal(device.memory.one(status(1))?.status, 'active');
    const dialog = await until('the dialog', () => deep(page, 'cm-dialog'));
    await press(dialog, volunteers.leave);
    await until('gone', () => device.memory.one(status(1))?.status === 'left');
  });

  it('shows the code large, to dictate', async () => {
    const { page } = await renderScreen<VolunteerPage>(screen(3), COORDINATOR);
    await press(page, volunteers.invite);
    await says(page, 'PLUME-4827');
    await accessible(page);
  });

  it('says why there is no code', async () => {
    for (const problem of ['offline', 'not-sent-yet', 'sign-in-needed', 'failed'] as const) {
      const { page } = await renderScreen<VolunteerPage>(screen(3), COORDINATOR, (device) => {
        device.invitation = { ok: false, problem };
      });
      await press(page, volunteers.invite);
      await says(page, volunteers.inviteProblems[problem]);
    }
  });

  it('shows their missions', async () => {
    const { page } = await renderScreen<VolunteerPage>(screen(1), COORDINATOR);
    await says(page, 'Marcel Guichardot');
    assert.equal(deepAll(page, 'cm-request-card').length, 1);
  });

  it('says so when there is no such volunteer', async () => {
    const { page } = await renderScreen<VolunteerPage>(screen(77), COORDINATOR);
    await says(page, words.app.notFound.heading);
  });
});

describe('cm-volunteer-form-page', () => {
  const blank = html`<cm-volunteer-form-page></cm-volunteer-form-page>`;

  it('can be used by everybody, and says what is missing', async () => {
    const { page, device } = await renderScreen<VolunteerFormPage>(blank, COORDINATOR);
    await press(page, words.app.save);
    await says(page, words.people.missing.given);
    await says(page, words.people.missing.commune);
    await accessible(page);
    assert.equal(device.memory.written.length, 0);
  });

  it('registers somebody to be met', async () => {
    const { page, device, went } = await renderScreen<VolunteerFormPage>(blank, COORDINATOR);
    await write(page, volunteers.given, 'Denise');
    await write(page, volunteers.family, 'Cottin');
    await write(page, volunteers.commune, '99902');
    await press(page, words.app.save);
    await until('the way to the record', () => went.length === 1);
    const made = device.memory.all('volunteer').find(({ family }) => family === 'Cottin');
    assert.include(made, { status: 'pending', maxKm: 15 });
  });

  it('says only what was corrected, and takes away what was emptied', async () => {
    const { page, device, went } = await renderScreen<VolunteerFormPage>(
      html`<cm-volunteer-form-page .volunteer=${uuid(1)}></cm-volunteer-form-page>`,
      COORDINATOR,
    );
    await write(page, volunteers.words, '');
    await press(page, words.app.save);
    await until('the way to the record', () => went.length === 1);
    const fact = device.memory.written.at(-1);
    assert.deepEqual(fact?.data, { changes: { words: null } });
  });

  it('starts from what is known, and keeps it when the device is full', async () => {
    const { page, device } = await renderScreen<VolunteerFormPage>(
      html`<cm-volunteer-form-page .volunteer=${uuid(1)}></cm-volunteer-form-page>`,
      COORDINATOR,
    );
    const field = await control(page, volunteers.words);
    assert.equal(field.value, 'Plutôt le jeudi.');
    await write(page, volunteers.words, 'Le mardi aussi.');
    device.memory.refusesNext = 'storage-full';
    await press(page, words.app.save);
    await says(page, vocabulary.problems['storage-full']!);
    assert.equal(field.value, 'Le mardi aussi.');
  });
});
