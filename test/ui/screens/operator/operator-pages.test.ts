import { assert } from 'chai';
import { html } from 'lit';
import {
  findCommunities,
  makeTerritory,
  readService,
  renewFirstCode,
  type ServiceHealth,
} from '../../../../src/contract/operator/endpoints.ts';
import type { FoundPage } from '../../../../src/ui/screens/operator/found-page.ts';
import '../../../../src/ui/screens/operator/found-page.ts';
import type { OperatorPage } from '../../../../src/ui/screens/operator/operator-page.ts';
import '../../../../src/ui/screens/operator/operator-page.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { choose, control, press, renderScreen, says, words, write } from '../render-screen.ts';

const { operator } = words;
const HEALTH: ServiceHealth = {
  version: '0.1.0',
  diskUsedPercent: 41,
  messages: { waiting: 2, oldestWaitingSeconds: 10, givenUp: 1 },
  territories: [
    {
      ...{ name: 'trois-clochers', title: 'Trois Clochers', seen: '2026-03-02', devices: 4 },
      ...{ versions: ['0.1.0'], writes: 1_240, coordinators: 2, stuck: 3 },
    },
    { name: 'val-voisin', devices: 0, versions: [], coordinators: 0, stuck: 0 },
  ],
};
const CODE = { code: 'AB3D-7KMN', expires: '2026-03-16T08:00:00.000Z' };
const VEYLE = { code: '200070555', name: 'CC de la Veyle', communes: 18 };

const list = html`<cm-operator-page></cm-operator-page>`;
const form = html`<cm-found-page></cm-found-page>`;

describe('cm-operator-page', () => {
  it('says how each territory goes, and gives a first code where nobody coordinates', async () => {
    const { page, device } = await renderScreen<OperatorPage>(list, COORDINATOR, ({ network }) => {
      network.answer(readService, HEALTH);
      network.on(renewFirstCode, () => refusal('has_people'));
    });
    await says(page, 'Trois Clochers');
    await says(page, operator.stuck(3));
    await says(page, operator.unreadable);
    await says(page, operator.messages(2, 1));
    await accessible(page);
    await press(page, operator.renew);
    await press(page, operator.renewConfirm);
    await says(page, operator.coordinatorMissing);
    await write(page, operator.coordinator, 'Anne Roux');
    await press(page, operator.renewConfirm);
    await says(page, operator.problems['has-people']);
    device.network.answer(renewFirstCode, CODE);
    await press(page, operator.renewConfirm);
    await says(page, CODE.code);
    await accessible(page);
  });

  it('says so when nothing can be asked, and asks again; and that there is no territory yet', async () => {
    const { page, device } = await renderScreen<OperatorPage>(list, COORDINATOR);
    await says(page, operator.problems.offline);
    await accessible(page);
    device.network.answer(readService, { version: '0.1.0', territories: [] });
    await press(page, operator.again);
    await says(page, operator.empty);
    await says(page, operator.noMessages);
  });
});

describe('cm-found-page', () => {
  it('finds the communes by a name, proposes a short name, and shows the code once it is made', async () => {
    const { page, device } = await renderScreen<FoundPage>(form, COORDINATOR, ({ network }) => {
      network.answer(findCommunities, { found: [] });
      network.on(makeTerritory, () => refusal('territory_taken'));
    });
    const { network } = device;
    await says(page, operator.foundText);
    await press(page, operator.searchStart);
    await says(page, operator.searchMissing);
    await write(page, operator.search, 'veille');
    await press(page, operator.searchStart);
    await says(page, operator.nothingFound);
    network.answer(findCommunities, { found: [VEYLE] });
    await write(page, operator.search, 'veyle');
    await press(page, operator.searchStart);
    await choose(page, operator.which, VEYLE.name);
    const name = await control(page, operator.name);
    await until('a short name', () => name.value === 'cc-de-la-veyle');
    await accessible(page);
    await press(page, operator.make);
    await says(page, operator.phoneMissing);
    await says(page, operator.coordinatorMissing);
    await write(page, operator.phone, '04 65 71 20 00');
    await write(page, operator.coordinator, 'Anne Roux');
    await press(page, operator.make);
    await says(page, operator.problems.taken);
    network.answer(makeTerritory, CODE);
    await write(page, operator.name, 'veyle');
    await press(page, operator.make);
    await says(page, CODE.code);
    await says(page, operator.made(VEYLE.name));
    await accessible(page);
    assert.deepEqual(network.askedOf(makeTerritory).at(-1)?.body, {
      ...{ epci: VEYLE.code, name: 'veyle', phone: '04 65 71 20 00', coordinator: 'Anne Roux' },
    });
  });
});
