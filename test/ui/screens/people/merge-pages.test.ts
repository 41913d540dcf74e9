import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { MergePage } from '../../../../src/ui/screens/people/merge-page.ts';
import '../../../../src/ui/screens/people/merge-page.ts';
import type { PersonPage } from '../../../../src/ui/screens/people/person-page.ts';
import '../../../../src/ui/screens/people/person-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, press, read, renderScreen, says, words } from '../render-screen.ts';

const { merge } = words.people;
const page = (n: number) => html`<cm-merge-page .person=${uuid(n)}></cm-merge-page>`;
const one = (n: number) => html`<cm-person-page .person=${uuid(n)}></cm-person-page>`;

describe('cm-merge-page', () => {
  it('finds the other record, says what becomes of what before it asks, and offers the way back', async () => {
    const screen = await renderScreen<MergePage>(page(3), COORDINATOR);
    const { device, toasts, went } = screen;
    (await until('the search', () => deep(screen.page, 'input[type=search]'))).focus();
    await sendKeys({ type: 'Guichardot' });
    const card = await until('the other record', () => deep(screen.page, 'cm-person-card'));
    await accessible(screen.page);
    (await until('its button', () => deep(card.shadowRoot!, 'button'))).click();
    await says(screen.page, merge.days);
    await says(screen.page, merge.keeps);
    await accessible(screen.page);
    assert.notOk((await device.shown(anId('person', 3)))?.merged);
    const stays = (
      await until('the choice', () =>
        deepAll<HTMLInputElement>(screen.page, 'input[type=radio]').find((input) => input.checked),
      )
    ).value;
    await press(screen.page, merge.confirm);
    await until('the way to the record', () => went.length === 1);
    assert.equal(went[0], `/people/${stays.replace('person:', '')}`);
    const [here, there] = [anId('person', 2), anId('person', 3)];
    const [old, into] = stays === here ? [there, here] : [here, there];
    assert.equal((await device.shown(old))?.merged?.into, into);
    assert.equal((await device.shown(into))?.requests.length, 2);
    toasts[0]!.undo?.();
    await until('parted', async () => !(await device.shown(old))?.merged);
  });
});

describe('cm-person-page, of records that are one', () => {
  it('says where the old one leads, and parts the two again', async () => {
    const prepared = (device: TestDevice) =>
      device.people.merge(anId('person', 3), anId('person', 2));
    const old = await renderScreen<PersonPage>(one(3), COORDINATOR, prepared);
    await says(old.page, merge.leadsText);
    assert.notInclude(read(old.page), words.people.comeBack);
    await accessible(old.page);
    const into = await renderScreen<PersonPage>(one(2), COORDINATOR, prepared);
    await press(into.page, merge.part);
    await until('parted', async () => !(await into.device.shown(anId('person', 3)))?.merged);
  });

  it('leads a coordinator from a record that looks like another to both of them, filled in', async () => {
    const alike = (device: TestDevice) =>
      device.people.amend(anId('person', 3), {
        ...{ given: 'marcel', family: 'GUICHARDOT', commune: '99902' },
      });
    const seen = await renderScreen<PersonPage>(one(3), COORDINATOR, alike);
    await says(seen.page, merge.twice);
    await accessible(seen.page);
    const path = `/people/${uuid(3)}/merge/${uuid(2)}`;
    await until('the way to both', () =>
      deepAll<HTMLAnchorElement>(seen.page, 'a').find(({ pathname }) => pathname === path),
    );
    const both = html`<cm-merge-page .person=${uuid(3)} .with=${uuid(2)}></cm-merge-page>`;
    const filled = await renderScreen<MergePage>(both, COORDINATOR);
    await says(filled.page, merge.confirm);
    await press(filled.page, merge.another);
    await until('the search', () => deep(filled.page, 'input[type=search]'));
    const agent = await renderScreen<PersonPage>(one(3), AGENT, alike);
    await says(agent.page, words.people.amend);
    assert.notInclude(read(agent.page), merge.twice);
  });

  it('lets coordinators alone make two records one', async () => {
    const seen = await renderScreen<PersonPage>(one(2), AGENT);
    await says(seen.page, words.people.amend);
    assert.notInclude(read(seen.page), merge.open);
  });
});
