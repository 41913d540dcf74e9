import { assert } from 'chai';
import { html } from 'lit';

import { invite } from '../../../../src/contract/accounts/team-endpoints.ts';
import type { VolunteerFormPage } from '../../../../src/ui/screens/volunteers/volunteer-form-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-form-page.ts';
import type { VolunteerPage } from '../../../../src/ui/screens/volunteers/volunteer-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-page.ts';
import type { VolunteersPage } from '../../../../src/ui/screens/volunteers/volunteers-page.ts';
import '../../../../src/ui/screens/volunteers/volunteers-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import { fillDisk } from '../../../data/support/full-disk.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { written } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  control,
  deep,
  deepAll,
  renderScreen,
  leadsTo,
  press,
  read,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { problems, volunteers } = words;
const screen = (n: number) => html`<cm-volunteer-page .volunteer=${uuid(n)}></cm-volunteer-page>`;
const standing = async (device: TestDevice, n: number) =>
  (await device.shown(anId('volunteer', n)))?.status;

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

  it('asks before it welcomes somebody whom nobody met', async () => {
    const {
      page,
      device,
      toasts: told,
    } = await renderScreen<VolunteerPage>(screen(3), COORDINATOR);
    await press(page, volunteers.approve);
    await says(page, volunteers.file.notMetYet);
    await says(page, volunteers.file.notSignedYet);
    assert.equal(await standing(device, 3), 'pending');
    const dialog = await until('the dialog', () => deep(page, 'cm-dialog'));
    await still();
    await accessible(page);
    await press(dialog, volunteers.file.welcomeAnyway);
    await until('the toast', () => told.length === 1);
    assert.equal(await standing(device, 3), 'active');
  });

  it('pauses until a day, and takes up again', async () => {
    const { page, device } = await renderScreen<VolunteerPage>(screen(1), COORDINATOR);
    await press(page, volunteers.pause);
    await write(page, volunteers.pauseUntil, '2030-05-01');
    const dialog = await until('the dialog', () => deep(page, 'cm-dialog'));
    await still();
    await accessible(page);
    await press(dialog, volunteers.pause);
    await until(
      'paused',
      async () => (await device.shown(anId('volunteer')))?.pausedUntil === '2030-05-01',
    );
    await leadsTo(words.vocabulary.volunteerStatuses.paused);
    await press(page, volunteers.resume);
    await until('active', async () => (await standing(device, 1)) === 'active');
  });

  it('lets nobody go without asking twice', async () => {
    const { page, device } = await renderScreen<VolunteerPage>(screen(1), COORDINATOR);
    await press(page, volunteers.leave);
    await says(page, volunteers.leaveText);
    assert.equal(await standing(device, 1), 'active');
    const dialog = await until('the dialog', () => deep(page, 'cm-dialog'));
    await press(dialog, volunteers.leave);
    await until('gone', async () => (await standing(device, 1)) === 'left');
  });

  it('shows the code large, to dictate', async () => {
    const { page, device } = await renderScreen<VolunteerPage>(screen(3), COORDINATOR);
    const expires = '2027-01-15T08:00:00.000Z';
    device.network.answer(invite, { code: 'PLUME-4827', role: 'volunteer', expires });
    await press(page, volunteers.invite);
    await says(page, 'PLUME-4827');
    await accessible(page);
  });

  it('says why there is no code', async () => {
    const answers = {
      offline: () => undefined,
      'not-sent-yet': () => refusal('unknown_volunteer'),
      'sign-in-needed': () => refusal('unauthorized'),
      failed: () => refusal('internal'),
    };
    for (const problem of ['offline', 'not-sent-yet', 'sign-in-needed', 'failed'] as const) {
      const { page, device } = await renderScreen<VolunteerPage>(screen(3), COORDINATOR);
      device.network.on(invite, answers[problem]);
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
    assert.isEmpty(await device.written());
  });

  it('registers somebody to be met', async () => {
    const { page, device, went } = await renderScreen<VolunteerFormPage>(blank, COORDINATOR);
    await write(page, volunteers.given, 'Denise');
    await write(page, volunteers.family, 'Cottin');
    await write(page, volunteers.commune, '99902');
    await press(page, words.app.save);
    await until('the way to the record', () => went.length === 1);
    const made = (await device.allShown('volunteer')).find(({ family }) => family === 'Cottin');
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
    const [fact] = await written(device, 1);
    assert.deepEqual(fact?.data, { changes: { words: null } });
  });

  it('starts from what is known, and keeps it when the device is full', async () => {
    const { page } = await renderScreen<VolunteerFormPage>(
      html`<cm-volunteer-form-page .volunteer=${uuid(1)}></cm-volunteer-form-page>`,
      COORDINATOR,
    );
    const field = await control(page, volunteers.words);
    assert.equal(field.value, 'Plutôt le jeudi.');
    await write(page, volunteers.words, 'Le mardi aussi.');
    fillDisk();
    await press(page, words.app.save);
    await says(page, problems.others['storage-full']!);
    assert.equal(field.value, 'Le mardi aussi.');
  });
});
