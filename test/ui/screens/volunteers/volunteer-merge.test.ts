import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { VolunteerMergePage } from '../../../../src/ui/screens/volunteers/volunteer-merge-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-merge-page.ts';
import type { VolunteerPage } from '../../../../src/ui/screens/volunteers/volunteer-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-page.ts';
import type { VolunteersPage } from '../../../../src/ui/screens/volunteers/volunteers-page.ts';
import '../../../../src/ui/screens/volunteers/volunteers-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, press, read, renderScreen, says, words } from '../render-screen.ts';

const { people, volunteers } = words;
const page = (n: number, other = '') =>
  html`<cm-volunteer-merge-page .volunteer=${uuid(n)} .other=${other}></cm-volunteer-merge-page>`;
const one = (n: number) => html`<cm-volunteer-page .volunteer=${uuid(n)}></cm-volunteer-page>`;
const merged = (device: TestDevice) =>
  device.volunteers.merge(anId('volunteer', 2), anId('volunteer', 1));

describe('cm-volunteer-merge-page', () => {
  it('finds the other record, and leads to both side by side', async () => {
    const { page: shown } = await renderScreen<VolunteerMergePage>(page(2), COORDINATOR);
    (await until('the search', () => deep(shown, 'input[type=search]'))).focus();
    await sendKeys({ type: 'Luc' });
    const card = await until('the other record', () => deep(shown, 'cm-volunteer-card'));
    const link = await until(
      'its link',
      () => deepAll<HTMLAnchorElement>(card.shadowRoot!, 'a')[0],
    );
    assert.equal(new URL(link.href).pathname, `/volunteers/${uuid(2)}/merge/${uuid(1)}`);
    await accessible(shown);
  });

  it('says which stays and what becomes of what before it asks, and offers the way back', async () => {
    const screen = await renderScreen<VolunteerMergePage>(page(2, uuid(1)), COORDINATOR);
    const { device, toasts, went } = screen;
    await says(screen.page, people.merge.days);
    await says(screen.page, volunteers.merge.account);
    await accessible(screen.page);
    assert.notOk((await device.shown(anId('volunteer', 2)))?.merged);
    const stays = await until('the choice', () =>
      deepAll<HTMLInputElement>(screen.page, 'input[type=radio]').find((input) => input.checked),
    );
    await press(screen.page, people.merge.confirm);
    await until('the way to the record', () => went.length === 1);
    assert.equal(went[0], `/volunteers/${stays.value.replace('volunteer:', '')}`);
    const [here, there] = [anId('volunteer', 1), anId('volunteer', 2)];
    const [old, into] = stays.value === here ? [there, here] : [here, there];
    assert.equal((await device.shown(old))?.merged?.into, into);
    toasts[0]!.undo?.();
    await until('parted', async () => !(await device.shown(old))?.merged);
  });

  it('lets nobody stay who is not welcomed yet, before one who is', async () => {
    const { page: shown } = await renderScreen<VolunteerMergePage>(page(3, uuid(1)), COORDINATOR);
    await says(shown, people.merge.confirm);
    const choices = deepAll<HTMLInputElement>(shown, 'input[type=radio]');
    assert.deepEqual(
      choices.map(({ value }) => value),
      [anId('volunteer', 1)],
    );
  });
});

describe('cm-volunteer-page, of records that are one', () => {
  it('says where the old one leads and leaves it as it is, and parts the two again', async () => {
    const old = await renderScreen<VolunteerPage>(one(2), COORDINATOR, merged);
    await says(old.page, volunteers.merge.leadsText);
    for (const word of [volunteers.amend, people.merge.open, volunteers.resume]) {
      assert.notInclude(read(old.page), word);
    }
    await accessible(old.page);
    const into = await renderScreen<VolunteerPage>(one(1), COORDINATOR, merged);
    await press(into.page, people.merge.part);
    await until('parted', async () => !(await into.device.shown(anId('volunteer', 2)))?.merged);
  });

  it('is not found in the list twice', async () => {
    const list = html`<cm-volunteers-page></cm-volunteers-page>`;
    const { page: shown } = await renderScreen<VolunteersPage>(list, COORDINATOR, merged);
    await until('three of four', () => deepAll(shown, 'cm-volunteer-card').length === 3);
  });

  it('leads from a record that looks like another to both of them', async () => {
    const { page: shown } = await renderScreen<VolunteerPage>(one(2), COORDINATOR, (device) => {
      const changes = { given: 'Luc', family: 'MOREL', commune: '99902' };
      return device.volunteers.amend(anId('volunteer', 2), changes);
    });
    await says(shown, people.merge.twice);
    const link = await until('the way to both', () =>
      deepAll<HTMLAnchorElement>(shown, 'a').find(({ pathname }) =>
        pathname.endsWith(`/merge/${uuid(1)}`),
      ),
    );
    assert.equal(link.pathname, `/volunteers/${uuid(2)}/merge/${uuid(1)}`);
  });
});
